package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.ComposeOutcome.Merging;
import ca.lipworkbench.notebooks.composing.Composition.Writing;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.Examination;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.OpenNote;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Composing a dashboard from a note. Whoever may read a note and may propose, or may write the
 * note, may change its draft; whoever may read the note may look at it. May be used by many
 * threads.
 */
public final class Composer {
  private final Notes notes;
  private final DraftStore drafts;
  private final FirstDraft first;
  private final Publishing publishing;
  private final Previews previews;
  private final Clock clock;

  /** Composing from these notes. */
  public Composer(
      Notes notes,
      DraftStore drafts,
      FirstDraft first,
      Publishing publishing,
      Previews previews,
      Clock clock) {
    this.notes = notes;
    this.drafts = drafts;
    this.first = first;
    this.publishing = publishing;
    this.previews = previews;
    this.clock = clock;
  }

  /**
   * The note's draft; where there is none, what was published from the note, or else a draft that
   * the program proposes. These are stored with the first change.
   *
   * @param language in which the note is written, as far as anybody knows
   * @param place the person's own partnership or region
   * @return empty when there is no such note, or the actor may not read it
   */
  public Optional<Composition> open(
      Actor actor, NoteId id, Language language, Optional<AreaId> place) {
    return notes
        .find(actor.subject(), id)
        .map(
            open -> {
              Optional<StoredDraft> stored = drafts.find(id);
              if (stored.isPresent()) {
                StoredDraft draft = stored.get();
                return new Composition(
                    open.note(), stored, draft.slug(), draft.draft(), writing(actor, open));
              }
              Optional<Composition> published = published(actor, open);
              if (published.isPresent()) {
                return published.get();
              }
              return new Composition(
                  open.note(),
                  stored,
                  SlugProposal.of(open.note().title().value(), slug -> isTaken(slug, id)),
                  first.of(actor.subject(), open.note(), language, place),
                  writing(actor, open));
            });
  }

  /** Paragraphs of the note that can be figures, with what they answered when it last ran. */
  public Map<String, PivotTable> answered(Composition composition) {
    return first.answered(composition.note());
  }

  /** A figure for a paragraph, with words that a person reviews. */
  public DashboardDraft.Figure figure(Subject subject, String paragraph, PivotTable table) {
    return first.figure(subject, paragraph, table);
  }

  /**
   * Stores a change. What others changed in other places meanwhile is kept.
   *
   * @param before what the person had in front of them
   * @throws WorkbenchException when the actor may not change the draft, or not any more
   */
  public ComposeOutcome save(Actor actor, Composition before, String slug, DashboardDraft draft) {
    OpenNote open = notes.load(actor.subject(), before.note().id());
    if (writing(actor, open) == Writing.REFUSED) {
      throw new WorkbenchException(
          NotebooksError.PUBLISHING_NOT_ALLOWED, open.note().title().value());
    }
    return save(actor, before, before.revision(), slug, draft, Merging.ALONE);
  }

  /** Holds the draft against its note; changes nothing. */
  public Examination examine(Actor actor, Composition composition) {
    return publishing.examine(actor, composition.note(), composition.slug(), composition.draft());
  }

  /**
   * Draws the draft as the public would see it.
   *
   * @param found what {@link #examine} found
   * @param area whose page is looked at
   * @return the preview's name; empty while no figure has numbers
   */
  public Optional<String> preview(
      Actor actor, Composition composition, Examination found, AreaId area) {
    int edition = publishing.find(composition.slug()).map(PublicationState::nextEdition).orElse(1);
    return PreviewDraft.of(
            composition.note(),
            composition.slug(),
            edition,
            composition.draft(),
            found,
            area,
            clock.instant())
        .map(dashboard -> previews.draw(actor.subject(), dashboard));
  }

  private ComposeOutcome save(
      Actor actor,
      Composition before,
      int basedOn,
      String slug,
      DashboardDraft draft,
      Merging merging) {
    return switch (drafts.save(before.note().id(), basedOn, actor.subject(), slug, draft)) {
      case DraftOutcome.Saved(StoredDraft saved) ->
          new ComposeOutcome.Saved(before.with(saved), merging);
      case DraftOutcome.Conflict(StoredDraft theirs, String ourSlug, DashboardDraft ours) ->
          merge(actor, before, theirs, ourSlug, ours);
    };
  }

  private ComposeOutcome merge(
      Actor actor, Composition before, StoredDraft theirs, String slug, DashboardDraft ours) {
    String address = slug.equals(before.slug()) ? theirs.slug() : slug;
    return switch (DraftMerge.merge(before.draft(), theirs.draft(), ours)) {
      case DraftMerge.Merged.Apart apart ->
          new ComposeOutcome.Apart(before.with(theirs), address, ours);
      case DraftMerge.Merged.Together(var merged, var clashes) when clashes.isEmpty() ->
          save(actor, before.with(theirs), theirs.revision(), address, merged, Merging.MERGED);
      case DraftMerge.Merged.Together(var merged, var clashes) ->
          new ComposeOutcome.Clashed(before.with(theirs), merged, address, clashes);
    };
  }

  /** What was published from a note without a draft, as by the command line. */
  private Optional<Composition> published(Actor actor, OpenNote open) {
    return publishing.list().stream()
        .flatMap(
            state ->
                publishing
                    .origin(state)
                    .filter(origin -> origin.note().equals(open.note().id()))
                    .map(
                        origin ->
                            new Composition(
                                open.note(),
                                Optional.empty(),
                                state.slug().value(),
                                origin.draft(),
                                writing(actor, open)))
                    .stream())
        .findFirst();
  }

  private boolean isTaken(String slug, NoteId note) {
    return publishing
        .find(slug)
        .flatMap(publishing::origin)
        .filter(origin -> !origin.note().equals(note))
        .isPresent();
  }

  private static Writing writing(Actor actor, OpenNote open) {
    boolean proposes = actor.proposing() == Actor.Proposing.ALLOWED;
    return proposes || open.may(Access.WRITER) ? Writing.ALLOWED : Writing.REFUSED;
  }
}
