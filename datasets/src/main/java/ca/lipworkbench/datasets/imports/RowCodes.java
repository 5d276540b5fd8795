package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.DimensionColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of a row, found by its labels, or where rows have coordinates by the numbers of members
 * in them, for labels repeat under different parents. Used by one thread.
 */
final class RowCodes {
  /** Coordinates begin with the area; the dimensions' columns come after the third column. */
  private static final int COLUMNS_BEFORE = 3;

  private final Descriptor descriptor;
  private final RowForm columns;
  private final Problems problems;
  private final List<Map<String, Integer>> found = new ArrayList<>();
  private final int[] places;

  RowCodes(Descriptor descriptor, RowForm columns, Problems problems) {
    this.descriptor = descriptor;
    this.columns = columns;
    this.problems = problems;
    this.places = new int[columns.dimensions().size()];
    for (int i = 0; i < places.length; i++) {
      String id = columns.dimensions().get(i).dimension();
      places[i] = place(id);
      Dimension dimension = descriptor.dimensions().get(places[i]);
      found.add(
          columns.arrangement() == RowForm.Arrangement.CROSS_TAB
              ? byCode(dimension)
              : columns.coordinate().isPresent() ? byNumber(dimension) : byLabel(dimension));
    }
  }

  private int place(String id) {
    for (int i = 0; i < descriptor.dimensions().size(); i++) {
      if (descriptor.dimensions().get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No dimension " + id + " in " + descriptor.table());
  }

  private static Map<String, Integer> byCode(Dimension dimension) {
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < dimension.codes().size(); i++) {
      codes.put(dimension.codes().get(i).id(), i);
    }
    return codes;
  }

  private static Map<String, Integer> byLabel(Dimension dimension) {
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < dimension.codes().size(); i++) {
      Code code = dimension.codes().get(i);
      codes.putIfAbsent(Labels.normalise(code.name().english()), i);
      if (code.total()) {
        // An empty cell of a dimension is the total.
        codes.putIfAbsent("", i);
      }
    }
    Map<String, String> paths = new HashMap<>();
    for (int i = 0; i < dimension.codes().size(); i++) {
      // Labels repeat under different parents; with these before them they do not.
      Code code = dimension.codes().get(i);
      String own = Labels.normalise(code.name().english());
      String path = code.parent().map(paths::get).map(up -> up + DraftCodes.STEP + own).orElse(own);
      paths.put(code.id(), path);
      codes.putIfAbsent(path, i);
    }
    for (int i = 0; i < dimension.codes().size(); i++) {
      int place = i;
      dimension
          .codes()
          .get(i)
          .name()
          .french()
          .ifPresent(french -> codes.putIfAbsent(Labels.normalise(french), place));
    }
    for (int i = 0; i < dimension.codes().size(); i++) {
      // A file of ours may name the code itself; labels come first.
      codes.putIfAbsent(dimension.codes().get(i).id(), i);
    }
    return codes;
  }

  private static Map<String, Integer> byNumber(Dimension dimension) {
    Map<String, Integer> codes = new HashMap<>();
    for (int i = 0; i < dimension.codes().size(); i++) {
      Code code = dimension.codes().get(i);
      codes.put(key(Labels.normalise(code.name().english()), code.id()), i);
      int place = i;
      code.name()
          .french()
          .ifPresent(french -> codes.put(key(Labels.normalise(french), code.id()), place));
    }
    return codes;
  }

  private static String key(String label, String number) {
    return label + '\n' + number;
  }

  /**
   * Puts the places of the row's codes where they belong.
   *
   * @return whether all are known; if not, the problems are noted
   */
  boolean take(List<String> row, long line, int[] into) throws Problems.Stop {
    boolean known = true;
    String[] numbers = null;
    if (columns.coordinate().isPresent()) {
      numbers = row.get(columns.coordinate().getAsInt() - 1).split("\\.", -1);
    }
    for (int i = 0; i < places.length; i++) {
      DimensionColumn column = columns.dimensions().get(i);
      String label = row.get(column.column() - 1);
      int member = column.column() - COLUMNS_BEFORE;
      String number = numbers == null || member >= numbers.length ? "" : numbers[member];
      Integer code = find(found.get(i), label, number, numbers != null);
      if (code == null) {
        problems.atColumn(column.column());
        problems.add(
            line,
            ImportReason.CODE_UNKNOWN,
            label,
            descriptor.dimensions().get(places[i]).name().english());
        known = false;
      } else {
        into[places[i]] = code;
      }
    }
    return known;
  }

  @org.jspecify.annotations.Nullable
  private static Integer find(
      Map<String, Integer> codes, String label, String number, boolean numbered) {
    String key = numbered ? key(label, number) : label;
    Integer code = codes.get(key);
    if (code == null) {
      // Labels are few, rows are many: each spelling is normalised once.
      String normal = Labels.normalise(label);
      code = codes.get(numbered ? key(normal, number) : normal);
      if (code != null) {
        codes.put(key, code);
      }
    }
    return code;
  }

  /** The codes that a column of values has by itself, negative where the row says; or nothing. */
  int[] fixed(ValueColumn column) {
    if (column.codes().isEmpty()) {
      return new int[0];
    }
    int[] fixed = new int[descriptor.dimensions().size()];
    Arrays.fill(fixed, -1);
    column
        .codes()
        .forEach(
            (id, code) -> {
              int dimension = place(id);
              List<Code> all = descriptor.dimensions().get(dimension).codes();
              for (int i = 0; i < all.size(); i++) {
                if (all.get(i).id().equals(code)) {
                  fixed[dimension] = i;
                }
              }
            });
    return fixed;
  }
}
