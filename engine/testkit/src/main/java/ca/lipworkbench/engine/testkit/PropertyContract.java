package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.CAP_PELE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.SHEDIAC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.CellQuestion;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every table and question; tried on seeded random ones. */
public abstract class PropertyContract extends EngineContract {
  private static final long SEED = 15_292_021;
  private static final int ROUNDS = 12;
  private static final int TABLES = 4;
  private static final List<Dguid> PLACES = List.of(MONCTON, DIEPPE, SHEDIAC, CAP_PELE, RIVERVIEW);
  private static final List<String> GENDERS = List.of("men", "women");
  private static final List<String> AGES = List.of("young", "middle", "old");
  private static final List<String> PERIODS = List.of("2016", "2021");
  private static final List<AreaId> AREAS =
      List.of(
          AtlanticPlaces.GREATER_MONCTON,
          AreaId.of(MONCTON),
          AtlanticPlaces.ALL_OF_WESTMORLAND,
          AreaId.of(AtlanticPlaces.NOVA_SCOTIA));

  private static TableFixture random(Random random) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("part", RoundingModel.RR5_10))
            .with(Measures.count("whole", RoundingModel.RR5))
            .with(Measures.rate("share", "part", "whole"))
            .with(TableFixture.dimension("gender", Dimension.Categories.PARTITION, "men", "women"))
            .with(
                TableFixture.dimension(
                    "age", Dimension.Categories.PARTITION, "young", "middle", "old"));
    for (Dguid place : PLACES) {
      for (String period : PERIODS) {
        for (String gender : GENDERS) {
          for (String age : AGES) {
            double whole = 5 * (10 + random.nextInt(100));
            table.row(place, period, "whole", whole, gender, age);
            table.row(place, period, "part", 5 * random.nextInt(10), gender, age);
          }
        }
      }
    }
    return table;
  }

  private static PivotSpec spec(
      List<String> rows,
      List<String> columns,
      List<String> measures,
      Map<String, List<String>> filters) {
    return new PivotSpec(new TableName("test"), rows, columns, measures, AREAS, PERIODS, filters);
  }

  @Test
  void orderOfFiltersChangesNothing() {
    Random random = new Random(SEED);
    List<String> rows = List.of(DataStructure.AREA, DataStructure.PERIOD);
    List<String> columns = List.of(DataStructure.MEASURE);
    List<String> measures = List.of("part", "share");
    for (int round = 0; round < ROUNDS; round++) {
      Pivots pivots = pivots(write(random(random)));
      Map<String, List<String>> filters = new LinkedHashMap<>();
      filters.put("gender", GENDERS);
      filters.put("age", List.of("young", "old"));
      Map<String, List<String>> permuted = new LinkedHashMap<>();
      permuted.put("age", List.of("old", "young"));
      permuted.put("gender", GENDERS.reversed());
      assertEquals(
          pivots.answer(Subject.OWNER, spec(rows, columns, measures, filters)).cells(),
          pivots.answer(Subject.OWNER, spec(rows, columns, measures, permuted)).cells(),
          "seed " + SEED + ", round " + round);
    }
  }

  @Test
  void swappingRowsAndColumnsTransposesTheTable() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Pivots pivots = pivots(write(random(random)));
      List<String> axes =
          new ArrayList<>(
              List.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE, "gender"));
      Collections.shuffle(axes, random);
      int cut = random.nextInt(axes.size() + 1);
      List<String> rows = axes.subList(0, cut);
      List<String> columns = axes.subList(cut, axes.size());
      List<String> measures = List.of("part", "whole", "share");
      PivotTable table = pivots.answer(Subject.OWNER, spec(rows, columns, measures, Map.of()));
      PivotTable swapped = pivots.answer(Subject.OWNER, spec(columns, rows, measures, Map.of()));
      assertEquals(transposed(table.cells()), swapped.cells(), "seed " + SEED + ", round " + round);
      assertEquals(table.rowHeaders(), swapped.columnHeaders());
    }
  }

  @Test
  void additiveTotalIsTheSumOfItsLeaves() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Pivots pivots = pivots(write(random(random)));
      List<String> rows = List.of(DataStructure.AREA, DataStructure.PERIOD);
      List<List<Cell>> totals =
          pivots.answer(Subject.OWNER, spec(rows, List.of(), List.of("whole"), Map.of())).cells();
      List<List<Cell>> leaves =
          pivots
              .answer(
                  Subject.OWNER, spec(rows, List.of("gender", "age"), List.of("whole"), Map.of()))
              .cells();
      for (int row = 0; row < totals.size(); row++) {
        double sum = leaves.get(row).stream().mapToDouble(c -> c.value().orElse(0)).sum();
        assertEquals(
            totals.get(row).get(0).value().orElse(0),
            sum,
            "seed " + SEED + ", round " + round + ", row " + row);
      }
    }
  }

  /**
   * Rows and columns, the order of areas and the words of filters are only presentation: every cell
   * of an answer is the cell that is answered alone.
   */
  @Test
  void everyCellIsTheOneThatIsAnsweredAlone() {
    for (long seed = SEED; seed < SEED + TABLES; seed++) {
      RandomTable table = RandomTable.of(seed);
      Pivots pivots = pivots(write(table.fixture()));
      RandomQuestions questions = new RandomQuestions(table, seed);
      Random random = new Random(seed);
      for (int round = 0; round < ROUNDS; round++) {
        PivotSpec question = questions.next();
        PivotTable answer = pivots.answer(Subject.OWNER, question);
        // A share is one of its table: alone it is asked for as the count that it is made of.
        if (question.calculation() instanceof Calculation.Share
            || answer.rowHeaders().isEmpty()
            || answer.columnHeaders().isEmpty()) {
          continue;
        }
        int row = random.nextInt(answer.rowHeaders().size());
        int column = random.nextInt(answer.columnHeaders().size());
        PivotSpec alone = CellQuestion.of(answer, row, column).alone();
        assertEquals(
            answer.cells().get(row).get(column),
            pivots.answer(Subject.OWNER, alone).cells().getFirst().getFirst(),
            "seed " + seed + ", round " + round + ", row " + row + ", column " + column);
      }
    }
  }

  private static List<List<Cell>> transposed(List<List<Cell>> cells) {
    List<List<Cell>> columns = new ArrayList<>();
    for (int column = 0; column < cells.get(0).size(); column++) {
      List<Cell> line = new ArrayList<>();
      for (List<Cell> row : cells) {
        line.add(row.get(column));
      }
      columns.add(line);
    }
    return columns;
  }
}
