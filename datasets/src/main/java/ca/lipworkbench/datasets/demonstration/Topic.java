package ca.lipworkbench.datasets.demonstration;

import java.util.List;
import java.util.Optional;

/**
 * What one of the demonstration's files is about: its measures, and how many of a place's people
 * each of them counts. Labels, units and groups are in the descriptor of the table.
 */
interface Topic {
  /** Population under which nothing is published about an area. */
  long LEAST_POPULATION = 40;

  /** The table's name. */
  String table();

  /** Codes of the published measures in the order of the descriptor, medians first. */
  List<String> measures();

  /** How many of the measures are medians. */
  default int medians() {
    return 0;
  }

  /**
   * Counts the people of one kind in one place. Medians are given as natural logarithms times the
   * number of people they are about, which stands after the last measure.
   *
   * @param into one number a measure, and that number of people where there are medians
   */
  void count(Community place, Residents people, Chance chance, double[] into);

  /** Population under which nothing is published about an area in this topic. */
  default long leastPopulation() {
    return LEAST_POPULATION;
  }

  /** Private households under which nothing is published about an area in this topic. */
  default long leastHouseholds() {
    return 0;
  }

  /** The symbol that stands instead of a measure's value in a whole year or in the territories. */
  default Optional<String> symbol(String measure, CensusYear year, boolean territory) {
    return Optional.empty();
  }

  /** How many numbers {@link #count} gives. */
  default int width() {
    return measures().size() + (medians() > 0 ? 1 : 0);
  }
}
