package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.workbench.accounts.Account;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Invitation;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.Moments;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** The people that one looks after. What is searched for stands in the address. */
@Route(value = "people", layout = Frame.class)
@RolesAllowed(May.MANAGE_PEOPLE)
@StyleSheet("workbench/people.css")
public final class PeopleView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final String QUERY = "q";

  private final transient PeopleWords words;
  private final transient Accounts accounts;
  private final transient Subject asker;
  private final TextField search = new TextField();
  private final Div list = new Div();
  private final Div waiting = new Div();

  /** The list for the person at the other end of the request. */
  public PeopleView(Workbench workbench, SignedIn signedIn) {
    words = new PeopleWords(Tab.language(UI.getCurrent()), workbench.areas());
    accounts = workbench.accounts();
    asker = signedIn.subject();
    addClassName("people-screen");
    Button invite = new Button(words.text("invite"));
    invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    invite.addClickListener(click -> new InviteDialog(words, accounts, asker, this::show).open());
    Div head = new Div(new H1(words.text("title")), invite);
    head.addClassName("screen-head");
    search.setLabel(words.text("search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(
        change -> {
          show();
          if (change.isFromClient()) {
            remember(change.getValue());
          }
        });
    list.addClassName("stack");
    waiting.addClassName("stack");
    add(
        head,
        new Paragraph(words.text("lead")),
        search,
        list,
        waiting,
        new GroupsPart(words, accounts, asker));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    search.setValue(Address.of(event.getLocation()).find(QUERY).orElse(""));
    show();
  }

  @Override
  public String getPageTitle() {
    return words.text("title");
  }

  private static void remember(String query) {
    UI ui = UI.getCurrent();
    Address here = Address.current(ui);
    (query.isBlank() ? here.without(QUERY) : here.with(QUERY, query)).replace(ui);
  }

  private void show() {
    list.removeAll();
    List<Account> found = accounts.people().list(asker).stream().filter(this::isWanted).toList();
    Span count = new Span(words.text("count", found.size()));
    count.addClassName("quiet");
    count.getElement().setAttribute("role", "status");
    UnorderedList rows = new UnorderedList();
    rows.addClassName("rows");
    found.forEach(account -> rows.add(row(account)));
    list.add(count, rows);
    showWaiting();
  }

  private boolean isWanted(Account account) {
    String wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
    String text =
        String.join(
            " ",
            account.person().name(),
            account.person().email(),
            words.role(account.person().role()),
            words.place(account.person().place()));
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private ListItem row(Account account) {
    Span name = new Span(account.person().name());
    name.addClassName("strong");
    Span email = new Span(account.person().email());
    email.addClassName("quiet");
    Span what =
        new Span(
            words.text(
                "row.what",
                words.role(account.person().role()),
                words.place(account.person().place())));
    Div text = new Div(name, email, what);
    text.addClassName("text");
    Div side = new Div(state(account));
    side.addClassName("side");
    ListItem row = new ListItem(text, side);
    if (account.changeable()) {
      Button change =
          new Button(
              words.text("change"),
              click ->
                  new AccountDialog(words, accounts.people(), asker, account, this::show).open());
      change.setAriaLabel(words.text("change.of", account.person().name()));
      side.add(change);
    }
    return row;
  }

  private Component state(Account account) {
    if (!account.person().enabled()) {
      return tag("state.disabled", "error");
    }
    if (account.awaitsPassword()) {
      return tag("state.reset", "warn");
    }
    Span seen =
        new Span(
            account
                .signedInAt()
                .map(at -> words.text("state.seen", Moments.date(at, words.language())))
                .orElseGet(() -> words.text("state.never")));
    seen.addClassName("quiet");
    return seen;
  }

  private Span tag(String key, String look) {
    Span tag = new Span(words.text(key));
    tag.addClassNames("tag", look);
    return tag;
  }

  private void showWaiting() {
    waiting.removeAll();
    List<Invitation> invitations = accounts.invitations().list(asker);
    if (invitations.isEmpty()) {
      return;
    }
    UnorderedList rows = new UnorderedList();
    rows.addClassName("rows");
    for (Invitation invitation : invitations) {
      Span email = new Span(invitation.email());
      email.addClassName("strong");
      Span what =
          new Span(
              words.text(
                  "row.what", words.role(invitation.role()), words.place(invitation.place())));
      Div text = new Div(email, what);
      text.addClassName("text");
      Span until =
          new Span(
              words.text("invite.until", Moments.date(invitation.expiresAt(), words.language())));
      until.addClassName("quiet");
      Button revoke =
          new Button(
              words.text("invite.revoke"),
              click -> {
                accounts.invitations().revoke(asker, invitation.id());
                words.say("invite.revoked", invitation.email());
                show();
              });
      revoke.setAriaLabel(words.text("invite.revoke.of", invitation.email()));
      Div side = new Div(until, revoke);
      side.addClassName("side");
      rows.add(new ListItem(text, side));
    }
    waiting.add(new H2(words.text("invite.waiting")), rows);
  }
}
