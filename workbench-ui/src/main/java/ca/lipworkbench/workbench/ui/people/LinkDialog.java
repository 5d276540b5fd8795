package ca.lipworkbench.workbench.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;

/** Shows a one-time link, once, to be passed on: there is no mail. */
final class LinkDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final String ROOT = "/workbench/";

  /**
   * A dialog with a link.
   *
   * @param path below {@code /workbench/}, with the secret
   */
  LinkDialog(PeopleWords words, String title, String meaning, String path) {
    setHeaderTitle(title);
    addClassName("people-dialog");
    TextField link = new TextField(words.text("link"));
    link.setValue(address(path));
    link.setReadOnly(true);
    link.setWidthFull();
    Span copied = new Span();
    copied.getElement().setAttribute("role", "status");
    copied.addClassName("quiet");
    Button copy = new Button(words.text("link.copy"));
    copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    copy.addClickListener(
        click -> {
          // The clipboard is closed to pages over plain http: then the person copies by hand.
          link.getElement()
              .executeJs(
                  "const i=this.inputElement;i.focus();i.select();"
                      + "return navigator.clipboard?navigator.clipboard.writeText(i.value)"
                      + ".then(()=>true,()=>document.execCommand('copy'))"
                      + ":document.execCommand('copy')")
              .then(
                  Boolean.class,
                  done -> copied.setText(words.text(done ? "link.copied" : "link.select")));
        });
    Div row = new Div(copy, copied);
    row.addClassName("row");
    add(new Paragraph(meaning), link, row);
    getFooter().add(new Button(words.text("close"), click -> close()));
  }

  private static String address(String path) {
    String here = VaadinServletRequest.getCurrent().getRequestURL().toString();
    int root = here.indexOf(ROOT);
    return (root < 0 ? here : here.substring(0, root)) + ROOT + path;
  }
}
