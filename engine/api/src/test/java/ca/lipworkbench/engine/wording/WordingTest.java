package ca.lipworkbench.engine.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.ObservationStatus;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
  private static final Wording FRENCH = Wording.in(Language.FRENCH);

  private static Measure measure(Unit unit, int decimals) {
    return new Measure(
        "m",
        BilingualText.of("Measure", "Mesure"),
        Optional.empty(),
        Measure.Presence.PUBLISHED,
        Additivity.COUNT,
        RoundingModel.RR5,
        unit,
        BilingualText.of("all", "tous"),
        decimals,
        Optional.of(new Ratio("a", "b", 100)),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  private static Cell cell(double value, double low, double high, Derivation derivation) {
    Interval range = new Interval(low, high);
    return new Cell(
        OptionalDouble.of(value),
        StatusSet.NONE,
        List.of(),
        new Intervals(
            Optional.empty(), Optional.of(range), Optional.empty(), Intervals.Shown.PROBABLE),
        derivation,
        Coverage.ONE);
  }

  private static Cell empty(Derivation derivation, ObservationStatus... statuses) {
    return new Cell(
        OptionalDouble.empty(),
        StatusSet.of(statuses),
        List.of(),
        Intervals.UNKNOWN,
        derivation,
        new Coverage(0, 1));
  }

  @Test
  void numbersFollowTheLanguage() {
    NumberFormats english = NumberFormats.in(Language.ENGLISH);
    NumberFormats french = NumberFormats.in(Language.FRENCH);
    assertEquals("1,290", english.withUnit(1290, Unit.PERSONS, 0));
    assertEquals("74.2%", english.withUnit(74.2, Unit.PER_CENT, 1));
    assertEquals("$36,800", english.withUnit(36_800, Unit.DOLLARS, 0));
    assertEquals("\u22121,290.5", english.number(-1290.5, 1));
    assertEquals("\u2212$400", english.withUnit(-400, Unit.DOLLARS, 0));
    assertEquals("0", english.number(-0.2, 0));
    assertEquals("1\u00a0290", french.withUnit(1290, Unit.PERSONS, 0));
    assertEquals("74,2\u00a0%", french.withUnit(74.2, Unit.PER_CENT, 1));
    assertEquals("36\u00a0800\u00a0$", french.withUnit(36_800, Unit.DOLLARS, 0));
    assertEquals("\u2212400\u00a0$", french.withUnit(-400, Unit.DOLLARS, 0));
  }

  @Test
  void percentageHasADecimalOnlyWhenItIsSurerThanAPoint() {
    Measure share = measure(Unit.PER_CENT, 1);
    Derivation ratio = new Derivation.RatioOfSums(45, 1, 310, 1);
    assertEquals("7.2%", ENGLISH.value(cell(7.24, 7.0, 7.5, ratio), share));
    assertEquals("15%", ENGLISH.value(cell(14.52, 13.2, 15.8, ratio), share));
    assertEquals("13% (use with caution)", ENGLISH.value(cell(12.5, 2.6, 22.4, ratio), share));
    assertEquals("45 of 310", ENGLISH.value(cell(50, 39, 61, ratio), share));
    assertEquals("≈100% (rounding)", ENGLISH.value(cell(104.8, 99.4, 100, ratio), share));
    assertEquals("45 of 310", ENGLISH.value(cell(200, 45, 100, ratio), share));
    assertEquals(Optional.of("13% to 16%"), ENGLISH.interval(cell(14.5, 13.2, 15.8, ratio), share));
    assertEquals(
        Optional.of("de 7,0\u00a0% à 7,5\u00a0%"),
        FRENCH.interval(cell(7.24, 7.0, 7.5, ratio), share));
  }

  @Test
  void whatHasNoValueIsSaidInWords() {
    Measure count = measure(Unit.PERSONS, 0);
    Derivation published = new Derivation.Published();
    assertEquals(
        "suppressed", ENGLISH.value(empty(published, ObservationStatus.SUPPRESSED), count));
    assertEquals(
        "sans objet", FRENCH.value(empty(published, ObservationStatus.NOT_APPLICABLE), count));
    assertEquals("not in this table", ENGLISH.value(empty(new Derivation.Absent()), count));
    assertEquals(
        "Suppressed to protect confidentiality. It is not zero.",
        ENGLISH.status(StatusSet.of(ObservationStatus.SUPPRESSED)));
    assertEquals(
        "Supprimé pour protéger la confidentialité. Ce n’est pas zéro.",
        FRENCH.status(StatusSet.of(ObservationStatus.SUPPRESSED)));
  }

  @Test
  void lowerBoundsAndIncompleteSumsSaySo() {
    Measure count = measure(Unit.PERSONS, 0);
    Cell bound =
        new Cell(
            OptionalDouble.of(195),
            StatusSet.of(ObservationStatus.SUPPRESSED),
            List.of(),
            Intervals.UNKNOWN,
            new Derivation.SumOfCells(3),
            new Coverage(3, 4));
    Cell incomplete =
        new Cell(
            OptionalDouble.of(165),
            StatusSet.of(ObservationStatus.NOT_AVAILABLE),
            List.of(),
            Intervals.UNKNOWN,
            new Derivation.SumOfCells(2),
            new Coverage(2, 3));
    assertEquals("At least this much: Sum of 3 published numbers", ENGLISH.derivation(bound));
    assertEquals("Incomplete: Sum of 2 published numbers", ENGLISH.derivation(incomplete));
    assertEquals("≥195", ENGLISH.value(bound, count));
    assertEquals("≥\u00a0195", FRENCH.value(bound, count));
    assertEquals("165 (incomplete)", ENGLISH.value(incomplete, count));
    assertEquals("2 sur 3", FRENCH.coverage(incomplete.coverage()));
  }

  @Test
  void refusalNamesThingsInTheReadersLanguageAndOffersWhatIsPossible() {
    Refusal refusal =
        new Refusal(
            Refusal.Reason.NON_ADDITIVE_QUANTILE,
            List.of("Median income", "Revenu médian", "Atlantic", "Atlantique"),
            Optional.of(new Refusal.Offer.RangeOfParts(new Interval(24_000, 31_000), 3)));
    Measure dollars = measure(Unit.DOLLARS, 0);
    assertEquals(
        "A median for Atlantic cannot be worked out: it does not follow from the medians of the"
            + " parts.",
        ENGLISH.refusal(refusal));
    assertEquals(
        "Atlantique\u00a0: on ne peut pas calculer une médiane, qui ne se déduit pas de celles des"
            + " parties.",
        FRENCH.refusal(refusal));
    assertEquals(
        "entre 24\u00a0000\u00a0$ et 31\u00a0000\u00a0$",
        FRENCH.between(new Interval(24_000, 31_000), dollars));
    assertEquals("A, B and C", ENGLISH.names(List.of("A", "B", "C")));
    assertEquals(
        Optional.of("The published values of the 3 parts lie between $24,000 and $31,000."),
        ENGLISH.offer(refusal, dollars));
    Refusal noTotal =
        new Refusal(
            Refusal.Reason.NO_TOTAL,
            List.of("Income", "Revenu", "Age group", "Groupe d’âge"),
            Optional.of(new Refusal.Offer.ShowDimension("age-group")));
    assertEquals(
        Optional.of(
            "Placez «\u00a0Groupe d’âge\u00a0» en lignes ou en colonnes, ou filtrez cette dimension"
                + " à un seul code."),
        FRENCH.offer(noTotal, dollars));
  }

  @Test
  void rangeWhoseEndsAreWrittenAlikeIsNotShown() {
    Measure share = measure(Unit.PER_CENT, 1);
    Derivation ratio = new Derivation.RatioOfSums(60_540, 4, 100_000, 4);
    assertEquals(Optional.empty(), ENGLISH.interval(cell(60.54, 60.52, 60.54, ratio), share));
  }

  @Test
  void quantileThatIsNoMedianIsNamed() {
    Refusal refusal =
        new Refusal(
            Refusal.Reason.NON_ADDITIVE_QUANTILE,
            List.of("Ninth decile", "Neuvième décile", "Atlantic", "Atlantique"),
            Optional.empty());
    assertEquals(
        "“Ninth decile” for Atlantic cannot be worked out: it does not follow from the values of"
            + " the parts.",
        ENGLISH.refusal(refusal));
  }

  @Test
  void roundingIsNeverCalledAConfidenceInterval() {
    assertEquals(
        true, ENGLISH.rounding(RoundingModel.RR5_10).contains("it is not a confidence interval"));
  }
}
