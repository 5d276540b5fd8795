package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Reason;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartSpecsTest {
  @Test
  void theFirstPartnershipIsThePagesOwnAndAnyOtherIsAnother() {
    ChartSpec spec =
        ChartSpecs.of(Figures.employment(ChartKind.DOTS), Figures.ALL, Language.ENGLISH, List.of());
    assertEquals(
        List.of(Role.LIP, Role.OTHER_LIP, Role.PROVINCE, Role.REGION, Role.COUNTRY),
        spec.series().stream().map(Series::role).toList());
  }

  @Test
  void suppressedSaysInHowManyPartsAndIsNeverAPoint() {
    Missing mark = assertInstanceOf(Missing.class, own(Figures.employment(ChartKind.DOTS)).get(3));
    assertEquals(Reason.SUPPRESSED, mark.reason());
    assertEquals("suppressed in 1 of 3 parts", mark.text());
    assertEquals("Greater Moncton: suppressed in 1 of 3 parts", mark.named());
  }

  @Test
  void frenchWordsAreFrench() {
    ChartSpec spec = spec(Figures.employment(ChartKind.DOTS), Language.FRENCH);
    Missing mark = assertInstanceOf(Missing.class, spec.series().getFirst().marks().get(3));
    assertEquals("Grand Moncton\u00a0: supprimé dans une partie sur 3", mark.named());
    assertEquals("Immigrants récents", spec.rows().get(2).label());
    assertEquals("74\u00a0%", spec.series().getFirst().marks().get(2).text());
  }

  @Test
  void aRefusedMedianIsARangeOfItsPartsWithoutAValue() {
    List<Mark> marks = own(Figures.medianIncome());
    Range range = assertInstanceOf(Range.class, marks.getFirst());
    assertEquals("between $34,200 and $40,600", range.text());
    Range french =
        assertInstanceOf(
            Range.class,
            spec(Figures.medianIncome(), Language.FRENCH).series().getFirst().marks().getFirst());
    assertEquals("entre 34\u00a0200\u00a0$ et 40\u00a0600\u00a0$", french.text());
  }

  @Test
  void zeroIsAPointAndWhatIsNotAvailableIsNot() {
    List<Mark> marks = own(Figures.oddities(ChartKind.DOTS));
    assertEquals(0, assertInstanceOf(Point.class, marks.get(0)).value());
    assertTrue(assertInstanceOf(Point.class, marks.get(1)).lowerBound());
    assertEquals(Reason.NOT_AVAILABLE, assertInstanceOf(Missing.class, marks.get(2)).reason());
    assertEquals("too unreliable", assertInstanceOf(Missing.class, marks.get(3)).text());
  }

  @Test
  void barsStartAtZero() {
    assertEquals(0, spec(Figures.employment(ChartKind.BARS), Language.ENGLISH).wideAxis().low());
    assertEquals(64, spec(Figures.employment(ChartKind.DOTS), Language.ENGLISH).wideAxis().low());
  }

  @Test
  void syntheticNumbersCarryTheirBannerInBothLanguages() {
    FrozenFigure synthetic = Figures.employment(ChartKind.DOTS);
    assertTrue(spec(synthetic, Language.ENGLISH).banner().isPresent());
    assertTrue(spec(synthetic, Language.FRENCH).banner().isPresent());
    assertEquals(
        Optional.empty(), spec(Figures.oddities(ChartKind.DOTS), Language.ENGLISH).banner());
  }

  @Test
  void yearsLieOnTheAxisAsFarApartAsTheyAre() {
    ChartSpec spec = spec(Figures.overTime("2006", "2016", "2021"), Language.ENGLISH);
    assertEquals(
        List.of(2006, 2016, 2021),
        spec.periods().stream().map(ChartSpec.Period::position).toList());
    assertEquals(1, spec.rows().size());
  }

  private static ChartSpec spec(FrozenFigure figure, Language language) {
    return ChartSpecs.of(figure, Figures.SHOWN, language, List.of());
  }

  private static List<Mark> own(FrozenFigure figure) {
    return spec(figure, Language.ENGLISH).series().getFirst().marks();
  }
}
