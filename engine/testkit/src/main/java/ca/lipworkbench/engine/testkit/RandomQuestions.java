package ca.lipworkbench.engine.testkit;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Random questions to a random table, all of them well formed: whoever answers has no reason to
 * refuse more than single cells. The same seed gives the same questions in the same order. Not for
 * several threads.
 */
public final class RandomQuestions {
  private static final int MOST_AREAS = 5;
  private static final int MOST_MEASURES = 4;

  private final RandomTable table;
  private final Random random;

  /** Questions to this table. */
  public RandomQuestions(RandomTable table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  /** The next question. */
  public PivotSpec next() {
    List<AreaId> areas =
        some(AtlanticPlaces.all().stream().map(Area::id).toList(), 1 + random.nextInt(MOST_AREAS));
    List<String> measures =
        some(
            table.measures().stream().map(Measure::code).toList(),
            1 + random.nextInt(MOST_MEASURES));
    List<String> periods = some(table.periods(), random.nextInt(table.periods().size() + 1));
    List<String> axes =
        new ArrayList<>(List.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE));
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (Dimension dimension : table.dimensions()) {
      if (random.nextBoolean()) {
        axes.add(dimension.id());
      }
      if (random.nextInt(3) == 0) {
        List<String> codes = dimension.codes().stream().map(Code::id).toList();
        filters.put(dimension.id(), some(codes, 1 + random.nextInt(codes.size())));
      }
    }
    Collections.shuffle(axes, random);
    int cut = random.nextInt(axes.size() + 1);
    return new PivotSpec(
        new TableName(RandomTable.NAME),
        axes.subList(0, cut),
        axes.subList(cut, axes.size()),
        measures,
        areas,
        periods,
        filters,
        one(Totals.values()),
        order(),
        calculation(areas),
        OptionalInt.empty(),
        random.nextInt(4) == 0 ? OptionalInt.of(1 + random.nextInt(4)) : OptionalInt.empty());
  }

  private Calculation calculation(List<AreaId> asked) {
    Comparison how = one(Comparison.values());
    return switch (random.nextInt(6)) {
      case 0 -> new Calculation.Share(one(Calculation.Whole.values()));
      case 1 ->
          new Calculation.Compared(
              how, new Calculation.Base.OfPeriod(some(table.periods(), 1).getFirst()));
      case 2 -> new Calculation.Compared(how, new Calculation.Base.OfArea(asked.getFirst()));
      case 3 -> {
        List<AreaId> any = AtlanticPlaces.all().stream().map(Area::id).toList();
        yield new Calculation.Compared(how, new Calculation.Base.OfArea(some(any, 1).getFirst()));
      }
      default -> Calculation.NONE;
    };
  }

  private RowOrder order() {
    RowOrder.Direction direction =
        random.nextBoolean() ? RowOrder.Direction.ASCENDING : RowOrder.Direction.DESCENDING;
    return random.nextBoolean()
        ? new RowOrder.Classified(direction)
        : new RowOrder.ByLabel(
            random.nextBoolean() ? Language.ENGLISH : Language.FRENCH, direction);
  }

  private <T> T one(T[] all) {
    return some(List.of(all), 1).getFirst();
  }

  private <T> List<T> some(List<T> all, int number) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, number));
  }
}
