package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * A table whose numbers are drawn from a fixed seed and describe nobody: counts, rates with their
 * parts, averages with their base and medians, with symbols in their places and beside them.
 *
 * @param name the table
 * @param areas its areas
 * @param periods its periods
 * @param dimensions its other dimensions
 * @param measures its measures
 */
record InventedTable(
    TableName name,
    List<Dguid> areas,
    List<String> periods,
    List<Dimension> dimensions,
    List<Measure> measures) {
  /** Changed whenever other numbers are drawn, so that kept data are made again. */
  static final int FORM = 1;

  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final int KINDS = 10;
  private static final String FIRST_COUNT = "c0000";

  InventedTable {
    areas = List.copyOf(areas);
    periods = List.copyOf(periods);
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
  }

  /** So many measures: of ten, seven counts, a rate of two of them, an average and a median. */
  static List<Measure> measures(int number) {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      measures.add(
          switch (i % KINDS) {
            case 7 ->
                measure(
                    i,
                    Additivity.RATE,
                    Unit.PER_CENT,
                    Optional.of(new Ratio(count(i - 1), count(i - 7), 100)),
                    Optional.empty());
            case 8 ->
                measure(
                    i,
                    Additivity.AVERAGE,
                    Unit.DOLLARS,
                    Optional.empty(),
                    Optional.of(count(i - 8)));
            case 9 ->
                measure(i, Additivity.QUANTILE, Unit.DOLLARS, Optional.empty(), Optional.empty());
            default ->
                measure(i, Additivity.COUNT, Unit.PERSONS, Optional.empty(), Optional.empty());
          });
    }
    return measures;
  }

  /** The code of a count. */
  static String count(int number) {
    return FIRST_COUNT.charAt(0) + "%04d".formatted(number);
  }

  private static Measure measure(
      int number, Additivity additivity, Unit unit, Optional<Ratio> ratio, Optional<String> base) {
    BilingualText name = BilingualText.of("Invented " + number, "Inventé " + number);
    return new Measure(
        count(number),
        name,
        Optional.empty(),
        Measure.Presence.PUBLISHED,
        additivity,
        additivity == Additivity.COUNT ? RoundingModel.RR5 : RoundingModel.UNKNOWN,
        unit,
        BilingualText.of("Nobody", "Personne"),
        additivity == Additivity.RATE ? 1 : 0,
        ratio,
        base,
        OptionalInt.empty(),
        List.of());
  }

  /** A dimension with a total and so many other codes. */
  static Dimension dimension(String id, int others) {
    List<Code> codes = new ArrayList<>();
    codes.add(new Code("all", BilingualText.of("All", "Tous"), Optional.empty(), true));
    for (int i = 1; i <= others; i++) {
      String code = "%s-%02d".formatted(id, i);
      codes.add(new Code(code, BilingualText.of(code, code), Optional.of("all"), false));
    }
    return new Dimension(id, BilingualText.of(id, id), codes, Dimension.Categories.PARTITION);
  }

  /** How many observations it has. */
  long observations() {
    long series = (long) measures.size() * periods.size();
    for (Dimension dimension : dimensions) {
      series *= dimension.codes().size();
    }
    return series * areas.size();
  }

  DataStructure structure() {
    BilingualText nothing =
        BilingualText.of("Invented for measuring", "Inventé pour mesurer la vitesse");
    return new DataStructure(
        name,
        nothing,
        new Source(nothing, nothing, "2021", nothing, nothing, Source.Nature.SYNTHETIC),
        periods,
        new TreeSet<>(areas),
        Optional.empty(),
        dimensions,
        measures,
        Map.of());
  }

  /** Puts every observation into a staged release, area by area as publishers do. */
  void stage(StagedRelease staged) throws IOException {
    int[] periodNumbers = periods.stream().mapToInt(staged::period).toArray();
    long line = 0;
    int[] codes = new int[dimensions.size()];
    for (Dguid area : areas) {
      int number = staged.area(area.value());
      for (int period : periodNumbers) {
        for (int measure = 0; measure < measures.size(); measure++) {
          boolean more = true;
          while (more) {
            line++;
            stage(staged, number, period, measure, codes, line);
            more = next(codes);
          }
        }
      }
    }
  }

  private boolean next(int[] codes) {
    for (int i = codes.length - 1; i >= 0; i--) {
      codes[i]++;
      if (codes[i] < dimensions.get(i).codes().size()) {
        return true;
      }
      codes[i] = 0;
    }
    return false;
  }

  private static void stage(
      StagedRelease staged, int area, int period, int measure, int[] codes, long line)
      throws IOException {
    long drawn = mixed(line * SEED);
    int symbol = (int) (drawn & 127);
    StatusSet status = StatusSet.NONE;
    boolean has = true;
    if (symbol < 5) {
      status = SUPPRESSED;
      has = false;
    } else if (symbol < 8) {
      status = symbol == 5 ? NOT_APPLICABLE : symbol == 6 ? UNRELIABLE : NOT_AVAILABLE;
      has = false;
    } else if (symbol < 11) {
      status = symbol == 8 ? REVISED : WITH_CAUTION;
    }
    OptionalDouble value =
        has ? OptionalDouble.of(value(measure, drawn >>> 8)) : OptionalDouble.empty();
    staged.append(area, period, measure, codes, value, status, line);
  }

  private static final StatusSet SUPPRESSED = StatusSet.of(ObservationStatus.SUPPRESSED);
  private static final StatusSet NOT_APPLICABLE = StatusSet.of(ObservationStatus.NOT_APPLICABLE);
  private static final StatusSet UNRELIABLE = StatusSet.of(ObservationStatus.TOO_UNRELIABLE);
  private static final StatusSet NOT_AVAILABLE = StatusSet.of(ObservationStatus.NOT_AVAILABLE);
  private static final StatusSet REVISED = StatusSet.of(ObservationStatus.REVISED);
  private static final StatusSet WITH_CAUTION = StatusSet.of(ObservationStatus.USE_WITH_CAUTION);

  private static double value(int measure, long drawn) {
    return switch (measure % KINDS) {
      case 7 -> drawn % 1_000 / 10.0;
      case 8, 9 -> 20_000 + drawn % 400 * 100;
      default -> drawn % (3 + measure * 37L % 120) * 5;
    };
  }

  /** The finaliser of the generator SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long mixed(long state) {
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
