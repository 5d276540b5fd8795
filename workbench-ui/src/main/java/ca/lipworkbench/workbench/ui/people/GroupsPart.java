package ca.lipworkbench.workbench.ui.people;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.workbench.accounts.Account;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Group;
import ca.lipworkbench.workbench.accounts.Person;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups with whom notes can be shared at once. */
final class GroupsPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient PeopleWords words;
  private final transient Accounts accounts;
  private final transient Subject asker;
  private final Div list = new Div();

  GroupsPart(PeopleWords words, Accounts accounts, Subject asker) {
    this.words = words;
    this.accounts = accounts;
    this.asker = asker;
    addClassName("stack");
    Div head =
        new Div(
            new H2(words.text("groups")),
            new Button(words.text("groups.make"), click -> open(Optional.empty())));
    head.addClassName("screen-head");
    add(head, list);
    show();
  }

  private void show() {
    list.removeAll();
    List<Group> groups = accounts.groups().list(asker);
    if (groups.isEmpty()) {
      Paragraph none = new Paragraph(words.text("groups.none"));
      none.addClassName("quiet");
      list.add(none);
      return;
    }
    UnorderedList rows = new UnorderedList();
    rows.addClassName("rows");
    for (Group group : groups) {
      Span name = new Span(group.name());
      name.addClassName("strong");
      Span members =
          new Span(
              group.members().isEmpty()
                  ? words.text("groups.empty")
                  : group.members().stream().map(Person::name).collect(Collectors.joining(", ")));
      members.addClassName("quiet");
      Div text = new Div(name, members);
      text.addClassName("text");
      ListItem row = new ListItem(text);
      if (group.changeable()) {
        Button change = new Button(words.text("change"), click -> open(Optional.of(group)));
        change.setAriaLabel(words.text("groups.change", group.name()));
        row.add(change);
      }
      rows.add(row);
    }
    list.add(rows);
  }

  private void open(Optional<Group> group) {
    Dialog dialog = new Dialog(words.text(group.isPresent() ? "groups.edit" : "groups.make"));
    dialog.addClassName("people-dialog");
    TextField name = new TextField(words.text("groups.name"));
    name.setWidthFull();
    name.setValue(group.map(Group::name).orElse(""));
    MultiSelectComboBox<Person> members = new MultiSelectComboBox<>(words.text("groups.members"));
    members.setWidthFull();
    members.setItemLabelGenerator(Person::name);
    List<Person> before = group.map(Group::members).orElse(List.of());
    Set<Person> all = new HashSet<>(before);
    accounts.people().list(asker).stream().map(Account::person).forEach(all::add);
    members.setItems(all.stream().sorted(java.util.Comparator.comparing(Person::name)).toList());
    members.setValue(new HashSet<>(before));
    Problem problem = new Problem();
    Button save = new Button(words.text("groups.save"));
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    save.addClickListener(
        click -> {
          problem.clear();
          try {
            save(group, name.getValue(), members.getValue());
            dialog.close();
          } catch (WorkbenchException e) {
            problem.say(words.sentence(e));
          }
          show();
        });
    dialog.add(name, members, problem);
    if (group.isPresent()) {
      Button dissolve =
          new Button(
              words.text("groups.dissolve"),
              click -> {
                accounts.groups().dissolve(asker, group.get().id());
                dialog.close();
                show();
              });
      dissolve.addThemeVariants(ButtonVariant.LUMO_ERROR);
      dialog.getFooter().add(dissolve);
    }
    dialog.getFooter().add(new Button(words.text("cancel"), click -> dialog.close()), save);
    dialog.open();
  }

  private void save(Optional<Group> group, String name, Set<Person> wanted) {
    String id;
    if (group.isPresent()) {
      id = group.get().id();
      accounts.groups().rename(asker, id, name);
    } else {
      id = accounts.groups().make(asker, name);
    }
    List<Person> before = group.map(Group::members).orElse(List.of());
    for (Person person : before) {
      if (!wanted.contains(person)) {
        accounts.groups().leave(asker, id, person.id());
      }
    }
    for (Person person : wanted) {
      if (!before.contains(person)) {
        accounts.groups().join(asker, id, person.id());
      }
    }
  }
}
