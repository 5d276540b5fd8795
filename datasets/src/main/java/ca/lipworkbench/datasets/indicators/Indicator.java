package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;

/**
 * Something that is watched over areas and censuses.
 *
 * @param id its code in the catalogue, such as {@code F1}
 * @param topic what it belongs to
 * @param name what it is called
 * @param definition what it says, in a sentence
 * @param universe the population that it is about
 * @param unit in which it counts
 * @param additivity whether and how values of areas may be combined
 * @param direction which way is better
 * @param chart the form of chart that suits it, as charts name their forms
 * @param core whether the partnerships chose it as one that all of them show
 * @param limit what cannot be had of it, where that is known
 */
public record Indicator(
    String id,
    Topic topic,
    BilingualText name,
    BilingualText definition,
    BilingualText universe,
    Unit unit,
    Additivity additivity,
    Direction direction,
    Chart chart,
    boolean core,
    Optional<BilingualText> limit) {

  /** The topics of the catalogue, in its order. */
  public enum Topic {
    POPULATION,
    IMMIGRATION,
    ORIGINS,
    LANGUAGE,
    EDUCATION,
    EMPLOYMENT,
    INCOME,
    MOBILITY,
    HOUSING
  }

  /** Which way is better. */
  public enum Direction {
    UP,
    DOWN,
    /** Neither: it is context. */
    NONE
  }

  /** The form of chart that suits it. */
  public enum Chart {
    DOTS,
    BARS,
    RANKED_BARS,
    GROUPED_BARS,
    LINES
  }
}
