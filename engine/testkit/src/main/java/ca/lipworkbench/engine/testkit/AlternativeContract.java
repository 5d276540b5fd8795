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
import ca.lipworkbench.engine.explore.Alternative;
import ca.lipworkbench.engine.explore.Alternative.Kind;
import ca.lipworkbench.engine.explore.Alternatives;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.Calculation.Base;
import ca.lipworkbench.engine.pivot.Calculation.Compared;
import ca.lipworkbench.engine.pivot.Calculation.Share;
import ca.lipworkbench.engine.pivot.Calculation.Whole;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.Refusal.Reason;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Cohorts;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is offered instead of a refused cell has a number, and is not refused again. */
public abstract class AlternativeContract extends EngineContract {
  private static final List<Dguid> PARTS = List.of(MONCTON, DIEPPE, RIVERVIEW);

  /** A table, and a question to it whose first cell is refused. */
  private record Refusing(TableFixture table, PivotSpec spec) {}

  private static Refusing refusing(Reason reason) {
    return switch (reason) {
      case NON_ADDITIVE_QUANTILE -> bare(Additivity.QUANTILE);
      case RATE_WITHOUT_PARTS -> bare(Additivity.RATE);
      case AVERAGE_WITHOUT_BASE -> bare(Additivity.AVERAGE);
      case INDEX_WITHOUT_PARTS -> bare(Additivity.INDEX);
      case AREA_RELATIVE -> bare(Additivity.AREA_RELATIVE);
      case NOT_DESCRIBED -> bare(Additivity.UNKNOWN);
      case OVERLAPPING_CATEGORIES ->
          categories(Dimension.Categories.OVERLAPPING, List.of("young", "old"), "*all");
      case NESTED_CATEGORIES ->
          categories(Dimension.Categories.PARTITION, List.of("old", "oldest"), "*all");
      case NO_TOTAL -> categories(Dimension.Categories.OVERLAPPING, List.of(), "some");
      case PARTS_UNKNOWN -> new Refusing(without(RIVERVIEW), asked(GREATER_MONCTON));
      case OVERLAPPING_AREAS ->
          new Refusing(
              counts()
                  .row(AtlanticPlaces.WESTMORLAND, "2021", "people", 100)
                  .row(NEW_BRUNSWICK, "2021", "people", 900),
              asked(AtlanticPlaces.OVERLAPPING));
      case OTHER_VINTAGE ->
          new Refusing(
              counts().row(NEW_BRUNSWICK, "2021", "people", 900), asked(AtlanticPlaces.OF_2016));
      case SUPPRESSED_PART -> symbol("x");
      case UNRELIABLE_PART -> symbol("F");
      case PART_NOT_AVAILABLE -> symbol("..");
      case NOT_A_COUNT -> calculated(Additivity.QUANTILE, new Share(Whole.ROW));
      case NO_WHOLE -> calculated(Additivity.COUNT, new Share(Whole.ROW));
      case NOT_A_RATIO_SCALE -> calculated(Additivity.INDEX, against(Comparison.INDEX));
      case PART_OF_BASE -> calculated(Additivity.COUNT, against(Comparison.DIFFERENCE));
      case BASE_WITHOUT_NUMBER ->
          calculated(
              Additivity.COUNT,
              new Compared(Comparison.RATIO, new Base.OfArea(AreaId.of(AtlanticPlaces.CAP_PELE))));
      case DOLLARS_NOT_STATED ->
          new Refusing(
              table(Additivity.QUANTILE),
              PivotDraft.of(asked(AreaId.of(DIEPPE))).inDollarsOf(OptionalInt.of(2020)).complete());
      case MIXED_DOLLARS -> mixedDollars();
      case PERSON_YEARS ->
          new Refusing(
              years().following(new Cohorts(Optional.empty(), Optional.of("since"))),
              spec(
                  List.of(AreaId.of(DIEPPE)),
                  List.of("people"),
                  Map.of("since", List.of("1", "2"))));
      case INCONSISTENT_COHORT -> throw new IllegalArgumentException("No other question is near");
    };
  }

  private static TableFixture table(Additivity additivity) {
    return TableFixture.named("test")
        .with(Measures.bare("people", additivity, Unit.DOLLARS))
        .row(DIEPPE, "2021", "people", 100)
        .row(NEW_BRUNSWICK, "2021", "people", 900);
  }

  private static Refusing calculated(Additivity additivity, Calculation calculation) {
    return new Refusing(
        table(additivity),
        PivotDraft.of(asked(AreaId.of(DIEPPE))).calculated(calculation).complete());
  }

  private static Calculation against(Comparison how) {
    return new Compared(how, new Base.OfArea(AreaId.of(NEW_BRUNSWICK)));
  }

  private static Refusing mixedDollars() {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.medianInDollarsOf("people", 2015))
            .with(Measures.medianInDollarsOf("later", 2020))
            .row(DIEPPE, "2021", "people", 30_000)
            .row(DIEPPE, "2021", "later", 40_000);
    return new Refusing(
        table, spec(List.of(AreaId.of(DIEPPE)), List.of("later", "people"), Map.of()));
  }

  private static TableFixture years() {
    return TableFixture.named("test")
        .with(Measures.count("people", RoundingModel.RR5))
        .with(TableFixture.dimension("since", Dimension.Categories.PARTITION, "1", "2"))
        .row(DIEPPE, "2021", "people", 100, "1")
        .row(DIEPPE, "2021", "people", 90, "2");
  }

  private static PivotSpec asked(AreaId area) {
    return spec(List.of(area), List.of("people"), Map.of());
  }

  private static TableFixture counts() {
    TableFixture table =
        TableFixture.named("test").with(Measures.count("people", RoundingModel.RR5));
    table.row(DIEPPE, "2021", "people", 40);
    return table;
  }

  private static TableFixture without(Dguid missing) {
    TableFixture table =
        TableFixture.named("test").with(Measures.count("people", RoundingModel.RR5));
    PARTS.stream()
        .filter(part -> !part.equals(missing))
        .forEach(part -> table.row(part, "2021", "people", 50));
    table.row(NEW_BRUNSWICK, "2021", "people", 900);
    return table;
  }

  private static Refusing bare(Additivity additivity) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .with(Measures.bare("measure", additivity, Unit.NUMBER));
    double value = 10;
    for (Dguid part : PARTS) {
      table.row(part, "2021", "measure", value);
      value += 10;
    }
    table.row(NEW_BRUNSWICK, "2021", "measure", 15);
    return new Refusing(
        table, spec(List.of(GREATER_MONCTON), List.of("measure", "people"), Map.of()));
  }

  private static Refusing categories(
      Dimension.Categories categories, List<String> kept, String first) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .with(TableFixture.dimension("age", categories, first, "young", "old", "oldest<old"));
    double value = 100;
    for (String code : List.of(first.replace("*", ""), "young", "old", "oldest")) {
      table.row(MONCTON, "2021", "people", value, code);
      value -= 20;
    }
    return new Refusing(
        table,
        spec(
            List.of(AreaId.of(MONCTON)),
            List.of("people"),
            kept.isEmpty() ? Map.of() : Map.of("age", kept)));
  }

  private static Refusing symbol(String symbol) {
    TableFixture table =
        TableFixture.named("test")
            .with(Measures.count("part", RoundingModel.RR5))
            .with(Measures.count("whole", RoundingModel.RR5))
            .with(Measures.derivedRate("share", "part", "whole"));
    for (Dguid part : PARTS) {
      table.row(part, "2016", "part", 50);
      table.row(part, "2016", "whole", 1000);
      table.row(part, "2021", "whole", 1000);
      if (part.equals(RIVERVIEW)) {
        table.symbol(part, "2021", "part", symbol);
      } else {
        table.row(part, "2021", "part", 60);
      }
    }
    table.row(NEW_BRUNSWICK, "2021", "part", 700);
    table.row(NEW_BRUNSWICK, "2021", "whole", 9000);
    return new Refusing(table, spec(List.of(GREATER_MONCTON), List.of("share"), Map.of()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INCONSISTENT_COHORT")
  void everyAlternativeAnswersWithoutTheRefusal(Reason reason) {
    Refusing refusing = refusing(reason);
    Release release = write(refusing.table());
    Pivots pivots = pivots(release);
    PivotTable table = pivots.answer(Subject.OWNER, refusing.spec());
    int column = reason == Reason.MIXED_DOLLARS ? 1 : 0;
    Refusal refusal =
        ((Derivation.Refused) table.cells().get(0).get(column).derivation()).refusal();
    assertEquals(reason, refusal.reason());
    List<Alternative> alternatives =
        new Alternatives(new FixtureCatalogue(release), pivots).of(Subject.OWNER, table, 0, column);
    assertFalse(alternatives.isEmpty());
    for (Alternative alternative : alternatives) {
      PivotTable instead = pivots.answer(Subject.OWNER, alternative.spec());
      assertTrue(
          instead.cells().stream()
              .flatMap(List::stream)
              .noneMatch(cell -> cell.derivation().equals(new Derivation.Refused(refusal))),
          alternative::toString);
      assertTrue(
          instead.cells().stream().flatMap(List::stream).anyMatch(c -> c.value().isPresent()),
          alternative::toString);
      assertTrue(alternative.label().isComplete(), alternative::toString);
      assertTrue(alternative.preview().isComplete(), alternative::toString);
    }
  }

  private static List<Alternative> alternatives(Release release, Pivots pivots, PivotTable table) {
    return new Alternatives(new FixtureCatalogue(release), pivots).of(Subject.OWNER, table, 0, 0);
  }

  private List<Alternative> alternatives(Reason reason) {
    Refusing refusing = refusing(reason);
    Release release = write(refusing.table());
    Pivots pivots = pivots(release);
    return alternatives(release, pivots, pivots.answer(Subject.OWNER, refusing.spec()));
  }

  private static List<Kind> kinds(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::kind).toList();
  }

  @Test
  void medianOfAUnionOffersItsPartsTheirEndsAndTheProvince() {
    List<Alternative> alternatives = alternatives(Reason.NON_ADDITIVE_QUANTILE);
    assertEquals(
        List.of(Kind.SIDE_BY_SIDE, Kind.LOWEST_AND_HIGHEST, Kind.LARGER_AREA), kinds(alternatives));
    assertEquals("Show the 3 parts side by side", alternatives.get(0).label().in(Language.ENGLISH));
    assertEquals(
        "Moncton: 10; Riverview: 30",
        alternatives.get(1).preview().in(Language.ENGLISH),
        "lowest, then highest");
    assertEquals(
        List.of(AreaId.of(MONCTON), AreaId.of(RIVERVIEW)), alternatives.get(1).spec().areas());
    assertEquals(
        "Afficher plutôt Nouveau-Brunswick", alternatives.get(2).label().in(Language.FRENCH));
  }

  @Test
  void suppressedPartOffersThePartsThatHaveAValueAndAnotherPeriod() {
    List<Alternative> alternatives = alternatives(Reason.SUPPRESSED_PART);
    assertEquals(
        List.of(Kind.SIDE_BY_SIDE, Kind.COUNTS, Kind.OTHER_PERIOD, Kind.LARGER_AREA),
        kinds(alternatives));
    assertEquals(
        "Show the 2 of 3 parts that have a value",
        alternatives.get(0).label().in(Language.ENGLISH));
    assertEquals(
        "part: \u2265120; whole: 3,000", alternatives.get(1).preview().in(Language.ENGLISH));
    assertEquals(List.of("2016"), alternatives.get(2).spec().periods());
  }

  @Test
  void categoriesOfferTheirDimensionTheTotalAndTheOutermost() {
    assertEquals(
        List.of(Kind.SHOW_DIMENSION, Kind.PUBLISHED_TOTAL, Kind.OUTERMOST_CATEGORIES),
        kinds(alternatives(Reason.NESTED_CATEGORIES)));
    assertEquals(List.of(Kind.SHOW_DIMENSION), kinds(alternatives(Reason.NO_TOTAL)));
  }

  @Test
  void aCellWithANumberHasNoAlternative() {
    Release release = write(counts());
    Pivots pivots = pivots(release);
    PivotTable table = pivots.answer(Subject.OWNER, asked(AreaId.of(DIEPPE)));
    assertEquals(List.of(), alternatives(release, pivots, table));
  }
}
