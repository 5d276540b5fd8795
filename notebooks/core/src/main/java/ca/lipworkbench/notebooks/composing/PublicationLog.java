package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.List;
import java.util.Optional;

/**
 * What was done with dashboards, only ever added to. May be used by many threads, and beside other
 * processes.
 */
public interface PublicationLog {
  /** The last event of a dashboard with which nothing was done yet. */
  long NOTHING = 0;

  /**
   * Adds an event, if nothing was done with the dashboard since the writer looked.
   *
   * @param last the dashboard's last event as the writer knows it
   * @param event what is to be added; its identifier is drawn here
   * @return the event as it is stored; empty when somebody else was first
   */
  Optional<PublicationEvent> append(long last, PublicationEvent event);

  /** A dashboard's events, oldest first. */
  List<PublicationEvent> list(Slug slug);

  /** Addresses with which anything was done, in order. */
  List<Slug> slugs();
}
