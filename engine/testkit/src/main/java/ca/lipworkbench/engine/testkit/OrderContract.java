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
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.pivot.RowOrder;
import ca.lipworkbench.engine.pivot.RowOrder.Direction;
import ca.lipworkbench.engine.pivot.Totals;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rows stand in the order that was asked for, and totals are there or not, as was asked for. */
public abstract class OrderContract extends EngineContract {
  private static final long SEED = 20_211_123;
  private static final List<Dguid> PLACES = List.of(MONCTON, DIEPPE, RIVERVIEW, SHEDIAC, CAP_PELE);

  private static TableFixture places() {
    return TableFixture.named("test")
        .with(Measures.count("people", RoundingModel.RR5))
        .with(Measures.bare("income", Additivity.QUANTILE, Unit.DOLLARS))
        .with(
            TableFixture.dimension(
                "age",
                Dimension.Categories.PARTITION,
                "*all",
                "young<all",
                "old<all",
                "oldest<old"));
  }

  private static TableFixture aged() {
    TableFixture table = places();
    double[] people = {100, 20, 80, 30};
    String[] codes = {"all", "young", "old", "oldest"};
    for (int i = 0; i < codes.length; i++) {
      table.row(MONCTON, "2021", "people", people[i], codes[i]);
      table.row(DIEPPE, "2021", "people", 100 - people[i], codes[i]);
    }
    return table;
  }

  private static PivotDraft byAge() {
    return PivotDraft.of(
            spec(List.of(AreaId.of(MONCTON), AreaId.of(DIEPPE)), List.of("people"), Map.of()))
        .offAxes(DataStructure.MEASURE)
        .toColumns(DataStructure.AREA, 0)
        .toRows("age", 0);
  }

  private List<String> rows(TableFixture table, PivotDraft draft) {
    return rows(answer(table, draft.complete()));
  }

  private static List<String> rows(PivotTable table) {
    return table.rowHeaders().stream()
        .map(
            header ->
                header.members().stream()
                    .map(PivotTable.Member::code)
                    .collect(Collectors.joining("/")))
        .toList();
  }

  private static RowOrder of(AreaId area, Direction direction) {
    return new RowOrder.ByValue(Map.of(DataStructure.AREA, area.value()), direction);
  }

  @Test
  void hiddenTotalsAreLeftOutOfTheAxes() {
    assertEquals(
        List.of("young", "old", "oldest"), rows(aged(), byAge().withTotals(Totals.HIDDEN)));
  }

  @Test
  void theOnlyMemberStaysEvenWhereItIsATotal() {
    assertEquals(
        List.of("all"),
        rows(aged(), byAge().keep("age", List.of("all")).withTotals(Totals.HIDDEN)));
  }

  @Test
  void totalsThatAFilterLeftOutComeBack() {
    DataStructure structure = write(aged()).structure();
    PivotDraft filtered = byAge().keep("age", List.of("old")).withTotals(Totals.HIDDEN);
    assertEquals(List.of("all", "old"), rows(aged(), filtered.showTotals(structure)));
  }

  @Test
  void totalsAreMarked() {
    PivotTable table = answer(aged(), byAge().complete());
    assertEquals(
        List.of(true, false, false, false),
        table.rowHeaders().stream().map(h -> h.members().getFirst().total()).toList());
  }

  @Test
  void familiesStayTogetherAndTheTotalStandsFirst() {
    AreaId moncton = AreaId.of(MONCTON);
    assertEquals(
        List.of("all", "old", "oldest", "young"),
        rows(aged(), byAge().ordered(of(moncton, Direction.DESCENDING))));
    assertEquals(
        List.of("all", "young", "old", "oldest"),
        rows(aged(), byAge().ordered(of(moncton, Direction.ASCENDING))));
    assertEquals(
        List.of("all", "old", "oldest", "young"),
        rows(aged(), byAge().ordered(new RowOrder.Classified(Direction.DESCENDING))));
  }

  @Test
  void cellsMoveWithTheirRows() {
    PivotTable table =
        answer(aged(), byAge().ordered(of(AreaId.of(DIEPPE), Direction.ASCENDING)).complete());
    assertEquals(List.of("all", "old", "oldest", "young"), rows(table));
    assertEquals(20, table.cells().get(1).get(1).value().orElseThrow());
    assertEquals(80, table.cells().get(3).get(1).value().orElseThrow());
  }

  @Test
  void rowsWithoutANumberComeLastEitherWay() {
    TableFixture table = places();
    table.row(MONCTON, "2021", "people", 30, "all");
    table.symbol(DIEPPE, "2021", "people", "x", "all");
    table.row(RIVERVIEW, "2021", "people", 10, "all");
    table.row(SHEDIAC, "2021", "people", 30, "all");
    PivotDraft draft =
        PivotDraft.of(
            spec(
                List.of(
                    AreaId.of(MONCTON),
                    AreaId.of(DIEPPE),
                    AreaId.of(RIVERVIEW),
                    AreaId.of(SHEDIAC)),
                List.of("people"),
                Map.of()));
    RowOrder up =
        new RowOrder.ByValue(Map.of(DataStructure.MEASURE, "people"), Direction.ASCENDING);
    RowOrder down =
        new RowOrder.ByValue(Map.of(DataStructure.MEASURE, "people"), Direction.DESCENDING);
    assertEquals(places(RIVERVIEW, MONCTON, SHEDIAC, DIEPPE), rows(table, draft.ordered(up)));
    assertEquals(
        places(MONCTON, SHEDIAC, RIVERVIEW, DIEPPE),
        rows(table, draft.ordered(down)),
        "what looks the same keeps its order");
  }

  private static List<String> places(Dguid... places) {
    List<String> codes = new ArrayList<>();
    for (Dguid place : places) {
      codes.add(place.value());
    }
    return codes;
  }

  @Test
  void unitsDoNotMix() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("few", RoundingModel.RR5))
            .with(Measures.bare("income", Additivity.QUANTILE, Unit.DOLLARS))
            .with(Measures.count("many", RoundingModel.RR5))
            .row(MONCTON, "2021", "few", 10)
            .row(MONCTON, "2021", "income", 500)
            .row(MONCTON, "2021", "many", 1000);
    PivotDraft draft =
        PivotDraft.of(spec(List.of(AreaId.of(MONCTON)), List.of("few", "income", "many"), Map.of()))
            .toRows(DataStructure.MEASURE, 0)
            .offAxes(DataStructure.AREA);
    assertEquals(
        List.of("many", "few", "income"),
        rows(table, draft.ordered(new RowOrder.ByValue(Map.of(), Direction.DESCENDING))));
  }

  @Test
  void rowsAreSortedWithinTheirOuterGroups() {
    PivotDraft nested = byAge().toRows(DataStructure.AREA, 0);
    assertEquals(
        List.of("all", "old", "oldest", "young", "all", "young", "old", "oldest").stream().toList(),
        rows(aged(), nested.ordered(new RowOrder.ByValue(Map.of(), Direction.DESCENDING))).stream()
            .map(row -> row.split("/", -1)[1])
            .toList());
  }

  @Test
  void labelsAreSortedAsTheirLanguageDoes() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .with(
                TableFixture.dimension(
                    "word", Dimension.Categories.PARTITION, "zone", "Étude", "eau", "Fable"));
    for (String word : List.of("zone", "Étude", "eau", "Fable")) {
      table.row(MONCTON, "2021", "people", 5, word);
    }
    PivotDraft draft =
        PivotDraft.of(spec(List.of(AreaId.of(MONCTON)), List.of("people"), Map.of()))
            .toRows("word", 0)
            .offAxes(DataStructure.AREA);
    assertEquals(
        List.of("eau", "Étude", "Fable", "zone"),
        rows(table, draft.ordered(new RowOrder.ByLabel(Language.FRENCH, Direction.ASCENDING))));
  }

  @Test
  void aColumnThatIsNotThereIsSaid() {
    PivotSpec spec =
        PivotDraft.of(
                spec(List.of(AreaId.of(MONCTON), AreaId.of(DIEPPE)), List.of("people"), Map.of()))
            .toColumns(DataStructure.PERIOD, 0)
            .ordered(
                new RowOrder.ByValue(
                    Map.of(DataStructure.MEASURE, "people", DataStructure.PERIOD, "2016"),
                    Direction.DESCENDING))
            .complete();
    PivotTable table = answer(aged(), spec);
    assertEquals(places(MONCTON, DIEPPE), rows(table));
    assertEquals(PivotTable.Remark.NotSorted.class, table.remarks().getLast().getClass());
  }

  @Test
  void sortingOnlyMovesRows() {
    Random random = new Random(SEED);
    for (int round = 0; round < 10; round++) {
      TableFixture table = places();
      for (Dguid place : PLACES) {
        for (String code : List.of("all", "young", "old", "oldest")) {
          if (random.nextInt(4) == 0) {
            table.symbol(place, "2021", "people", "x", code);
          } else {
            table.row(place, "2021", "people", 5 * random.nextInt(4), code);
          }
        }
      }
      Pivots pivots = pivots(write(table));
      PivotDraft draft =
          PivotDraft.of(spec(PLACES.stream().map(AreaId::of).toList(), List.of("people"), Map.of()))
              .offAxes(DataStructure.MEASURE)
              .toColumns(DataStructure.AREA, 0)
              .toRows("age", 0);
      PivotTable plain = pivots.answer(Subject.OWNER, draft.complete());
      for (Direction direction : Direction.values()) {
        AreaId area = AreaId.of(PLACES.get(random.nextInt(PLACES.size())));
        PivotTable sorted =
            pivots.answer(Subject.OWNER, draft.ordered(of(area, direction)).complete());
        for (int row = 0; row < sorted.rowHeaders().size(); row++) {
          int before = plain.rowHeaders().indexOf(sorted.rowHeaders().get(row));
          assertEquals(
              plain.cells().get(before),
              sorted.cells().get(row),
              "seed " + SEED + ", round " + round);
        }
        assertEquals(new HashSet<>(plain.rowHeaders()), new HashSet<>(sorted.rowHeaders()));
      }
    }
  }
}
