package ca.lipworkbench.engine.statistics;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The set of symbols that one observation or cell carries.
 *
 * @param bits the union of {@link ObservationStatus#bit}
 */
public record StatusSet(int bits) {
  /** No symbol: an ordinary value. */
  public static final StatusSet NONE = new StatusSet(0);

  /** The set of these symbols. */
  public static StatusSet of(ObservationStatus... statuses) {
    int bits = 0;
    for (ObservationStatus status : statuses) {
      bits |= status.bit();
    }
    return new StatusSet(bits);
  }

  /**
   * The set written as {@code r,E}, as {@code rE} or as a single symbol; blank is the empty set.
   * Empty when any part is not a known symbol: an unmapped symbol is the importer's error to
   * report.
   */
  public static Optional<StatusSet> find(String text) {
    String rest = text.strip();
    int bits = 0;
    while (!rest.isEmpty()) {
      ObservationStatus longest = longestPrefix(rest);
      if (longest == null) {
        return Optional.empty();
      }
      bits |= longest.bit();
      rest = rest.substring(longest.symbol().length()).strip();
      if (rest.startsWith(",")) {
        rest = rest.substring(1).strip();
      }
    }
    return Optional.of(new StatusSet(bits));
  }

  private static @org.jspecify.annotations.Nullable ObservationStatus longestPrefix(String text) {
    ObservationStatus longest = null;
    for (ObservationStatus status : ObservationStatus.values()) {
      if (text.startsWith(status.symbol())
          && (longest == null || status.symbol().length() > longest.symbol().length())) {
        longest = status;
      }
    }
    return longest;
  }

  /** Whether the set has this symbol. */
  public boolean has(ObservationStatus status) {
    return (bits & status.bit()) != 0;
  }

  /** Whether there is no symbol. */
  public boolean isEmpty() {
    return bits == 0;
  }

  /** The symbols of both sets. */
  public StatusSet union(StatusSet other) {
    return new StatusSet(bits | other.bits);
  }

  /** The symbols of this set that are not in the other. */
  public StatusSet minus(StatusSet other) {
    return new StatusSet(bits & ~other.bits);
  }

  /** The symbols, in the order of the enum. */
  public Set<ObservationStatus> statuses() {
    EnumSet<ObservationStatus> statuses = EnumSet.noneOf(ObservationStatus.class);
    for (ObservationStatus status : ObservationStatus.values()) {
      if (has(status)) {
        statuses.add(status);
      }
    }
    return statuses;
  }

  /** The symbols with commas between, as {@code r,E}; {@link #find} reads it back. */
  @Override
  public String toString() {
    StringJoiner joiner = new StringJoiner(",");
    for (ObservationStatus status : statuses()) {
      joiner.add(status.symbol());
    }
    return joiner.toString();
  }
}
