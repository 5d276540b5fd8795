package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.text.BilingualText;

/**
 * Why numbers of two periods are not quite, or not at all, comparable although the boundaries are
 * the same: another question, another source, a special year.
 *
 * @param from the earlier period
 * @param to the later period
 * @param effect what a chart or table makes of it
 * @param reason why, for readers
 */
public record PeriodBreak(String from, String to, Effect effect, BilingualText reason) {

  /** What a chart or table makes of two periods. */
  public enum Effect {
    /** A change between the two is not worked out, and a line has a gap. */
    BREAK,
    /** A line goes on, with a hollow mark at the later period and the reason below. */
    MARK,
    /** Only the reason is given. */
    NOTE
  }

  /** Whether a step from one period to a later one goes over it. */
  public boolean lies(String earlier, String later) {
    return earlier.compareTo(to) < 0 && later.compareTo(from) > 0;
  }
}
