package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.charts.ChartSpec.Break;
import ca.lipworkbench.workbench.charts.ChartSpec.BreakKind;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import ca.lipworkbench.workbench.charts.ChartSpec.Tick;
import ca.lipworkbench.workbench.house.SharedCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final int MOST_CHARACTERS = 14_000;
  private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");
  private static final Path GOLDEN = Path.of("src/test/resources/golden/charts");

  private static Charts charts;

  @BeforeAll
  static void load() {
    charts = SharedCharts.get();
  }

  private static List<FrozenFigure> figures() {
    return List.of(
        Figures.employment(ChartKind.DOTS),
        Figures.employment(ChartKind.BARS),
        Figures.oddities(ChartKind.DOTS),
        Figures.oddities(ChartKind.BARS),
        Figures.medianIncome(),
        Figures.overTime("2006", "2016", "2021"));
  }

  @Test
  void everyPrintedTextStandsInTheSpecification() {
    for (FrozenFigure figure : figures()) {
      for (Language language : Language.values()) {
        ChartSpec spec = ChartSpecs.of(figure, Figures.SHOWN, language, List.of());
        String known = String.join("\n", wordsOf(spec));
        for (ChartSize size : ChartSize.values()) {
          for (String text : texts(charts.svg(spec, size, "alt"))) {
            for (String piece : text.split(" {2}")) {
              assertTrue(
                  known.contains(piece), figure.draft().paragraph() + " " + size + ": " + piece);
            }
          }
        }
      }
    }
  }

  @Test
  void everyPictureIsSmallAllowedAndSpokenByThePage() {
    for (FrozenFigure figure : figures()) {
      for (ChartSize size : ChartSize.values()) {
        String svg = svg(figure, Figures.ALL, Language.FRENCH, size);
        assertEquals(Optional.empty(), PictureCheck.findOffence(svg));
        assertTrue(svg.length() < MOST_CHARACTERS, figure.draft().paragraph() + svg.length());
        assertTrue(svg.contains("role=\"img\" aria-labelledby=\"title alt\""));
        assertTrue(svg.contains("<g aria-hidden=\"true\""));
        assertTrue(
            svg.contains(size == ChartSize.WIDE ? "viewBox=\"0 0 860 " : "viewBox=\"0 0 328 "));
      }
    }
  }

  @Test
  void identifiersDoNotClashOnAPage() {
    Set<String> seen = new HashSet<>();
    for (FrozenFigure figure :
        List.of(Figures.employment(ChartKind.DOTS), Figures.medianIncome())) {
      for (ChartSize size : ChartSize.values()) {
        Matcher id =
            Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(svg(figure, Figures.SHOWN, Language.ENGLISH, size));
        assertTrue(id.find());
        assertTrue(seen.add(id.group(1)), id.group(1));
      }
    }
  }

  @Test
  void suppressedIsAHatchedBoxAndHasNoMark() {
    List<Area> alone = List.of(Figures.MONCTON);
    String svg = svg(Figures.employment(ChartKind.DOTS), alone, Language.ENGLISH, ChartSize.WIDE);
    assertEquals(3, count(svg, "<circle"));
    assertEquals(1, count(svg, "fill=\"url(#chart-employment-wide-hatch)\""));
    assertTrue(texts(svg).contains("Greater Moncton: suppressed in 1 of 3 parts"));
  }

  @Test
  void aRefusedMedianHasTwoUprightLinesAndNoMark() {
    List<Area> alone = List.of(Figures.MONCTON);
    String svg = svg(Figures.medianIncome(), alone, Language.ENGLISH, ChartSize.WIDE);
    assertEquals(0, count(svg, "<circle"));
    assertTrue(svg.contains("stroke=\"#006B94\" stroke-width=\"3\""));
    assertTrue(svg.contains("fill=\"url(#chart-income-wide-hatch)\""));
  }

  @Test
  void zeroIsAMarkOnTheBaseLine() {
    List<Area> alone = List.of(Figures.MONCTON);
    String svg = svg(Figures.oddities(ChartKind.BARS), alone, Language.ENGLISH, ChartSize.WIDE);
    assertTrue(svg.contains("stroke=\"#006B94\" stroke-width=\"3\""));
  }

  @Test
  void fewerThanThreePeriodsAreDotsWithoutALine() {
    List<Area> alone = List.of(Figures.MONCTON);
    String line = "stroke=\"#006B94\" stroke-width=\"2.5\"";
    assertFalse(
        svg(Figures.overTime("2016", "2021"), alone, Language.ENGLISH, ChartSize.WIDE)
            .contains(line));
    assertTrue(
        svg(Figures.overTime("2006", "2016", "2021"), alone, Language.ENGLISH, ChartSize.WIDE)
            .contains(line));
  }

  @Test
  void aLineStopsAtABreak() {
    ChartSpec spec =
        ChartSpecs.of(
            Figures.overTime("2001", "2006", "2011", "2016", "2021", "2026"),
            List.of(Figures.MONCTON),
            Language.ENGLISH,
            List.of(new Break("2011", "2016", BreakKind.NOT_COMPARABLE, "new questions")));
    String svg = charts.svg(spec, ChartSize.WIDE, "alt");
    Matcher line =
        Pattern.compile("d=\"([^\"]*)\"[^>]*stroke=\"#006B94\" stroke-width=\"2.5\"").matcher(svg);
    assertTrue(line.find());
    assertEquals(4, count(line.group(1), "M"), "two lines of two pieces each");
    assertTrue(texts(svg).contains("new questions"));
  }

  @Test
  void theSameFigureGivesTheSameBytesWhateverTheLanguageOfTheMachine() {
    List<FrozenFigure> figures =
        List.of(Figures.employment(ChartKind.DOTS), Figures.medianIncome());
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("ar", "EG"));
    try (Charts others = new Charts()) {
      for (FrozenFigure figure : figures) {
        for (ChartSize size : ChartSize.values()) {
          assertEquals(
              svg(figure, Figures.SHOWN, Language.ENGLISH, size),
              others.svg(figure, Figures.SHOWN, Language.ENGLISH, size, "title alt"));
        }
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aClosedMakerOfChartsSaysSoInsteadOfDrawing() {
    Charts closed = new Charts();
    closed.close();
    assertThrows(
        WorkbenchException.class,
        () ->
            closed.svg(
                Figures.medianIncome(), Figures.SHOWN, Language.ENGLISH, ChartSize.WIDE, "alt"));
  }

  @Test
  void picturesAndSpecificationsAreAsGolden() throws IOException {
    for (FrozenFigure figure :
        List.of(
            Figures.employment(ChartKind.DOTS),
            Figures.oddities(ChartKind.BARS),
            Figures.overTime("2006", "2016", "2021"))) {
      ChartSpec spec = ChartSpecs.of(figure, Figures.SHOWN, Language.FRENCH, List.of());
      String name = figure.draft().chart().name().toLowerCase(Locale.ROOT);
      assertGolden(name + ".svg", charts.svg(spec, ChartSize.WIDE, "alt"));
      assertGolden(name + ".vl.json", charts.vegaLite(spec, ChartSize.WIDE));
    }
    assertGolden(
        "client.json", charts.clientSpec(Figures.employment(ChartKind.DOTS), Language.ENGLISH));
  }

  private static String svg(
      FrozenFigure figure, List<Area> shown, Language language, ChartSize size) {
    return charts.svg(figure, shown, language, size, "title alt");
  }

  private static List<String> texts(String svg) {
    List<String> texts = new ArrayList<>();
    Matcher matcher = TEXT.matcher(svg);
    while (matcher.find()) {
      texts.add(matcher.group(1));
    }
    return texts;
  }

  private static Set<String> wordsOf(ChartSpec spec) {
    Set<String> words = new HashSet<>();
    spec.rows().stream().map(ChartSpec.Row::label).forEach(words::add);
    spec.banner().ifPresent(words::add);
    spec.wideAxis().ticks().stream().map(Tick::label).forEach(words::add);
    spec.phoneAxis().ticks().stream().map(Tick::label).forEach(words::add);
    spec.periods().stream().map(ChartSpec.Period::label).forEach(words::add);
    for (Series series : spec.series()) {
      words.add(series.name());
      for (Mark mark : series.marks()) {
        words.add(mark.text());
        switch (mark) {
          case ChartSpec.Range range -> words.add(range.named());
          case ChartSpec.Missing missing -> words.add(missing.named());
          case ChartSpec.Point point -> {}
        }
      }
    }
    return words;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** {@code -Dgolden.update} writes the file anew; a continuous integration server refuses that. */
  private static void assertGolden(String name, String actual) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (System.getProperty("golden.update") != null && System.getenv("CI") == null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, actual + "\n");
    }
    assertEquals(Files.readString(file), actual + "\n", name);
  }
}
