package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.Invitation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;

/** Asks for whom an invitation is, and shows its link. */
final class InviteDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  InviteDialog(PeopleWords words, Accounts accounts, Subject asker, Runnable done) {
    setHeaderTitle(words.text("invite.title"));
    addClassName("people-dialog");
    EmailField email = new EmailField(words.text("email"));
    email.setWidthFull();
    email.setAutofocus(true);
    RoleAndPlace what = new RoleAndPlace(words, accounts.people(), asker);
    Select<Language> language = new Select<>();
    language.setLabel(words.text("invite.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(one -> words.text("language." + one.tag()));
    language.setValue(words.language());
    Problem problem = new Problem();
    Button invite = new Button(words.text("invite.button"));
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    invite.addClickListener(
        click -> {
          problem.clear();
          email.setInvalid(false);
          try {
            Invitation.Made made =
                accounts
                    .invitations()
                    .invite(
                        asker, email.getValue(), what.role(), what.place(), language.getValue());
            close();
            done.run();
            new LinkDialog(
                    words,
                    words.text("invite.done"),
                    words.text("invite.done.meaning", made.invitation().email()),
                    "invitation/" + made.token() + "?lang=" + language.getValue().tag())
                .open();
          } catch (WorkbenchException e) {
            if (e.code() == AccountsError.EMAIL_INVALID || e.code() == AccountsError.EMAIL_TAKEN) {
              email.setErrorMessage(words.sentence(e));
              email.setInvalid(true);
            } else {
              problem.say(words.sentence(e));
            }
          }
        });
    add(new Paragraph(words.text("invite.lead")), email, what, language, problem);
    getFooter().add(new Button(words.text("cancel"), click -> close()), invite);
  }
}
