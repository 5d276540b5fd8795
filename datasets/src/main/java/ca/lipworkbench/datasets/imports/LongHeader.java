package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.RowForm.NumberStyle;
import ca.lipworkbench.engine.text.Folded;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The header of the agency's long table, which its full tables and its selected data for database
 * loading share, in English with commas or in French with semicolons and decimal commas.
 *
 * @param labels the labels of all columns
 * @param separator what stands between two fields
 * @param numbers how numbers are written
 * @param columns the columns that every such table has, from 1
 */
record LongHeader(
    List<String> labels, char separator, NumberStyle numbers, Map<Part, Integer> columns) {
  /** A column that every long table has. */
  enum Part {
    PERIOD("ref_date", "periode de reference"),
    NAME("geo", "geo"),
    AREA("dguid", "dguid"),
    UNIT("uom", "unite de mesure"),
    SCALE("scalar_id", "identificateur scalaire"),
    SERIES("vector", "vecteur"),
    COORDINATE("coordinate", "coordonnees"),
    VALUE("value", "valeur"),
    STATUS("status", "statut"),
    SYMBOL("symbol", "symbole"),
    TERMINATED("terminated", "termine"),
    DECIMALS("decimals", "decimales");

    private final String english;
    private final String french;

    Part(String english, String french) {
      this.english = english;
      this.french = french;
    }

    private boolean isNamed(String folded) {
      return folded.equals(english)
          || folded.equals(french)
          || (this == SYMBOL && (folded.equals("symboles") || folded.equals("symbols")));
    }
  }

  LongHeader {
    labels = List.copyOf(labels);
    columns = Map.copyOf(columns);
  }

  /** The header in these fields, if it is one. */
  static java.util.Optional<LongHeader> find(List<String> labels, char separator) {
    Map<Part, Integer> columns = new EnumMap<>(Part.class);
    for (int i = 0; i < labels.size(); i++) {
      String folded = Folded.of(labels.get(i));
      for (Part part : Part.values()) {
        if (part.isNamed(folded)) {
          columns.putIfAbsent(part, i + 1);
        }
      }
    }
    boolean whole =
        columns.keySet().containsAll(List.of(Part.PERIOD, Part.NAME, Part.UNIT, Part.VALUE))
            && columns.getOrDefault(Part.PERIOD, 0) == 1
            && columns.getOrDefault(Part.NAME, 0) == 2;
    return whole
        ? java.util.Optional.of(
            new LongHeader(
                labels,
                separator,
                separator == ';' ? NumberStyle.DECIMAL_COMMA : NumberStyle.PLAIN,
                columns))
        : java.util.Optional.empty();
  }

  /** The column of a part. */
  OptionalInt column(Part part) {
    Integer column = columns.get(part);
    return column == null ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** The column of a part without which a header is none of a long table. */
  int required(Part part) {
    return column(part).orElseThrow();
  }

  /** The columns of the dimensions: those between the area and the unit. */
  List<Integer> dimensions() {
    int first = columns.getOrDefault(Part.AREA, columns.getOrDefault(Part.NAME, 2)) + 1;
    return java.util.stream.IntStream.range(first, columns.getOrDefault(Part.UNIT, first))
        .boxed()
        .toList();
  }
}
