package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.GREATER_MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.NEW_BRUNSWICK;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.RIVERVIEW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.explore.CellExplanation;
import ca.lipworkbench.engine.explore.Explanations;
import ca.lipworkbench.engine.explore.Shading;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What is said about a cell, and its shade among others, follow from its answer alone. */
public abstract class ExplanationContract extends EngineContract {
  private static TableFixture shares() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("part", RoundingModel.RR5))
            .with(Measures.count("whole", RoundingModel.RR5))
            .with(Measures.derivedRate("share", "part", "whole"))
            .with(
                TableFixture.dimension(
                    "age", Dimension.Categories.PARTITION, "*all", "young<all", "old<all"));
    double share = 0.1;
    for (Dguid place : List.of(MONCTON, DIEPPE, RIVERVIEW, NEW_BRUNSWICK)) {
      for (String age : List.of("all", "young", "old")) {
        table.row(place, "2021", "whole", 2000, age);
        if (place.equals(RIVERVIEW) && age.equals("young")) {
          table.symbol(place, "2021", "part", "x", age);
        } else {
          table.row(place, "2021", "part", 2000 * share, age);
        }
        share += 0.02;
      }
    }
    return table;
  }

  private CellExplanation explain(PivotSpec spec, Language language) {
    Release release = write(shares());
    PivotTable table = pivots(release).answer(Subject.OWNER, spec);
    return new Explanations(new FixtureCatalogue(release), ZoneOffset.UTC)
        .of(Subject.OWNER, table, 0, 0, language);
  }

  private static PivotSpec of(AreaId area, String measure) {
    return spec(List.of(area), List.of(measure), Map.of());
  }

  @Test
  void ratioOfAUnionIsExplainedWithItsParts() {
    CellExplanation said = explain(of(GREATER_MONCTON, "share"), Language.ENGLISH);
    assertEquals("16.0%", said.value());
    assertEquals("Ratio of sums: 960 (3 numbers) over 6,000 (3 numbers)", said.derivation());
    assertEquals(
        List.of("Rounding alone, 19 times out of 20", "Rounding alone"),
        said.ranges().stream().map(CellExplanation.Range::name).toList());
    assertTrue(
        said.ranges().stream()
            .noneMatch(range -> (range.name() + range.meaning()).contains("confidence")));
    assertEquals("Show the 3 parts", said.parts().orElseThrow().label());
    assertTrue(said.source().release().startsWith("Release 1, loaded on 1 January 1970"));
    assertEquals("Adapted from Tests, test", said.source().attribution());
    assertEquals(
        List.of("Area", "Measure", "Period", "Universe", "Unit", "age"),
        said.heading().stream().map(CellExplanation.Line::name).toList());
  }

  @Test
  void partsAddUpToTheirCell() {
    Release release = write(shares());
    Pivots pivots = pivots(release);
    PivotTable table = pivots.answer(Subject.OWNER, of(GREATER_MONCTON, "part"));
    PivotSpec parts =
        new Explanations(new FixtureCatalogue(release), ZoneOffset.UTC)
            .of(Subject.OWNER, table, 0, 0, Language.FRENCH)
            .parts()
            .orElseThrow()
            .spec();
    double sum =
        pivots.answer(Subject.OWNER, parts).cells().stream()
            .mapToDouble(row -> row.getFirst().value().orElseThrow())
            .sum();
    assertEquals(table.cells().get(0).get(0).value().orElseThrow(), sum);
  }

  @Test
  void publishedNumberHasNoParts() {
    CellExplanation said = explain(of(AreaId.of(MONCTON), "part"), Language.FRENCH);
    assertEquals(Optional.empty(), said.parts());
    assertEquals("Publié", said.derivation());
    assertEquals(Optional.empty(), said.reason());
    assertEquals(
        List.of("Arrondissement seul", "Arrondissement seul, 19 fois sur 20"),
        said.ranges().stream().map(CellExplanation.Range::name).toList());
  }

  @Test
  void refusedCellSaysWhy() {
    PivotSpec spec =
        PivotDraft.of(of(GREATER_MONCTON, "share")).keep("age", List.of("young")).complete();
    CellExplanation said = explain(spec, Language.ENGLISH);
    assertEquals("no number", said.value());
    assertTrue(said.reason().orElseThrow().contains("suppressed"));
    assertEquals(Optional.of("2 of 3 parts have a value."), said.coverage());
    assertEquals("x", said.symbols().getFirst().symbol());
    assertEquals(List.of(), said.ranges());
  }

  @Test
  void categoriesTakenTogetherAreParts() {
    PivotSpec spec =
        PivotDraft.of(of(AreaId.of(MONCTON), "part"))
            .keep("age", List.of("young", "old"))
            .complete();
    CellExplanation said = explain(spec, Language.ENGLISH);
    assertEquals("Show the 2 parts", said.parts().orElseThrow().label());
  }

  private PivotTable shaded(String measure) {
    PivotDraft draft =
        PivotDraft.of(
                spec(
                    List.of(
                        AreaId.of(MONCTON),
                        AreaId.of(DIEPPE),
                        AreaId.of(RIVERVIEW),
                        AreaId.of(NEW_BRUNSWICK)),
                    List.of(measure),
                    Map.of()))
            .offAxes(DataStructure.MEASURE)
            .toColumns("age", 0);
    return answer(shares(), draft.complete());
  }

  private static List<OptionalInt> shades(PivotTable table) {
    Shading shading = Shading.of(table);
    List<OptionalInt> shades = new ArrayList<>();
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        shades.add(shading.at(row, column));
      }
    }
    return shades;
  }

  @Test
  void ratesAreShadedOverAllAreasButNotAtTotalsNorWhereRefused() {
    OptionalInt none = OptionalInt.empty();
    assertEquals(
        List.of(
            none,
            OptionalInt.of(0),
            OptionalInt.of(1),
            none,
            OptionalInt.of(1),
            OptionalInt.of(2),
            none,
            none,
            OptionalInt.of(3),
            none,
            OptionalInt.of(3),
            OptionalInt.of(4)),
        shades(shaded("share")));
  }

  @Test
  void countsAreShadedAmongAreasOfOneLevel() {
    List<OptionalInt> shades = shades(shaded("part"));
    assertEquals(OptionalInt.of(4), shades.get(8), "the highest of the municipalities");
    assertEquals(OptionalInt.of(0), shades.get(10), "the lower of the province’s two");
    assertFalse(shades.get(7).isPresent(), "suppressed");
  }

  @Test
  void oneNumberAloneHasNoShade() {
    assertEquals(
        List.of(OptionalInt.empty()), shades(answer(shares(), of(AreaId.of(MONCTON), "part"))));
  }
}
