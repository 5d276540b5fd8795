package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.datasets.descriptor.RowForm.MeasureKey;
import ca.lipworkbench.datasets.descriptor.RowForm.ValueColumn;
import ca.lipworkbench.datasets.descriptor.RowForm.Zeros;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One pass over the rows of a file whose columns a descriptor explains. Used by one thread. */
final class RowReading {
  private static final int NONE = -1;

  /** Powers of ten that the agency writes: from units to billions. */
  private static final int HIGHEST_SCALE = 12;

  private final Descriptor descriptor;
  private final RowForm columns;
  private final StagedRelease staged;
  private final Problems problems;
  private final CellCheck cell;
  private final List<DescribedMeasure> published;
  private final AreaFinder areas;
  private final RowCodes codes;
  private final Map<String, Integer> periods = new HashMap<>();
  private final Map<String, Integer> measures = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final int[][] fixed;
  private final int[] rowCodes;
  private final Map<String, int[]> measuresOfRows = new HashMap<>();

  RowReading(RowTable table, StagedRelease staged, Problems problems) {
    this.descriptor = table.descriptor();
    this.columns = table.columns();
    this.staged = staged;
    this.problems = problems;
    this.cell = new CellCheck(problems, columns.symbols());
    this.areas = new AreaFinder(columns.area(), table.places(), staged, problems);
    this.codes = new RowCodes(descriptor, columns, problems);
    this.rowCodes = new int[descriptor.dimensions().size()];
    this.published = descriptor.published();
    boolean byLabel =
        columns.measure().filter(measure -> measure.key() == MeasureKey.LABEL).isPresent();
    for (int i = 0; i < published.size(); i++) {
      DescribedMeasure described = published.get(i);
      labels.add(described.path().getLast());
      String key = byLabel ? described.path().getLast() : described.measure().code();
      // A label that several measures bear names none of them.
      measures.merge(key, i, (one, other) -> NONE);
    }
    this.fixed = new int[columns.values().size()][];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = codes.fixed(columns.values().get(i));
    }
  }

  Map<String, String> areaNames() {
    return areas.names();
  }

  /** How many rows were taken. */
  long rows() {
    return problems.rows();
  }

  /** How many measures a row may name. */
  long characteristics() {
    return labels.size()
        / Math.max(1, columns.values().stream().map(ValueColumn::measure).distinct().count());
  }

  Map<String, Long> firstLines() {
    return areas.firstLines();
  }

  void take(List<String> row, RowSource rows) throws IOException, Problems.Stop {
    long line = rows.line();
    problems.atWholeLine();
    problems.countRow();
    int period = period(row, line);
    int area = areas.find(row, line);
    boolean known = codes.take(row, line, rowCodes) && period >= 0 && area >= 0;
    int[] measured = measured(row, line);
    int scale = scale(row, line);
    for (int i = 0; i < measured.length; i++) {
      ValueColumn column = columns.values().get(i);
      problems.atColumn(rows.columnInLine(column.column()));
      String label = measured[i] >= 0 ? labels.get(measured[i]) : "";
      String number = NumberText.plain(row.get(column.column() - 1), columns.numbers());
      String symbol = symbol(row, column);
      if (isSymbol(number)) {
        symbol = symbol.isEmpty() ? number : symbol + "," + number;
        number = "";
      } else if (number.isEmpty() && symbol.isEmpty() && columns.symbols().containsKey("")) {
        symbol = columns.symbols().getOrDefault("", StatusSet.NONE).toString();
      }
      if (cell.read(line, label, number, symbol) && known && measured[i] >= 0) {
        staged.append(
            area,
            period,
            measured[i],
            codesOf(i),
            scaled(number, scale, measured[i]),
            status(measured[i]),
            line);
      }
    }
  }

  /** A text in the place of a number that is a symbol: publishers differ in where they put them. */
  private boolean isSymbol(String number) {
    if (number.isEmpty() || (number.charAt(0) >= '0' && number.charAt(0) <= '9')) {
      return false;
    }
    return cell.isSymbol(number);
  }

  private boolean isPrintedZero() {
    return columns.zeros() != Zeros.TRUE
        && cell.value().isPresent()
        && cell.value().getAsDouble() == 0;
  }

  private boolean isAverage(int measure) {
    Additivity additivity = published.get(measure).measure().additivity();
    return additivity == Additivity.AVERAGE || additivity == Additivity.QUANTILE;
  }

  private StatusSet status(int measure) {
    if (!isPrintedZero()) {
      return cell.status();
    }
    return switch (columns.zeros()) {
      case TRUE -> cell.status();
      case POSSIBLY_SUPPRESSED ->
          cell.status().union(StatusSet.of(ObservationStatus.POSSIBLY_SUPPRESSED));
      case SUPPRESSED_IN_AVERAGES ->
          isAverage(measure) ? StatusSet.of(ObservationStatus.SUPPRESSED) : cell.status();
    };
  }

  private OptionalDouble scaled(String number, int scale, int measure) {
    if (isPrintedZero() && columns.zeros() == Zeros.SUPPRESSED_IN_AVERAGES && isAverage(measure)) {
      return OptionalDouble.empty();
    }
    return scale == 0 || number.isEmpty()
        ? cell.value()
        : OptionalDouble.of(new BigDecimal(number).scaleByPowerOfTen(scale).doubleValue());
  }

  private static String symbol(List<String> row, ValueColumn column) {
    String all = "";
    for (int symbols : column.symbols()) {
      String one = row.get(symbols - 1).strip();
      if (!one.isEmpty()) {
        all = all.isEmpty() ? one : all + "," + one;
      }
    }
    return all;
  }

  private int[] codesOf(int value) {
    int[] own = fixed[value];
    if (own.length == 0) {
      return rowCodes;
    }
    for (int i = 0; i < own.length; i++) {
      if (own[i] >= 0) {
        rowCodes[i] = own[i];
      }
    }
    return rowCodes;
  }

  private int period(List<String> row, long line) throws Problems.Stop {
    List<Integer> places = columns.period().columns();
    String first = places.isEmpty() ? columns.period().fixed() : row.get(places.getFirst() - 1);
    String key = places.size() < 2 ? first : first + '\n' + row.get(places.get(1) - 1);
    Integer known = periods.get(key);
    if (known != null) {
      return known;
    }
    Optional<String> period =
        places.size() < 2
            ? PeriodText.find(first)
            : PeriodText.find(first, row.get(places.get(1) - 1));
    if (period.isEmpty()) {
      if (!places.isEmpty()) {
        problems.atColumn(places.getFirst());
      }
      problems.add(line, ImportReason.PERIOD_UNREADABLE, key.replace('\n', ' '));
      return NONE;
    }
    int number = staged.period(period.get());
    periods.put(key, number);
    return number;
  }

  /** For each column of values, the place of its measure; negative where it has a problem. */
  private int[] measured(List<String> row, long line) throws Problems.Stop {
    if (columns.measure().isEmpty()) {
      return measuresOfRows.computeIfAbsent("", key -> places(""));
    }
    RowForm.MeasureColumn column = columns.measure().get();
    String text = row.get(column.column() - 1);
    int[] found = measuresOfRows.get(text);
    if (found == null) {
      found = places(column.key() == MeasureKey.LABEL ? Labels.normalise(text) : text.strip());
      measuresOfRows.put(text, found);
    }
    for (int place : found) {
      if (place < 0) {
        problems.atColumn(column.column());
        problems.add(line, ImportReason.MEASURE_UNKNOWN, text, descriptor.table().value());
        return found;
      }
    }
    if (column.label().isPresent()) {
      String label = row.get(column.label().getAsInt() - 1);
      String expected = labels.get(found[0]);
      if (!label.equals(expected) && !Labels.normalise(label).equals(expected)) {
        problems.atColumn(column.label().getAsInt());
        throw problems.stop(
            line, ImportReason.CHARACTERISTIC_DIFFERS, text.strip(), expected, label);
      }
    }
    return found;
  }

  private int[] places(String measure) {
    int[] places = new int[columns.values().size()];
    for (int i = 0; i < places.length; i++) {
      String code = measure + columns.values().get(i).measure();
      places[i] = measures.getOrDefault(code, NONE);
    }
    return places;
  }

  private int scale(List<String> row, long line) throws Problems.Stop {
    if (columns.scale().isEmpty()) {
      return 0;
    }
    String text = row.get(columns.scale().getAsInt() - 1).strip();
    if (text.equals("0")) {
      return 0;
    }
    try {
      int scale = Integer.parseInt(text);
      if (scale >= 0 && scale <= HIGHEST_SCALE) {
        return scale;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number that is out of bounds.
    }
    problems.atColumn(columns.scale().getAsInt());
    problems.add(line, ImportReason.SCALE_UNREADABLE, text);
    return 0;
  }
}
