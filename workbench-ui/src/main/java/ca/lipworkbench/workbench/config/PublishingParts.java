package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.notebooks.composing.Composer;
import ca.lipworkbench.notebooks.composing.FirstDraft;
import ca.lipworkbench.notebooks.composing.Previews;
import ca.lipworkbench.notebooks.composing.PublicationEvent;
import ca.lipworkbench.notebooks.composing.PublicationLog;
import ca.lipworkbench.notebooks.composing.PublicationShelf;
import ca.lipworkbench.notebooks.composing.Publishing;
import ca.lipworkbench.notebooks.composing.Review;
import ca.lipworkbench.notebooks.composing.SqliteDraftStore;
import ca.lipworkbench.notebooks.composing.SqlitePublicationLog;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.publishing.DashboardRenderer;
import ca.lipworkbench.notebooks.publishing.Publications;
import ca.lipworkbench.notebooks.publishing.Publisher;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.workbench.accounts.Audit;
import ca.lipworkbench.workbench.accounts.Deed;
import java.time.Clock;

/**
 * Everything between a note and its public page, wired together once for a server.
 *
 * @param publishing proposing, approving, publishing, withdrawing
 * @param composer drafts
 * @param review looking at proposals
 * @param previews drawn drafts
 */
public record PublishingParts(
    Publishing publishing, Composer composer, Review review, Previews previews) {

  /** Publishing alone, for the command line: no previews are made, and none are swept. */
  static Publishing publishing(
      Home home,
      NotebooksDatabase database,
      NoteStore notes,
      Publisher publisher,
      Catalogue catalogue,
      Audit audit,
      Clock clock) {
    PublicationLog log = new SqlitePublicationLog(database);
    return new Publishing(
        notes,
        publisher,
        new PublicationShelf(new Publications(home.published()), log),
        log,
        catalogue,
        event -> record(audit, event),
        clock);
  }

  static PublishingParts of(
      Home home,
      NotebooksDatabase database,
      Notes shared,
      NoteStore notes,
      RunStore runs,
      Publishing publishing,
      Catalogue catalogue,
      DashboardRenderer renderer,
      DurableFiles files,
      Clock clock) {
    Previews previews = new Previews(home.work().resolve("previews"), renderer, files, clock);
    return new PublishingParts(
        publishing,
        new Composer(
            shared,
            new SqliteDraftStore(database, clock),
            new FirstDraft(runs, catalogue),
            publishing,
            previews,
            clock),
        new Review(notes, publishing, previews, clock),
        previews);
  }

  private static void record(Audit audit, PublicationEvent event) {
    String slug = event.slug().value();
    String edition = event.edition().isPresent() ? "" + event.edition().getAsInt() : "";
    switch (event.kind()) {
      case PROPOSED -> audit.record(event.actor(), Deed.PROPOSED, slug);
      case SENT_BACK -> audit.record(event.actor(), Deed.SENT_BACK, slug);
      case APPROVED, PUBLISHED -> audit.record(event.actor(), Deed.PUBLISHED, slug, edition);
      case WITHDRAWN -> audit.record(event.actor(), Deed.WITHDRAWN, slug);
      case ROLLED_BACK -> audit.record(event.actor(), Deed.ROLLED_BACK, slug, edition);
    }
  }
}
