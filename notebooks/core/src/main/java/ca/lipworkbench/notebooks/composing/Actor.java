package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;

/**
 * Somebody who acts on publications, and what they may do there. Whoever knows accounts and roles
 * says so; nothing here does.
 *
 * @param subject who it is, and with whose grants figures are answered
 * @param proposing whether they may propose dashboards
 * @param publishing which dashboards they may approve, publish, withdraw and roll back
 */
public record Actor(Subject subject, Proposing proposing, Reach publishing) {
  /** The owner of the home folder, who may do everything. */
  public static final Actor OWNER =
      new Actor(Subject.OWNER, Proposing.ALLOWED, new Reach.Everywhere());

  /** Whether somebody may propose. */
  public enum Proposing {
    ALLOWED,
    REFUSED
  }

  /** For which places somebody may publish. */
  public sealed interface Reach {
    /** For none. */
    record Nowhere() implements Reach {}

    /** For a region of IRCC and the partnerships in it. */
    record Region(AreaId region) implements Reach {}

    /** For all. */
    record Everywhere() implements Reach {}
  }
}
