package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.workbench.accounts.Account;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.AuditCheck;
import ca.lipworkbench.workbench.accounts.AuditEntry;
import ca.lipworkbench.workbench.accounts.Deed;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.Moments;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trail of what was changed. Whose and about what stands in the address. */
@Route(value = "audit", layout = Frame.class)
@RolesAllowed(May.AUDIT)
@StyleSheet("workbench/people.css")
public final class AuditView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final String WHO = "who";
  private static final String TOPIC = "topic";
  private static final String OWNER = "owner";
  private static final int PAGE = 100;

  private final transient PeopleWords words;
  private final transient Accounts accounts;
  private final transient Map<String, Person> people = new LinkedHashMap<>();
  private final ComboBox<String> who = new ComboBox<>();
  private final Select<Deed.Topic> topic = new Select<>();
  private final OrderedList rows = new OrderedList();
  private final Div checked = new Div();
  private final Button more;
  private long before = Long.MAX_VALUE;

  /** The trail for the person at the other end of the request. */
  public AuditView(Workbench workbench, SignedIn signedIn) {
    words = new PeopleWords(Tab.language(UI.getCurrent()), workbench.areas());
    accounts = workbench.accounts();
    for (Account account : accounts.people().list(signedIn.subject())) {
      people.put(account.person().id().value(), account.person());
    }
    addClassName("people-screen");
    Div head =
        new Div(
            new H1(words.text("audit.title")),
            new Button(words.text("audit.check"), click -> check()));
    head.addClassName("screen-head");
    who.setLabel(words.text("audit.who"));
    who.setPlaceholder(words.text("audit.everybody"));
    who.setClearButtonVisible(true);
    who.setItems(
        java.util.stream.Stream.concat(java.util.stream.Stream.of(OWNER), people.keySet().stream())
            .toList());
    who.setItemLabelGenerator(this::name);
    topic.setLabel(words.text("audit.topic"));
    topic.setEmptySelectionAllowed(true);
    topic.setEmptySelectionCaption(words.text("audit.everything"));
    topic.setItems(Deed.Topic.values());
    topic.setItemLabelGenerator(
        value -> value == null ? words.text("audit.everything") : words.topic(value));
    who.addValueChangeListener(change -> filter(change.isFromClient()));
    topic.addValueChangeListener(change -> filter(change.isFromClient()));
    Div filters = new Div(who, topic);
    filters.addClassName("fields");
    checked.getElement().setAttribute("aria-live", "polite");
    rows.addClassNames("rows", "trail");
    more = new Button(words.text("audit.more"), click -> add());
    add(head, new Paragraph(words.text("audit.lead")), filters, checked, rows, more);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Address address = Address.of(event.getLocation());
    who.setValue(
        address.find(WHO).filter(id -> id.equals(OWNER) || people.containsKey(id)).orElse(null));
    topic.setValue(address.find(TOPIC).flatMap(AuditView::topic).orElse(null));
    filter(false);
  }

  @Override
  public String getPageTitle() {
    return words.text("audit.title");
  }

  private void filter(boolean remember) {
    if (remember) {
      UI ui = UI.getCurrent();
      Address here = Address.current(ui).without(WHO).without(TOPIC);
      if (who.getValue() != null) {
        here = here.with(WHO, who.getValue());
      }
      if (topic.getValue() != null) {
        here = here.with(TOPIC, topic.getValue().name());
      }
      here.replace(ui);
    }
    rows.removeAll();
    before = Long.MAX_VALUE;
    add();
  }

  private void add() {
    Optional<Subject> subject =
        who.getOptionalValue()
            .map(id -> id.equals(OWNER) ? Subject.OWNER : new Subject.Person(new PersonId(id)));
    List<AuditEntry> entries =
        accounts.audit().list(subject, topic.getOptionalValue(), before, PAGE);
    for (AuditEntry entry : entries) {
      rows.add(row(entry));
      before = entry.number();
    }
    if (before == Long.MAX_VALUE) {
      rows.add(new ListItem(words.text("audit.none")));
    }
    more.setVisible(entries.size() == PAGE);
  }

  private ListItem row(AuditEntry entry) {
    Span at = new Span(Moments.dateAndTime(entry.at(), words.language()));
    at.addClassNames("quiet", "num");
    Span by = new Span(entry.who().map(this::name).orElseGet(() -> visitor(entry)));
    by.addClassName("strong");
    return new ListItem(at, by, new Span(entry.sentence(words.language())));
  }

  private String visitor(AuditEntry entry) {
    Person person = people.get(entry.subject());
    return person == null
        ? words.text("audit.visitor")
        : words.text("audit.visitor.as", person.name());
  }

  private String name(Subject subject) {
    return switch (subject) {
      case Subject.Owner() -> words.text("audit.owner");
      case Subject.Person(PersonId id) -> name(id.value());
    };
  }

  private String name(String id) {
    if (id.equals(OWNER)) {
      return words.text("audit.owner");
    }
    Person person = people.get(id);
    return person == null ? id : person.name();
  }

  private void check() {
    checked.removeAll();
    checked.add(
        switch (accounts.audit().verify()) {
          case AuditCheck.Whole(long count, String head) ->
              new StateBox(
                  StateBox.Kind.DONE,
                  words.text("audit.whole", count),
                  words.text("audit.whole.meaning", head));
          case AuditCheck.Broken(long number) ->
              new StateBox(
                  StateBox.Kind.ERROR,
                  words.text("audit.broken", number),
                  words.text("audit.broken.meaning"));
        });
  }

  private static Optional<Deed.Topic> topic(String name) {
    for (Deed.Topic one : Deed.Topic.values()) {
      if (one.name().equals(name)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
