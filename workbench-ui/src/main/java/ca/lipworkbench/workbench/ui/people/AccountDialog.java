package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.workbench.accounts.Account;
import ca.lipworkbench.workbench.accounts.People;
import ca.lipworkbench.workbench.accounts.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What can be changed about somebody's account. */
final class AccountDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient PeopleWords words;
  private final transient People people;
  private final transient Subject asker;
  private final transient Person person;
  private final transient Runnable done;
  private final Problem problem = new Problem();

  AccountDialog(PeopleWords words, People people, Subject asker, Account account, Runnable done) {
    this.words = words;
    this.people = people;
    this.asker = asker;
    this.person = account.person();
    this.done = done;
    setHeaderTitle(person.name());
    addClassName("people-dialog");
    RoleAndPlace what = new RoleAndPlace(words, people, asker);
    what.set(person.role(), person.place());
    Button save = new Button(words.text("change.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        click ->
            attempt(
                () -> {
                  people.assign(asker, person.id(), what.role(), what.place());
                  finish("change.saved");
                }));
    add(new Paragraph(person.email()), what, problem);
    add(part("reset.title", "reset.meaning", person.enabled(), reset()));
    add(
        person.enabled()
            ? part("disable.title", "disable.meaning", true, disable())
            : part("enable.title", "enable.meaning", true, enable()));
    getFooter().add(new Button(words.text("cancel"), click -> close()), save);
  }

  private Button reset() {
    return new Button(
        words.text("reset.button"),
        click ->
            attempt(
                () -> {
                  String token = people.offerReset(asker, person.id());
                  close();
                  done.run();
                  new LinkDialog(
                          words,
                          words.text("reset.done"),
                          words.text("reset.done.meaning", person.name()),
                          "reset/" + token + "?lang=" + person.language().tag())
                      .open();
                }));
  }

  private Button disable() {
    Button button =
        new Button(
            words.text("disable.button"),
            click ->
                attempt(
                    () -> {
                      people.disable(asker, person.id());
                      finish("disable.done");
                    }));
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return button;
  }

  private Button enable() {
    return new Button(
        words.text("enable.button"),
        click ->
            attempt(
                () -> {
                  people.enable(asker, person.id());
                  finish("enable.done");
                }));
  }

  private Div part(String title, String meaning, boolean possible, Button button) {
    button.setEnabled(possible);
    Div part = new Div(new H3(words.text(title)), new Paragraph(words.text(meaning)), button);
    part.addClassName("part");
    return part;
  }

  private void finish(String key) {
    close();
    done.run();
    words.say(key, person.name());
  }

  private void attempt(Runnable work) {
    problem.clear();
    try {
      work.run();
    } catch (WorkbenchException e) {
      problem.say(words.sentence(e));
    }
  }
}
