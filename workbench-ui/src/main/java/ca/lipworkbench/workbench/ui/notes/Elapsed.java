package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.workbench.ui.script.Scripts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.time.Instant;

/** Counts the seconds since something began, in the browser. */
@Tag("workbench-elapsed")
final class Elapsed extends Component {
  private static final long serialVersionUID = 1L;

  Elapsed(NoteWords words, Instant since) {
    // The pattern goes as it is: the browser puts the number in.
    getElement().setAttribute("pattern", words.text("running", "{0}"));
    long passed = Math.max(0, Duration.between(since, Instant.now()).toMillis());
    getElement().setAttribute("milliseconds", Long.toString(passed));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getPage().addJsModule(Scripts.address("workbench-code"));
  }
}
