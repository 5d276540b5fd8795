package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.workbench.imports.ImportLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Something that goes on: what is being done, how far it is, and the end of it by a button. */
final class ProgressPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient DataWords words;
  private final ProgressBar bar = new ProgressBar();
  private final Span phase = new Span();
  private final Span amount = new Span();

  ProgressPart(DataWords words, ImportStep step, Runnable cancel) {
    this.words = words;
    addClassNames("panel", "progress-part");
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", words.text("progress.label"));
    phase.getElement().setAttribute("role", "status");
    phase.setText(words.text("progress.WAITING"));
    amount.addClassNames("num", "quiet");
    Button stop = new Button(words.text("import.cancel"), event -> cancel.run());
    stop.setDisableOnClick(true);
    add(
        new H2(words.text(step == ImportStep.RELEASE ? "progress.load" : "progress.inspect")),
        phase,
        bar,
        amount,
        stop);
  }

  /** Shows how far it is. */
  void show(ImportLine.Progress progress) {
    String doing = words.text("progress." + progress.phase().name());
    // Said once a phase, not ten times a second.
    if (!phase.getText().equals(doing)) {
      phase.setText(doing);
    }
    boolean counted = progress.ofBytes() > 0;
    bar.setIndeterminate(!counted);
    if (counted) {
      bar.setValue(Math.min(1, (double) progress.bytes() / progress.ofBytes()));
      amount.setText(
          words.text(
              progress.rows() > 0 ? "progress.bytes-rows" : "progress.bytes",
              words.bytes(progress.bytes()),
              words.bytes(progress.ofBytes()),
              words.number(progress.rows())));
    } else {
      amount.setText(
          progress.rows() > 0 ? words.text("progress.rows", words.number(progress.rows())) : "");
    }
  }
}
