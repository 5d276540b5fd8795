package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.DatedBoundary;
import ca.lipworkbench.engine.geography.Dguid;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A Local Immigration Partnership or zonal immigration partnership as the list of areas has it.
 *
 * @param area the area that it serves, with its current boundary
 * @param kind what kind of partnership it is
 * @param setting what kind of place it serves, where that is known
 * @param hostPlace the place of the organization that hosts it
 * @param hostType what kind of organization hosts it, where that is known
 * @param consortium the consortium of the Community Data Program that covers it; empty where none
 *     does or nobody has said
 * @param boundaries its boundaries in the order of time; the last is the current one
 * @param unknownWithin the standard areas in which its unlisted parts lie
 * @param starts the day, month or year from which it exists, as written
 * @param ends the day, month or year until which it exists, as written
 * @param existence how sure it is that there is such a partnership
 * @param source where that is from
 * @param note what else is to be known
 */
public record Partnership(
    Area area,
    Kind kind,
    Optional<Setting> setting,
    String hostPlace,
    Optional<HostType> hostType,
    Optional<String> consortium,
    List<DatedBoundary> boundaries,
    SortedSet<Dguid> unknownWithin,
    Optional<String> starts,
    Optional<String> ends,
    Existence existence,
    String source,
    String note) {

  public Partnership {
    boundaries = List.copyOf(boundaries);
    unknownWithin = Collections.unmodifiableSortedSet(new TreeSet<>(unknownWithin));
  }

  /** The same partnership with another state of its area. */
  Partnership of(Area other) {
    return new Partnership(
        other,
        kind,
        setting,
        hostPlace,
        hostType,
        consortium,
        boundaries,
        unknownWithin,
        starts,
        ends,
        existence,
        source,
        note);
  }

  /** What kind of partnership it is; all of them are called LIPs. */
  public enum Kind {
    /** Local Immigration Partnership. */
    LIP,
    /** Zonal immigration partnership, over several jurisdictions. */
    ZIP
  }

  /** What kind of place a partnership serves. */
  public enum Setting {
    LOCAL,
    REGIONAL,
    REMOTE,
    RURAL
  }

  /** What kind of organization hosts a partnership. */
  public enum HostType {
    MUNICIPALITY,
    COMMUNITY,
    CONSORTIUM
  }

  /** How sure it is that there is such a partnership. */
  public enum Existence {
    /** A public page of the network lists it. */
    STATED,
    /** A public page attests it. */
    ATTESTED,
    /** Compiled for this project; nobody has confirmed it. */
    UNCONFIRMED,
    /** The partnership itself has confirmed it. */
    CONFIRMED
  }
}
