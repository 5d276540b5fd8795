package ca.lipworkbench.datasets.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The three lines above the rows of a profile page: places, groups of columns, labels. Each place
 * has a pair of columns for its totals, or a block of pairs for counts and rates by gender; several
 * places stand side by side.
 *
 * @param width columns of the page; the last is always empty
 * @param blocks the pairs of value and flag
 */
record PageHeader(int width, List<Block> blocks) {
  static final int FIRST_VALUE = 3;
  private static final List<String> KEYS = List.of("Topic", "Characteristic", "Note");
  private static final String COUNTS = "Counts";
  private static final String RATES = "Rates";
  private static final String FLAG = "_Flag";
  private static final Map<String, String> GENDERS =
      Map.of("Total", "total", "Men+", "men", "Women+", "women");

  /**
   * A pair of columns.
   *
   * @param column the column of the values, from 0
   * @param place the words that name the place
   * @param group whether it has counts or rates
   * @param gender the code of its gender
   */
  record Block(int column, String place, Group group, String gender) {}

  /** What the columns under a heading have. */
  enum Group {
    COUNTS,
    RATES
  }

  PageHeader {
    blocks = List.copyOf(blocks);
  }

  /** The places of the page, in their order. */
  Set<String> places() {
    Set<String> places = new LinkedHashSet<>();
    blocks.forEach(block -> places.add(block.place()));
    return places;
  }

  /** Whether it has nothing but totals. */
  boolean hasTotalsOnly() {
    return blocks.stream()
        .allMatch(block -> block.group() == Group.COUNTS && block.gender().equals("total"));
  }

  /**
   * Reads the three lines.
   *
   * @param line number of the first of them
   */
  static PageHeader read(
      List<String> places, List<String> groups, List<String> labels, long line, Problems problems)
      throws Problems.Stop {
    int width = labels.size();
    if (width % 2 != 0 || width <= FIRST_VALUE + 1) {
      throw problems.stop(line + 2, ImportReason.PAGE_WIDTH, width);
    }
    if (places.size() != width) {
      throw problems.stop(line, ImportReason.PAGE_WIDTH, places.size());
    }
    if (groups.size() != width) {
      throw problems.stop(line + 1, ImportReason.PAGE_WIDTH, groups.size());
    }
    if (!labels.subList(0, FIRST_VALUE).equals(KEYS)) {
      throw problems.stop(line + 2, ImportReason.PAGE_HEADER, String.join(",", labels));
    }
    List<Block> blocks = new ArrayList<>();
    String place = "";
    String group = "";
    for (int column = FIRST_VALUE; column + 1 < width; column += 2) {
      place = places.get(column).isBlank() ? place : places.get(column);
      group = groups.get(column).isBlank() ? group : groups.get(column).strip();
      String label = labels.get(column).strip();
      String gender = GENDERS.get(label);
      if (!group.equals(COUNTS) && !group.equals(RATES)) {
        throw problems.stop(line + 1, ImportReason.PAGE_HEADER, String.join(",", groups));
      }
      if (gender == null || !labels.get(column + 1).strip().equals(label + FLAG)) {
        throw problems.stop(line + 2, ImportReason.PAGE_HEADER, String.join(",", labels));
      }
      blocks.add(
          new Block(column, place, group.equals(RATES) ? Group.RATES : Group.COUNTS, gender));
    }
    return new PageHeader(width, blocks);
  }
}
