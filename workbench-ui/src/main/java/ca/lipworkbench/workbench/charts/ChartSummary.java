package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Reason;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a chart shows, in guarded sentences: what is drawn, the highest and lowest value where
 * rounding lets them be told, the first and last period, and how many cells have no number. Never a
 * cause, never praise.
 */
final class ChartSummary {
  private static final Messages MESSAGES = Messages.of(ChartError.BUNDLE);
  private static final int MOST_NAMES = 6;
  private static final int MOST_TIED = 3;
  private static final int FEWEST_COMPARED = 3;

  private final ChartSpec spec;
  private final Arrangement arrangement;
  private final Language language;

  ChartSummary(ChartSpec spec, Arrangement arrangement, Language language) {
    this.spec = spec;
    this.arrangement = arrangement;
    this.language = language;
  }

  /** A value with its name and how low and high it may be. */
  private record Candidate(String name, String text, double value, double low, double high) {}

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(what());
    if (spec.form() == ChartForm.LINES) {
      for (int row = 0; row < Math.min(spec.rows().size(), MOST_TIED); row++) {
        fromFirstToLast(row).ifPresent(sentences::add);
      }
    } else {
      sentences.addAll(extremes());
    }
    countOf("suppressed", reason(Reason.SUPPRESSED)).ifPresent(sentences::add);
    countOf("refused", mark -> mark instanceof Range || reason(Reason.REFUSED).test(mark))
        .ifPresent(sentences::add);
    countOf("missing", reason(Reason.NOT_AVAILABLE)).ifPresent(sentences::add);
    countOf("at-least", mark -> mark instanceof Point point && point.lowerBound())
        .ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  private String what() {
    String title = spec.frame().orElseThrow().title();
    List<String> compared = new ArrayList<>();
    if (spec.series().size() > 1) {
      compared.add(names(spec.series().stream().map(Series::name).toList()));
    }
    if (spec.rows().size() > 1) {
      compared.add(names(spec.rows().stream().map(ChartSpec.Row::label).distinct().toList()));
    }
    if (spec.form() == ChartForm.LINES) {
      compared.add(names(spec.periods().stream().map(ChartSpec.Period::label).toList()));
    }
    String form = spec.form().name(language);
    return compared.isEmpty()
        ? text("what", form, title)
        : text("what.compared", form, title, String.join("; ", compared));
  }

  /** All names, or how many there are. */
  private String names(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join(", ", names)
        : text("names", number(names.size()), names.getFirst(), names.getLast());
  }

  /** The highest and lowest among what may be compared; nothing where too little may. */
  private List<String> extremes() {
    List<Candidate> candidates = candidates();
    if (candidates.size() < FEWEST_COMPARED) {
      return List.of();
    }
    String scope =
        spec.series().size() > 1 && spec.rows().size() > 1
            ? text("scope", spec.series().getFirst().name())
            : "";
    Candidate top = extreme(candidates, 1);
    Candidate bottom = extreme(candidates, -1);
    List<Candidate> highest = candidates.stream().filter(c -> c.high() >= top.low()).toList();
    List<Candidate> lowest = candidates.stream().filter(c -> c.low() <= bottom.high()).toList();
    if (highest.size() == candidates.size()) {
      return List.of(scope + text("all-close"));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(scope + extreme("highest", highest));
    sentences.add(scope + extreme("lowest", lowest));
    return sentences;
  }

  private static Candidate extreme(List<Candidate> candidates, int sign) {
    return candidates.stream()
        .max((a, b) -> Double.compare(sign * a.value(), sign * b.value()))
        .orElseThrow();
  }

  private String extreme(String key, List<Candidate> tied) {
    if (tied.size() == 1) {
      return text(key, tied.getFirst().name(), tied.getFirst().text());
    }
    if (tied.size() > MOST_TIED) {
      return text(key + ".many", number(tied.size()));
    }
    return text(
        key + ".tied",
        String.join(", ", tied.stream().map(c -> text("candidate", c.name(), c.text())).toList()));
  }

  /**
   * The rows of the leading series, or the areas of the only row; wholes never with their parts.
   */
  private List<Candidate> candidates() {
    boolean counts =
        arrangement.cells().measures().stream().anyMatch(m -> m.additivity().sumsOverAreas());
    if (spec.rows().size() == 1) {
      boolean levels = arrangement.cells().areas().stream().map(Area::level).distinct().count() > 1;
      return counts && levels
          ? List.of()
          : spec.series().stream()
              .flatMap(one -> candidate(one.name(), one.marks().getFirst()).stream())
              .toList();
    }
    boolean grouped = spec.rows().stream().anyMatch(row -> row.group().isPresent());
    String inner = arrangement.rows().getLast();
    boolean nested =
        !inner.equals(DataStructure.AREA)
            && spec.form() != ChartForm.PYRAMID
            && arrangement.cells().isNested(inner);
    if (grouped || (counts && nested) || spec.form() == ChartForm.PYRAMID) {
      return List.of();
    }
    List<Mark> marks = spec.series().getFirst().marks();
    return IntStream.range(0, marks.size())
        .boxed()
        .flatMap(
            index ->
                candidate(spec.rows().get(marks.get(index).row()).label(), marks.get(index))
                    .stream())
        .toList();
  }

  private static Optional<Candidate> candidate(String name, Mark mark) {
    return mark instanceof Point point && !point.lowerBound()
        ? Optional.of(new Candidate(name, point.text(), point.value(), low(point), high(point)))
        : Optional.empty();
  }

  private static double low(Point point) {
    double rounding = point.rounding().map(range -> range.low()).orElse(point.value());
    return Math.min(rounding, point.survey().map(range -> range.low()).orElse(rounding));
  }

  private static double high(Point point) {
    double rounding = point.rounding().map(range -> range.high()).orElse(point.value());
    return Math.max(rounding, point.survey().map(range -> range.high()).orElse(rounding));
  }

  /** The first and the last value of the leading series, and whether rounding could part them. */
  private Optional<String> fromFirstToLast(int row) {
    Series lead = spec.series().getFirst();
    List<Point> points = new ArrayList<>();
    for (Mark mark : lead.marks()) {
      if (mark.row() == row && mark instanceof Point point && !point.lowerBound()) {
        points.add(point);
      }
    }
    points.sort((a, b) -> Integer.compare(a.period(), b.period()));
    if (points.size() < 2) {
      return Optional.empty();
    }
    Point first = points.getFirst();
    Point last = points.getLast();
    boolean apart = low(last) > high(first) || low(first) > high(last);
    String name =
        spec.rows().size() > 1 ? lead.name() + ", " + spec.rows().get(row).label() : lead.name();
    return Optional.of(
        text(
            apart ? "over-time.apart" : "over-time.close",
            name,
            first.text(),
            spec.periods().get(first.period()).label(),
            last.text(),
            spec.periods().get(last.period()).label()));
  }

  private static Predicate<Mark> reason(Reason reason) {
    return mark -> mark instanceof Missing missing && missing.reason() == reason;
  }

  private Optional<String> countOf(String key, Predicate<Mark> kind) {
    long count =
        spec.series().stream().flatMap(series -> series.marks().stream()).filter(kind).count();
    return count == 0
        ? Optional.empty()
        : Optional.of(MESSAGES.text(language, "summary." + key, count));
  }

  private String number(int count) {
    return NumberFormats.in(language).number(count, 0);
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, "summary." + key, arguments);
  }
}
