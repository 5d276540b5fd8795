package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.sharing.Share;
import ca.lipworkbench.workbench.accounts.Group;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.desk.NoteDesk;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** With whom a note is shared and at which level; every change is stored at once. */
final class ShareDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final List<Access> LEVELS =
      List.of(Access.READER, Access.RUNNER, Access.WRITER, Access.OWNER);

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteDesk desk;
  private final Div list = new Div();
  private final ComboBox<Grantee> who = new ComboBox<>();
  private final Select<Access> level = new Select<>();

  ShareDialog(NoteServices services, NoteDesk desk) {
    this.services = services;
    this.words = services.words();
    this.desk = desk;
    addClassName("share-dialog");
    setHeaderTitle(words.text("share.title"));
    setWidth("min(640px, 94vw)");
    list.addClassName("shares");
    add(adder(), new H3(words.text("share.with")), list, link());
    Button done = new Button(words.text("share.done"), event -> close());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(done);
    fill();
  }

  private Component adder() {
    who.setLabel(words.text("share.who"));
    who.setPlaceholder(words.text("share.who.hint"));
    who.setItemLabelGenerator(this::name);
    level.setLabel(words.text("share.level"));
    level.setItems(LEVELS);
    level.setItemLabelGenerator(access -> words.text("level." + access.name()));
    level.setValue(Access.READER);
    Button add = new Button(words.text("share.add"));
    add.addClickListener(
        event -> {
          if (who.getValue() != null) {
            store(who.getValue(), level.getValue());
          }
        });
    Div adder = new Div(who, level, add);
    adder.addClassName("share-adder");
    return adder;
  }

  private void fill() {
    List<Share> shares = services.notes().shares(services.subject(), desk.id());
    list.removeAll();
    list.add(line(owner(), words.text("level.owner-of-note")));
    shares.forEach(share -> list.add(line(share)));
    if (shares.isEmpty()) {
      list.add(new Paragraph(words.text("share.nobody")));
    }
    List<Grantee> offered = candidates();
    offered.removeAll(shares.stream().map(Share::grantee).toList());
    who.setItems(offered);
    who.clear();
  }

  private List<Grantee> candidates() {
    List<Grantee> candidates = new ArrayList<>();
    candidates.add(Grantee.EVERYBODY);
    for (Group group : services.workbench().accounts().groups().list(services.subject())) {
      candidates.add(new Grantee.OneGroup(group.id()));
    }
    for (Person person : services.workbench().accounts().people().directory()) {
      if (desk.note().owner().filter(person.id()::equals).isEmpty()) {
        candidates.add(new Grantee.OnePerson(person.id()));
      }
    }
    return candidates;
  }

  private String owner() {
    return services.names().of(desk.note().owner());
  }

  private String name(Grantee grantee) {
    return switch (grantee) {
      case Grantee.OnePerson(var id) -> services.names().of(id);
      case Grantee.OneGroup(String id) ->
          services.workbench().accounts().groups().list(services.subject()).stream()
              .filter(group -> group.id().equals(id))
              .findFirst()
              .map(group -> words.text("share.group", group.name(), group.members().size()))
              .orElse(words.text("share.group.gone"));
      case Grantee.Everybody() -> words.text("share.everybody");
    };
  }

  private Component line(String name, String remark) {
    Span what = new Span(remark);
    what.addClassName("remark");
    Span who1 = new Span(name);
    who1.addClassName("share-name");
    Div line = new Div(who1, what);
    line.addClassName("share-line");
    return line;
  }

  private Component line(Share share) {
    String name = name(share.grantee());
    Select<Access> access = new Select<>();
    access.setItems(LEVELS);
    access.setItemLabelGenerator(item -> words.text("level." + item.name()));
    access.setValue(share.access());
    access.setAriaLabel(words.text("share.level.of", name));
    access.addValueChangeListener(
        event -> {
          if (event.isFromClient() && event.getValue() != null) {
            store(share.grantee(), event.getValue());
          }
        });
    Button remove = new Button(words.text("share.remove"));
    remove.setAriaLabel(words.text("share.remove.label", name));
    remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    remove.addClickListener(
        event ->
            attempt(
                () -> services.notes().unshare(services.subject(), desk.id(), share.grantee())));
    Span who1 = new Span(name);
    who1.addClassName("share-name");
    Div line = new Div(who1, access, remove);
    line.addClassName("share-line");
    return line;
  }

  private Component link() {
    TextField field = new TextField(words.text("share.link"));
    field.setReadOnly(true);
    field.addClassName("share-link");
    Address address = NoteServices.address("note/" + desk.id().value());
    field.getElement().executeJs("this.value = new URL($0, document.baseURI).href", address.link());
    Button copy = new Button(words.text("share.copy"));
    copy.setIcon(new Glyph(Glyph.Shape.LINK));
    copy.addClickListener(
        event ->
            field
                .getElement()
                .executeJs(
                    "const input = this.inputElement; input.select();"
                        + " try { await navigator.clipboard.writeText(this.value); return true; }"
                        + " catch { return document.execCommand('copy'); }")
                .then(Boolean.class, done -> Notices.done(words.text("share.copied"))));
    Div row = new Div(field, copy);
    row.addClassName("share-adder");
    return row;
  }

  private void store(Grantee grantee, Access access) {
    attempt(() -> services.notes().share(services.subject(), desk.id(), grantee, access));
  }

  private void attempt(Runnable change) {
    try {
      change.run();
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words.language()));
    }
    fill();
  }
}
