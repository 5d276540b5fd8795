package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.OpenNote;
import ca.lipworkbench.notebooks.templates.NoteTemplate;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks how a new note begins: empty, or from a template for the place of the tab. */
final class NewNoteDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient NoteServices services;
  private final transient NoteWords words;
  private final transient NoteFolder folder;
  private final transient Consumer<OpenNote> made;
  private final RadioButtonGroup<Start> start = new RadioButtonGroup<>();
  private final TextField title = new TextField();

  /** How a note begins: from a template, or from nothing. */
  private record Start(Optional<NoteTemplate> template) {}

  NewNoteDialog(
      NoteServices services, NoteFolder folder, String template, Consumer<OpenNote> made) {
    this.services = services;
    this.words = services.words();
    this.folder = folder;
    this.made = made;
    addClassName("new-note");
    setHeaderTitle(words.text("note.new"));
    setWidth("min(560px, 94vw)");
    List<Start> starts = starts();
    start.setLabel(words.text("new.start"));
    start.setItems(starts);
    start.setRenderer(new ComponentRenderer<>(this::describe));
    start.addValueChangeListener(event -> suggest());
    starts.stream()
        .filter(one -> one.template().filter(known -> known.id().equals(template)).isPresent())
        .findFirst()
        .or(() -> starts.stream().findFirst())
        .ifPresent(start::setValue);
    title.setLabel(words.text("title"));
    title.setWidthFull();
    title.setMaxLength(200);
    add(start, title);
    Button create = new Button(words.text("new.create"), event -> create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(words.text("dialog.cancel"), event -> close()), create);
    suggest();
  }

  private List<Start> starts() {
    List<Start> starts = new ArrayList<>();
    if (services.notes().may(services.subject(), Ability.WRITE)) {
      starts.add(new Start(Optional.empty()));
    }
    if (Tab.place(UI.getCurrent()).isPresent()) {
      services.workbench().templates().list(services.subject()).stream()
          .map(template -> new Start(Optional.of(template)))
          .forEach(starts::add);
    }
    return starts;
  }

  private Div describe(Start one) {
    Span name =
        new Span(
            one.template()
                .map(template -> template.title().in(words.language()))
                .orElse(words.text("new.empty")));
    name.addClassName("start-name");
    Span meaning =
        new Span(
            one.template()
                .map(template -> template.description().in(words.language()))
                .orElse(words.text("new.empty.meaning")));
    meaning.addClassName("remark");
    Div both = new Div(name, meaning);
    both.addClassName("start");
    return both;
  }

  /** A template names its note; who begins with nothing names it. */
  private void suggest() {
    Start chosen = start.getValue();
    title.setVisible(chosen == null || chosen.template().isEmpty());
  }

  private void create() {
    try {
      Start chosen = start.getValue();
      OpenNote note =
          chosen != null && chosen.template().isPresent()
              ? services
                  .notes()
                  .createFromTemplate(services.subject(), folder, fill(chosen.template().get()))
              : services.notes().create(services.subject(), folder, empty());
      close();
      made.accept(note);
    } catch (WorkbenchException e) {
      title.setInvalid(true);
      title.setErrorMessage(e.sentence(words.language()));
      if (!title.isVisible()) {
        Notices.failed(e.sentence(words.language()));
      }
    }
  }

  private NoteContent fill(NoteTemplate template) {
    return services
        .workbench()
        .templates()
        .fill(template.id(), Tab.place(UI.getCurrent()).orElseThrow(), words.language());
  }

  private NoteContent empty() {
    return new NoteContent(
        NoteTitle.parse(title.getValue()),
        List.of(Paragraph.create(ParagraphKind.MARKDOWN.interpreter(), "")));
  }
}
