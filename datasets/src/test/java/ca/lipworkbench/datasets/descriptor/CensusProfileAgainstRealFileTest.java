package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The descriptor of the 2021 Census Profile against the numbers of Vancouver: what is described as
 * a partition adds up, what is described as a ratio is that ratio.
 */
final class CensusProfileAgainstRealFileTest {
  private static final Descriptor PROFILE =
      Descriptors.shipped().find(new TableName("census-profile-2021")).orElseThrow();

  /**
   * Counts whose listed parts are disjoint but not all there are: the rest (children of 6 to 17,
   * ratios of 100 % and more, persons without employment income, movers by origin) has no row that
   * adds up.
   */
  private static final Set<String> NOT_EXHAUSTIVE =
      new TreeSet<>(List.of("141", "230", "336", "341", "351", "356", "1467", "1976", "1985"));

  /** The range outside of which the truth cannot be, by the table in domain terms of each model. */
  private static Interval range(double value, Measure measure) {
    double half = Math.pow(10, -measure.decimals()) / 2;
    return switch (measure.rounding()) {
      case RR5 -> new Interval(Math.max(0, value - 4), value + 4);
      case RR5_10 -> {
        if (value == 0) {
          yield new Interval(0, 9);
        }
        yield value == 10 ? new Interval(1, 14) : new Interval(value - 4, value + 4);
      }
      case NEAREST5 -> new Interval(Math.max(0, value - 2), value + 2);
      case CONTROLLED -> new Interval(value, value);
      case NONE, UNKNOWN -> new Interval(value - half, value + half);
    };
  }

  private static ProfilePage.Row row(List<ProfilePage.Row> rows, String code) {
    return rows.get(Integer.parseInt(code) - 1);
  }

  @Test
  void everyRowIsCoveredByItsLabelPathAndPositionIsTheCode() throws IOException {
    List<ProfilePage.Row> rows = ProfilePage.rows();
    assertEquals(PROFILE.measures().size(), rows.size());
    for (ProfilePage.Row row : rows) {
      Optional<Measure> measure = PROFILE.findMeasure(row.path());
      assertTrue(measure.isPresent(), () -> "not described: " + row);
      assertEquals(Integer.toString(row.position()), measure.orElseThrow().code());
    }
  }

  @Test
  void aValueWithDecimalsIsNoCountAndHasThoseDecimals() throws IOException {
    for (ProfilePage.Row row : ProfilePage.rows()) {
      Measure measure = PROFILE.findMeasure(row.path()).orElseThrow();
      int point = row.value().indexOf('.');
      if (point >= 0) {
        boolean landArea = measure.code().equals("7");
        assertEquals(landArea, measure.additivity().sumsOverAreas(), row.toString());
        assertEquals(row.value().length() - point - 1, measure.decimals(), row.toString());
      } else if (!row.value().isEmpty()) {
        assertEquals(0, measure.decimals(), row.toString());
      }
    }
  }

  @Test
  void countsHaveTheDigitsOfTheirRoundingModel() throws IOException {
    int fives = 0;
    int tens = 0;
    for (ProfilePage.Row row : ProfilePage.rows()) {
      Measure measure = PROFILE.findMeasure(row.path()).orElseThrow();
      RoundingModel rounding = measure.rounding();
      if (rounding == RoundingModel.RR5 || rounding == RoundingModel.RR5_10) {
        assertEquals(0, row.number() % 5, row.toString());
        if (rounding == RoundingModel.RR5_10) {
          assertFalse(row.number() == 5, row.toString());
          tens += row.number() == 10 ? 1 : 0;
        } else {
          fives += row.number() == 5 ? 1 : 0;
        }
      }
    }
    assertEquals(73, fives, "cells of 5 in the 100 % blocks");
    assertTrue(tens > 0, "cells of 10 in the sample blocks");
  }

  @Test
  void partsOfAPartitionAddUpToTheirParentWithinRounding() throws IOException {
    List<ProfilePage.Row> rows = ProfilePage.rows();
    Map<String, List<Measure>> parts = new LinkedHashMap<>();
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      Measure measure = described.measure();
      if (measure.additivity() == Additivity.COUNT && measure.parent().isPresent()) {
        parts
            .computeIfAbsent(measure.parent().orElseThrow(), parent -> new ArrayList<>())
            .add(measure);
      }
    }
    Set<String> notAddingUp = new TreeSet<>();
    int checked = 0;
    for (Map.Entry<String, List<Measure>> entry : parts.entrySet()) {
      Measure parent = PROFILE.findMeasure(entry.getKey()).orElseThrow();
      if (parent.additivity() != Additivity.COUNT) {
        continue;
      }
      double low = 0;
      double high = 0;
      for (Measure part : entry.getValue()) {
        Interval range = range(row(rows, part.code()).number(), part);
        low += range.low();
        high += range.high();
      }
      Interval whole = range(row(rows, parent.code()).number(), parent);
      checked++;
      if (high < whole.low() || low > whole.high()) {
        notAddingUp.add(parent.code());
      }
    }
    assertEquals(NOT_EXHAUSTIVE, notAddingUp);
    assertTrue(checked > 200, checked + " partitions checked");
  }

  @Test
  void overlappingBlocksDoNotAddUpWhichIsWhyTheyAreNotSummed() throws IOException {
    List<ProfilePage.Row> rows = ProfilePage.rows();
    for (int total : List.of(111, 126, 204, 217, 1078, 1698)) {
      double sum = 0;
      for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
        Measure measure = described.measure();
        if (measure.additivity() == Additivity.OVERLAPPING_COUNT
            && measure.parent().equals(Optional.of(Integer.toString(total)))) {
          sum += row(rows, measure.code()).number();
        }
      }
      double published = row(rows, Integer.toString(total)).number();
      assertTrue(sum > published * 1.1, total + ": " + sum + " of " + published);
    }
  }

  @Test
  void ratesWorkedOutFromTheirPartsAgreeWithThePublishedOnes() throws IOException {
    List<ProfilePage.Row> rows = ProfilePage.rows();
    int checked = 0;
    for (Descriptor.DescribedMeasure described : PROFILE.measures()) {
      Measure measure = described.measure();
      if (measure.ratio().isEmpty()) {
        continue;
      }
      Ratio ratio = measure.ratio().orElseThrow();
      Measure above = PROFILE.findMeasure(ratio.numerator()).orElseThrow();
      Measure below = PROFILE.findMeasure(ratio.denominator()).orElseThrow();
      Interval numerator = range(row(rows, above.code()).number(), above);
      Interval denominator = range(row(rows, below.code()).number(), below);
      Interval published = range(row(rows, measure.code()).number(), measure);
      assertTrue(
          numerator.low() / denominator.high() * ratio.scale() <= published.high()
              && numerator.high() / denominator.low() * ratio.scale() >= published.low(),
          row(rows, measure.code()).toString());
      checked++;
    }
    assertEquals(21, checked);
  }
}
