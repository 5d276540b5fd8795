package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In what order rows stand. Only the innermost dimension of the rows is ordered, within each group
 * of the outer ones; a published total stands first, and what is part of another shown member stays
 * below it.
 */
public sealed interface RowOrder {
  /** The order of the specification and of the classifications. */
  RowOrder CLASSIFIED = new Classified(Direction.ASCENDING);

  /** Up or down. */
  enum Direction {
    ASCENDING,
    DESCENDING;

    /** The other one. */
    public Direction turned() {
      return this == ASCENDING ? DESCENDING : ASCENDING;
    }
  }

  /** Which way. */
  Direction direction();

  /**
   * As the specification and the classifications have it, or the other way round.
   *
   * @param direction which way
   */
  record Classified(Direction direction) implements RowOrder {}

  /**
   * By label, as readers of a language look words up.
   *
   * @param language whose labels, and whose rules
   * @param direction which way
   */
  record ByLabel(Language language, Direction direction) implements RowOrder {}

  /**
   * By the numbers of one column, as they are shown: numbers that look the same keep the order of
   * the classification, cells without a number and sums of which a part is missing have no rank and
   * come last either way, and units do not mix.
   *
   * @param column the member of every dimension on the columns: its code by the dimension's name;
   *     empty where nothing stands on the columns
   * @param direction which way
   */
  record ByValue(Map<String, String> column, Direction direction) implements RowOrder {
    public ByValue {
      column = Collections.unmodifiableMap(new LinkedHashMap<>(column));
    }

    /** By the numbers of this column of an answer. */
    public static ByValue of(PivotTable.Header column, Direction direction) {
      Map<String, String> members = new LinkedHashMap<>();
      column.members().forEach(member -> members.put(member.dimension(), member.code()));
      return new ByValue(members, direction);
    }
  }
}
