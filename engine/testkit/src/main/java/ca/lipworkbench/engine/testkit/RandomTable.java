package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small random table with all that makes answers differ: measures of every additivity class and
 * rounding model, dimensions with and without a total, nested and overlapping ones, symbols with
 * and without values, zeros, tens, decimals and rows that are missing. The same seed gives the same
 * table.
 */
public final class RandomTable {
  /** Its name in specifications. */
  public static final String NAME = "random";

  private static final int MOST_DIMENSIONS = 2;
  private static final List<String> PERIODS = List.of("2016", "2021");
  private static final List<String> INSTEAD = List.of("x", "x", "x", "F", "..", ".", "...", "...");
  private static final List<String> BESIDE = List.of("E", "r", "p", "0s", "E,p");
  private static final List<Dguid> PARTS =
      List.of(
          AtlanticPlaces.MONCTON,
          AtlanticPlaces.DIEPPE,
          AtlanticPlaces.SHEDIAC,
          AtlanticPlaces.CAP_PELE,
          AtlanticPlaces.RIVERVIEW,
          AtlanticPlaces.HILLSBOROUGH);
  private static final List<Dguid> WHOLES =
      List.of(
          AtlanticPlaces.WESTMORLAND,
          AtlanticPlaces.ALBERT,
          AtlanticPlaces.NEW_BRUNSWICK,
          AtlanticPlaces.NOVA_SCOTIA,
          AtlanticPlaces.CANADA,
          AtlanticPlaces.MONCTON_METROPOLITAN);

  private static final List<Dimension> DIMENSIONS =
      List.of(
          TableFixture.dimension(
              "gender", Dimension.Categories.PARTITION, "*both", "men<both", "women<both"),
          TableFixture.dimension(
              "age",
              Dimension.Categories.PARTITION,
              "young",
              "middle",
              "middle-1<middle",
              "middle-2<middle",
              "old"),
          TableFixture.dimension(
              "origin", Dimension.Categories.OVERLAPPING, "*any", "asia<any", "europe<any"),
          TableFixture.dimension("tongue", Dimension.Categories.OVERLAPPING, "english", "french"));

  private static final List<Measure> MEASURES =
      List.of(
          Measures.count("whole", RoundingModel.RR5),
          Measures.count("part", RoundingModel.RR5_10),
          Measures.count("controlled", RoundingModel.CONTROLLED),
          Measures.count("nearest", RoundingModel.NEAREST5),
          Measures.exactCount("exact", 2),
          Measures.overlappingCount("responses"),
          Measures.rate("share", "part", "whole"),
          Measures.derivedRate("made", "nearest", "whole"),
          Measures.average("mean", "whole"),
          Measures.bare("median", Additivity.QUANTILE, Unit.DOLLARS),
          Measures.bare("index", Additivity.INDEX, Unit.NUMBER),
          Measures.bare("stayed", Additivity.AREA_RELATIVE, Unit.PER_CENT),
          Measures.bare("undescribed", Additivity.UNKNOWN, Unit.UNKNOWN));

  private final Random random;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final TableFixture fixture = TableFixture.named(NAME);

  private RandomTable(long seed) {
    random = new Random(seed);
    for (Dimension dimension : DIMENSIONS) {
      if (random.nextInt(3) > 0 && dimensions.size() < MOST_DIMENSIONS) {
        dimensions.add(dimension);
        fixture.with(dimension);
      }
    }
    MEASURES.forEach(fixture::with);
    List<Dguid> areas = new ArrayList<>(PARTS);
    WHOLES.stream().filter(area -> random.nextBoolean()).forEach(areas::add);
    for (Dguid area : areas) {
      for (String period : PERIODS) {
        for (Measure measure : MEASURES) {
          rows(area, period, measure, List.of());
        }
      }
    }
  }

  /** The table of this seed. */
  public static RandomTable of(long seed) {
    return new RandomTable(seed);
  }

  /** The table, to be written as a release. */
  public TableFixture fixture() {
    return fixture;
  }

  /** Its dimensions other than area, period and measure. */
  public List<Dimension> dimensions() {
    return List.copyOf(dimensions);
  }

  /** Its measures. */
  public List<Measure> measures() {
    return MEASURES;
  }

  /** Its reference periods. */
  public List<String> periods() {
    return PERIODS;
  }

  private void rows(Dguid area, String period, Measure measure, List<String> codes) {
    if (codes.size() < dimensions.size()) {
      dimensions
          .get(codes.size())
          .codes()
          .forEach(
              code -> {
                List<String> longer = new ArrayList<>(codes);
                longer.add(code.id());
                rows(area, period, measure, longer);
              });
      return;
    }
    if (measure.presence() == Measure.Presence.PUBLISHED) {
      row(area, period, measure, codes.toArray(String[]::new));
    }
  }

  private void row(Dguid area, String period, Measure measure, String[] codes) {
    switch (random.nextInt(40)) {
      case 0 -> {} // The release has no such row.
      case 1, 2 ->
          fixture.symbol(
              area, period, measure.code(), INSTEAD.get(random.nextInt(INSTEAD.size())), codes);
      case 3 ->
          fixture.marked(
              area,
              period,
              measure.code(),
              value(measure),
              BESIDE.get(random.nextInt(BESIDE.size())),
              codes);
      default -> fixture.row(area, period, measure.code(), value(measure), codes);
    }
  }

  private double value(Measure measure) {
    return switch (measure.code()) {
      case "exact" -> random.nextInt(1_000_000) / 100.0;
      case "share", "stayed" -> random.nextInt(1000) / 10.0;
      case "index" -> random.nextInt(400) - 200;
      case "mean", "median" -> 20_000 + random.nextInt(400) * 100;
      case "controlled" -> random.nextInt(100_000);
      case "whole" -> 5 * random.nextInt(2_000);
      default -> 5 * random.nextInt(random.nextBoolean() ? 4 : 400);
    };
  }
}
