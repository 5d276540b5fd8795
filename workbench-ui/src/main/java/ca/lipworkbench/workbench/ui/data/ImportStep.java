package ca.lipworkbench.workbench.ui.data;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** The five steps of an import. */
enum ImportStep {
  FILE,
  LAYOUT,
  PREVIEW,
  CHECK,
  RELEASE;

  private static final List<ImportStep> ALL = List.of(values());

  /** How the address names it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The step of an inspected file that the address names, else the first. */
  static ImportStep of(String parameter) {
    return List.of(PREVIEW, CHECK).stream()
        .filter(step -> step.parameter().equals(parameter))
        .findFirst()
        .orElse(LAYOUT);
  }

  ImportStep before() {
    return ALL.get(Math.max(0, ALL.indexOf(this) - 1));
  }

  ImportStep after() {
    return ALL.get(Math.min(ALL.size() - 1, ALL.indexOf(this) + 1));
  }

  /** All steps, with the one at which somebody is. */
  static OrderedList bar(DataWords words, ImportStep current) {
    OrderedList bar = new OrderedList();
    bar.addClassName("steps");
    bar.getElement().setAttribute("aria-label", words.text("import.steps"));
    for (ImportStep step : ALL) {
      Span number = new Span(Integer.toString(ALL.indexOf(step) + 1));
      ListItem item = new ListItem(number, new Span(words.text("step." + step.name())));
      if (step == current) {
        item.addClassName("current");
        item.getElement().setAttribute("aria-current", "step");
      } else if (ALL.indexOf(step) < ALL.indexOf(current)) {
        item.addClassName("done");
        Span done = new Span(words.text("step.done"));
        done.addClassName("vh");
        item.add(done);
      }
      bar.add(item);
    }
    return bar;
  }
}
