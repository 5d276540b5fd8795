package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.accounts.MyAccount;
import ca.lipworkbench.workbench.accounts.Origin;
import ca.lipworkbench.workbench.accounts.PasswordRules;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.RolesAllowed;
import java.text.Collator;

/** One's own account: name, language, place, password. */
@Route(value = "account", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/people.css")
public final class AccountView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final transient PeopleWords words;
  private final transient MyAccount mine;
  private final transient Person person;
  private final transient Renewal renewal;

  /** The account of the person at the other end of the request. */
  public AccountView(Workbench workbench, SignedIn signedIn, Renewal renewal) {
    words = new PeopleWords(Tab.language(UI.getCurrent()), workbench.areas());
    mine = workbench.accounts().myAccount();
    person = signedIn.person();
    this.renewal = renewal;
    addClassNames("people-screen", "account-screen");
    Paragraph role =
        new Paragraph(
            words.text("row.what", words.role(person.role()), words.place(person.place())));
    Paragraph email = new Paragraph(words.text("account.email", person.email()));
    email.addClassName("quiet");
    add(new H1(words.text("account.title")), role, email, profile(), password());
  }

  @Override
  public String getPageTitle() {
    return words.text("account.title");
  }

  private Div profile() {
    TextField name = new TextField(words.text("account.name"));
    name.setValue(person.name());
    name.setHelperText(words.text("account.name.hint"));
    Select<Language> language = new Select<>();
    language.setLabel(words.text("account.language"));
    language.setItems(Language.values());
    language.setItemLabelGenerator(one -> words.text("language." + one.tag()));
    language.setValue(person.language());
    ComboBox<Area> place = place();
    Problem problem = new Problem();
    Button save = new Button(words.text("account.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        click -> {
          problem.clear();
          try {
            mine.rename(person.id(), name.getValue());
            if (MyAccount.mayMove(person)) {
              mine.move(person.id(), place.getOptionalValue().map(Area::id));
            }
            mine.speak(person.id(), language.getValue());
            words.say("account.saved");
            if (language.getValue() != words.language()) {
              UI ui = UI.getCurrent();
              ui.getPage()
                  .setLocation(
                      Address.current(ui).with(Address.LANGUAGE, language.getValue().tag()).link());
            }
          } catch (WorkbenchException e) {
            problem.say(words.sentence(e));
          }
        });
    return part("account.profile", name, language, place, problem, save);
  }

  private ComboBox<Area> place() {
    Collator order = Collator.getInstance(words.language().locale());
    ComboBox<Area> place = new ComboBox<>(words.text("place"));
    place.setItems(
        words.areas().all().stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .sorted((a, b) -> order.compare(words.place(a), words.place(b)))
            .toList());
    place.setItemLabelGenerator(words::place);
    place.setPlaceholder(words.place(person.place()));
    person
        .place()
        .flatMap(id -> words.areas().find(id))
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .ifPresent(place::setValue);
    place.setClearButtonVisible(true);
    boolean own = MyAccount.mayMove(person);
    place.setReadOnly(!own);
    place.setHelperText(words.text(own ? "account.place.hint" : "account.place.fixed"));
    return place;
  }

  private Div password() {
    PasswordField present = new PasswordField(words.text("password.present"));
    present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
    PasswordField wanted = new PasswordField(words.text("password.new"));
    wanted.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
    wanted.setHelperText(words.text("password.hint", PasswordRules.SHORTEST));
    PasswordField again = new PasswordField(words.text("password.repeat"));
    again.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
    Problem problem = new Problem();
    Button save = new Button(words.text("password.button"));
    save.addClickListener(
        click -> {
          problem.clear();
          present.setInvalid(false);
          if (!wanted.getValue().equals(again.getValue())) {
            problem.say(words.text("password.differs"));
            return;
          }
          try {
            Origin origin = new Origin(VaadinRequest.getCurrent().getRemoteAddr());
            renewal.renew(
                mine.changePassword(person.id(), present.getValue(), wanted.getValue(), origin));
            present.clear();
            wanted.clear();
            again.clear();
            words.say("password.saved");
          } catch (WorkbenchException e) {
            if (e.code() == AccountsError.PASSWORD_WRONG) {
              present.setErrorMessage(words.sentence(e));
              present.setInvalid(true);
            } else {
              problem.say(words.sentence(e));
            }
          }
        });
    Div part = part("password.title", present, wanted, again, problem, save);
    part.addComponentAtIndex(1, new Paragraph(words.text("password.lead")));
    return part;
  }

  private Div part(String title, com.vaadin.flow.component.Component... content) {
    Div part = new Div(new H2(words.text(title)));
    part.add(content);
    part.addClassNames("stack", "part");
    return part;
  }
}
