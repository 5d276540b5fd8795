package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.revision.MergeConflict;
import ca.lipworkbench.notebooks.run.ParagraphState;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Presence;
import ca.lipworkbench.notebooks.sharing.SaveOutcome;
import ca.lipworkbench.workbench.completion.Offer;
import ca.lipworkbench.workbench.desk.NoteDesk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The paragraphs of a note as cards, with everything that is done to them. */
final class NoteEditor extends Div implements CardHost, Adder.Listener {
  private static final long serialVersionUID = 1L;

  /** The gap before the first paragraph. */
  private static final String FIRST = "";

  private final transient NoteServices services;
  private final transient NoteDesk desk;
  private final transient Runnable changed;
  private final transient Presence.Visit visit;
  private final transient Map<String, ParagraphCard> cards = new LinkedHashMap<>();
  private final transient Map<String, ParagraphState> states = new HashMap<>();
  private boolean wroteBefore;
  private final transient Map<String, Adder> gaps = new HashMap<>();
  private final Div spoken = new Div();

  /**
   * An editor.
   *
   * @param changed called when the note in front of the person is another
   */
  NoteEditor(NoteServices services, NoteDesk desk, Presence.Visit visit, Runnable changed) {
    this.services = services;
    this.desk = desk;
    this.visit = visit;
    this.changed = changed;
    addClassName("paragraphs");
    spoken.addClassName("vh");
    spoken.getElement().setAttribute("aria-live", "polite");
    arrange();
    services.runs().states(services.subject(), desk.id()).forEach(this::show);
  }

  /** Takes what others saved. */
  void refresh() {
    arrange();
    services.runs().states(services.subject(), desk.id()).forEach(this::show);
  }

  /** Shows how a paragraph's runs stand, and says so when its state is another than before. */
  void update(ParagraphState state) {
    ParagraphState before = states.get(state.paragraph());
    show(state);
    ParagraphCard card = cards.get(state.paragraph());
    if (card != null && before != null && !before.activity().equals(state.activity())) {
      spoken.setText(card.announcement(state));
    }
  }

  void showPeople(List<Presence.Present> people) {
    cards.forEach(
        (id, card) ->
            card.showEditors(
                people.stream()
                    .filter(one -> one.paragraph().filter(id::equals).isPresent())
                    .filter(one -> !services.person().id().equals(one.person()))
                    .map(one -> names().of(one.person()))
                    .toList()));
  }

  /** Paragraphs whose result is out of date, or that were never run. */
  List<String> stale() {
    return desk.paragraphs().stream()
        .filter(paragraph -> mayRun(paragraph.interpreter()))
        .map(Paragraph::id)
        .map(states::get)
        .filter(state -> state != null && !state.isBusy())
        .filter(state -> state.isStale() || state.last().isEmpty())
        .map(ParagraphState::paragraph)
        .toList();
  }

  /** Whether something runs or waits. */
  boolean isBusy() {
    return states.values().stream().anyMatch(ParagraphState::isBusy);
  }

  @Override
  public NoteWords words() {
    return services.words();
  }

  @Override
  public PeopleNames names() {
    return services.names();
  }

  @Override
  public PersonId reader() {
    return services.person().id();
  }

  @Override
  public boolean mayWrite() {
    return desk.note().may(Access.WRITER);
  }

  @Override
  public boolean mayRun(String interpreter) {
    return desk.note().may(Access.RUNNER) && services.mayRun(interpreter);
  }

  @Override
  public String key(String paragraph) {
    return services.person().id() + "/" + desk.id() + "/" + paragraph;
  }

  @Override
  public CodeField.Answer typed(String paragraph, String text, int base) {
    try {
      return switch (desk.type(paragraph, text, base)) {
        case SaveOutcome.Saved(var note, boolean isMerged) -> {
          if (isMerged) {
            refresh();
          } else {
            showStates();
          }
          changed.run();
          yield new CodeField.Answer.Saved(note.note().revision());
        }
        case SaveOutcome.Conflict conflict -> {
          decide(conflict);
          yield new CodeField.Answer.Undecided();
        }
      };
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words().language()));
      return new CodeField.Answer.Refused();
    }
  }

  @Override
  public void editing(String paragraph, boolean here) {
    visit.edit(here ? Optional.of(paragraph) : Optional.empty());
  }

  @Override
  public List<Offer> offers(String text, int position) {
    return services.completion().offers(services.subject(), text, position, words().language());
  }

  @Override
  public void run(String paragraph) {
    run(List.of(paragraph));
  }

  /** Starts a run of some paragraphs. */
  void run(List<String> paragraphs) {
    attempt(
        () -> services.runs().start(services.subject(), desk.id(), paragraphs, words().language()));
  }

  @Override
  public void cancel() {
    attempt(() -> services.runs().cancel(services.subject(), desk.id()));
  }

  @Override
  public void delete(String paragraph) {
    int position = desk.position(paragraph);
    if (position < 0) {
      return;
    }
    Paragraph deleted = desk.paragraphs().get(position);
    if (save(() -> desk.delete(paragraph))) {
      Notices.done(
          words().text("deleted.paragraph", position + 1),
          words().text("undo"),
          () -> save(() -> desk.insert(position, deleted)));
    }
  }

  @Override
  public void move(String paragraph, int by) {
    moveTo(paragraph, desk.position(paragraph) + by);
  }

  @Override
  public void drop(int position, String paragraph) {
    int from = desk.position(paragraph);
    moveTo(paragraph, from < position ? position - 1 : position);
  }

  @Override
  public void add(int position, ParagraphKind kind) {
    if (kind == ParagraphKind.PIVOT) {
      services.openBuilder(desk.id());
      return;
    }
    Paragraph paragraph = Paragraph.create(kind.interpreter(), "");
    if (save(() -> desk.insert(position, paragraph))) {
      card(paragraph.id()).ifPresent(ParagraphCard::write);
    }
  }

  @Override
  public String html(StoredResult result) {
    return services.runs().html(services.subject(), desk.id(), result);
  }

  @Override
  public SqlTable table(StoredResult result) {
    return new SqlTable(
        services.runs().table(services.subject(), desk.id(), result), words().language());
  }

  @Override
  public PivotTable pivot(StoredResult result) {
    return services.runs().pivot(services.subject(), desk.id(), result);
  }

  @Override
  public Optional<String> builderLink(String paragraph, String text) {
    return services.builderLink(desk.id(), paragraph, text);
  }

  /** Makes an edit that is stored at once; whether it is stored. */
  boolean save(Supplier<SaveOutcome> edit) {
    try {
      switch (edit.get()) {
        case SaveOutcome.Saved saved -> {
          refresh();
          changed.run();
          return true;
        }
        case SaveOutcome.Conflict conflict -> decide(conflict);
      }
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words().language()));
    }
    return false;
  }

  private void decide(SaveOutcome.Conflict conflict) {
    new ConflictDialog(
            words(),
            conflict,
            services.lastAuthor(desk.id()),
            decisions -> {
              if (save(() -> desk.settle(conflict, decisions))) {
                settled(conflict);
              }
            })
        .open();
  }

  /** Editors that waited for the decision take the text that it made. */
  private void settled(SaveOutcome.Conflict conflict) {
    for (Paragraph paragraph : desk.paragraphs()) {
      boolean waited =
          conflict.conflicts().stream()
              .anyMatch(
                  piece ->
                      piece instanceof MergeConflict.OfParagraph of
                          && of.id().equals(paragraph.id()));
      if (waited) {
        card(paragraph.id())
            .ifPresent(card -> card.code().settle(paragraph.text(), desk.revision()));
      }
    }
  }

  private void moveTo(String paragraph, int position) {
    if (save(() -> desk.move(paragraph, position))) {
      card(paragraph).ifPresent(ParagraphCard::focusMenu);
    }
  }

  private Optional<ParagraphCard> card(String paragraph) {
    return Optional.ofNullable(cards.get(paragraph));
  }

  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (WorkbenchException e) {
      Notices.failed(e.sentence(words().language()));
    }
  }

  private void showStates() {
    services.runs().states(services.subject(), desk.id()).forEach(this::show);
  }

  private void show(ParagraphState state) {
    states.put(state.paragraph(), state);
    ParagraphCard card = cards.get(state.paragraph());
    if (card != null) {
      card.show(state);
    }
  }

  /** Puts the cards into the order of the note; a card that stays keeps what is typed in it. */
  private void arrange() {
    List<Paragraph> paragraphs = desk.paragraphs();
    List<String> order = paragraphs.stream().map(Paragraph::id).toList();
    boolean sameOrder =
        order.equals(List.copyOf(cards.keySet()))
            && getComponentCount() > 0
            && wroteBefore == mayWrite();
    wroteBefore = mayWrite();
    Map<String, ParagraphCard> kept = new LinkedHashMap<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      ParagraphCard card = cards.get(paragraph.id());
      if (card == null || !card.isOf(paragraph)) {
        card = new ParagraphCard(this, paragraph, desk.revision());
        sameOrder = false;
      }
      card.show(paragraph, desk.revision(), i);
      kept.put(paragraph.id(), card);
    }
    cards.clear();
    cards.putAll(kept);
    states.keySet().retainAll(order);
    if (!sameOrder) {
      layOut();
    }
  }

  /** Moves only what has another place: an editor that is moved loses the cursor. */
  private void layOut() {
    List<Component> wanted = new ArrayList<>();
    wanted.add(spoken);
    gap(wanted, FIRST, 0);
    int position = 0;
    for (Map.Entry<String, ParagraphCard> card : cards.entrySet()) {
      wanted.add(card.getValue());
      position++;
      gap(wanted, card.getKey(), position);
    }
    gaps.keySet().removeIf(id -> !id.equals(FIRST) && !cards.containsKey(id));
    getChildren().filter(child -> !wanted.contains(child)).toList().forEach(this::remove);
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= getComponentCount() || !getComponentAt(i).equals(wanted.get(i))) {
        addComponentAtIndex(i, wanted.get(i));
      }
    }
  }

  private void gap(List<Component> wanted, String after, int position) {
    if (mayWrite()) {
      Adder adder = gaps.computeIfAbsent(after, id -> new Adder(words(), this));
      adder.show(position);
      adder.setClassName("last", position == cards.size());
      wanted.add(adder);
    }
  }
}
