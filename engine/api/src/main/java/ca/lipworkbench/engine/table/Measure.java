package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a number measures: a member of a profile's characteristics or of a wide table's last
 * dimension, with everything that decides how its values may be combined.
 *
 * @param code its code, unique in the table: lower-case letters, digits and hyphens
 * @param name its label
 * @param parent code of the measure that it is part of, for display; measures are never added to
 *     each other
 * @param presence whether the table holds its values or they are worked out from others
 * @param additivity whether and how values may be combined
 * @param rounding how published values were rounded; the intervals of a derived measure are made of
 *     the models of its numerator and denominator instead
 * @param unit in which it counts
 * @param universe the population that it is about
 * @param decimals digits after the decimal mark that are shown
 * @param ratio numerator and denominator of a rate, where the table has both
 * @param base code of the count that weights an average, where the table has it
 * @param incomeYear the calendar year that incomes refer to
 * @param dollarYear the year whose dollars amounts are in; empty where it is not stated
 * @param notes numbers of the source's notes on it
 */
public record Measure(
    String code,
    BilingualText name,
    Optional<String> parent,
    Presence presence,
    Additivity additivity,
    RoundingModel rounding,
    Unit unit,
    BilingualText universe,
    int decimals,
    Optional<Ratio> ratio,
    Optional<String> base,
    OptionalInt incomeYear,
    OptionalInt dollarYear,
    List<String> notes) {

  /** Where a measure's values come from. */
  public enum Presence {
    /** The table has observations of it. */
    PUBLISHED,
    /** Worked out by us from published measures of the table. */
    DERIVED
  }

  /** A measure whose amounts, if it has any, are in dollars of the year that they refer to. */
  public Measure(
      String code,
      BilingualText name,
      Optional<String> parent,
      Presence presence,
      Additivity additivity,
      RoundingModel rounding,
      Unit unit,
      BilingualText universe,
      int decimals,
      Optional<Ratio> ratio,
      Optional<String> base,
      OptionalInt incomeYear,
      List<String> notes) {
    this(
        code,
        name,
        parent,
        presence,
        additivity,
        rounding,
        unit,
        universe,
        decimals,
        ratio,
        base,
        incomeYear,
        unit == Unit.DOLLARS ? incomeYear : OptionalInt.empty(),
        notes);
  }

  public Measure {
    notes = List.copyOf(notes);
    if (presence == Presence.DERIVED && ratio.isEmpty()) {
      throw new IllegalArgumentException("A derived measure has a ratio: " + code);
    }
  }
}
