package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.workbench.completion.Offer;
import ca.lipworkbench.workbench.ui.script.Scripts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The editor of a paragraph's text: the server's half of {@code workbench-code}, which see for who
 * calls whom.
 */
@Tag("workbench-code")
final class CodeField extends Component implements HasStyle {
  private static final long serialVersionUID = 1L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What became of a text that was typed. */
  sealed interface Answer {
    /** It is stored; the revision holds it. */
    record Saved(int revision) implements Answer {}

    /** Somebody else changed it too; {@link CodeField#settle} follows. */
    record Undecided() implements Answer {}

    /** It cannot be stored, and trying again would not help. */
    record Refused() implements Answer {}
  }

  /** What is done with what a person does in the editor. */
  interface Listener {
    /** A text, and the revision from which the person started. */
    Answer typed(String text, int base);

    /** Ctrl and Enter were pressed; what was typed came before. */
    void run();

    /** The person began to edit, or left. */
    void editing(boolean here);

    /** What may stand at a place of the text. */
    List<Offer> offers(String text, int position);
  }

  private final transient NoteWords words;
  private final transient Listener listener;
  private final String language;
  private final String key;
  private String text;
  private int revision;
  private String label = "";
  private boolean readOnly;

  /**
   * An editor.
   *
   * @param language {@code sql}, {@code markdown}, {@code json} or {@code text}
   * @param key under which the browser keeps what could not be saved: of one person and paragraph
   */
  CodeField(
      NoteWords words, String language, String key, String text, int revision, Listener listener) {
    this.words = words;
    this.language = language;
    this.key = key;
    this.text = text;
    this.revision = revision;
    this.listener = listener;
  }

  /** The text as the server knows it. */
  String text() {
    return text;
  }

  /** Shows a text that is stored, unless the person is typing another. */
  void show(String stored, int storedRevision) {
    if (!stored.equals(text)) {
      text = stored;
      revision = storedRevision;
      call("replace($0, $1)", stored, storedRevision);
    }
  }

  /** Shows the text on which the person decided after a conflict. */
  void settle(String decided, int storedRevision) {
    text = decided;
    revision = storedRevision;
    call("settle($0, $1)", decided, storedRevision);
  }

  /** Names the editor for people who do not see it. */
  void setLabel(String name) {
    if (!name.equals(label)) {
      label = name;
      call("relabel($0)", name);
    }
  }

  void setReadOnly(boolean locked) {
    if (locked != readOnly) {
      readOnly = locked;
      call("setReadOnly($0)", locked);
    }
  }

  /** Underlines the line of an error; without a line nothing is underlined. */
  void mark(OptionalInt line, String message) {
    ArrayNode problems = JSON.arrayNode();
    line.ifPresent(at -> problems.addObject().put("line", at).put("message", message));
    call("mark($0)", problems);
  }

  void focus() {
    call("focus()");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getPage().addJsModule(Scripts.address("workbench-code"));
    ObjectNode options = JSON.objectNode();
    options.put("text", text).put("revision", revision).put("language", language);
    options.put("label", label).put("readOnly", readOnly).put("key", key);
    options.put("hint", words.text(language.equals("sql") ? "code.hint.sql" : "code.hint"));
    options.put("leaving", words.text("code.leaving"));
    ObjectNode phrases = options.putObject("phrases");
    phrases.put("Completions", words.text("code.completions"));
    phrases.put("Control character", words.text("code.control-character"));
    phrases.put("Selection deleted", words.text("code.selection-deleted"));
    phrases.put("Diagnostics", words.text("code.diagnostics"));
    phrases.put("No diagnostics", words.text("code.no-diagnostics"));
    phrases.put("close", words.text("code.close"));
    call("setUp($0)", options);
  }

  private void call(String method, Object... arguments) {
    if (isAttached()) {
      getElement()
          .executeJs(
              "customElements.whenDefined('workbench-code').then(() => this." + method + ")",
              arguments);
    }
  }

  @ClientCallable
  ObjectNode typed(String typed, int base) {
    return switch (readOnly ? new Answer.Refused() : listener.typed(typed, base)) {
      case Answer.Saved(int saved) -> {
        text = typed;
        revision = saved;
        yield JSON.objectNode().put("revision", saved);
      }
      case Answer.Undecided() -> JSON.objectNode().put("conflict", true);
      case Answer.Refused() -> JSON.objectNode().put("refused", true);
    };
  }

  @ClientCallable
  void run() {
    listener.run();
  }

  @ClientCallable
  void editing(boolean here) {
    if (!readOnly) {
      listener.editing(here);
    }
  }

  @ClientCallable
  ArrayNode complete(String typed, int position) {
    ArrayNode offers = JSON.arrayNode();
    for (Offer offer : listener.offers(typed, position)) {
      ObjectNode one = offers.addObject().put("label", offer.text());
      Optional.of(offer.meaning())
          .filter(meaning -> !meaning.isEmpty())
          .ifPresent(meaning -> one.put("detail", meaning));
    }
    return offers;
  }
}
