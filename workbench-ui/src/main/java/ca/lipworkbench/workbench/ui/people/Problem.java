package ca.lipworkbench.workbench.ui.people;

import com.vaadin.flow.component.html.Paragraph;

/** What is wrong with a form, beside its button; nothing at first. */
final class Problem extends Paragraph {
  private static final long serialVersionUID = 1L;

  Problem() {
    addClassName("problem");
    getElement().setAttribute("role", "alert");
  }

  void say(String sentence) {
    setText(sentence);
  }

  void clear() {
    setText("");
  }
}
