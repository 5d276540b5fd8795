package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.CellQuestion;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.engine.wording.Wording;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains cells of answers. Safe for use by many threads. */
public final class Explanations {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/explore/messages");

  /** Digits more than a measure is shown with, at most. */
  private static final int FINER = 2;

  private final Catalogue catalogue;
  private final ZoneId zone;

  /**
   * Explanations with what a catalogue knows about releases.
   *
   * @param zone in which dates are said
   */
  public Explanations(Catalogue catalogue, ZoneId zone) {
    this.catalogue = catalogue;
    this.zone = zone;
  }

  /** Explanations with dates in this machine's zone. */
  public Explanations(Catalogue catalogue) {
    this(catalogue, ZoneId.systemDefault());
  }

  /**
   * Explains a cell.
   *
   * @throws IndexOutOfBoundsException when the answer has no such row or column
   */
  public CellExplanation of(
      Subject subject, PivotTable table, int row, int column, Language language) {
    CellQuestion question = CellQuestion.of(table, row, column);
    Cell cell = table.cells().get(row).get(column);
    Measure measure = question.measure();
    Optional<Release> release = release(subject, table);
    Wording words = Wording.in(language);
    return new CellExplanation(
        heading(table, question, release, language),
        words.value(cell, measure),
        cell.status().statuses().stream()
            .map(status -> new CellExplanation.Symbol(status.symbol(), words.status(status)))
            .toList(),
        reason(cell, words),
        ranges(cell, measure, language),
        words.derivation(cell),
        cell.coverage().isComplete()
            ? Optional.empty()
            : Optional.of(text(language, "coverage", words.coverage(cell.coverage()))),
        notes(table, cell, measure, language),
        new CellExplanation.SourceLines(
            table.title().in(language),
            loaded(table, release, language),
            words.source(table.source(), Wording.Sharing.of(cell.derivation())),
            table.geography().map(geography -> geography.in(language)),
            words.boundary(question.area().version().boundaryStatus())),
        release.flatMap(known -> parts(question, known, language)));
  }

  private Optional<Release> release(Subject subject, PivotTable table) {
    return catalogue
        .find(subject, table.table())
        .filter(release -> release.number() == table.release())
        .or(
            () ->
                catalogue.releases(subject, table.table()).stream()
                    .filter(release -> release.number() == table.release())
                    .findFirst());
  }

  private static List<CellExplanation.Line> heading(
      PivotTable table, CellQuestion question, Optional<Release> release, Language language) {
    List<CellExplanation.Line> heading = new ArrayList<>();
    Measure measure = question.measure();
    heading.add(line(language, DataStructure.AREA, question.area().name().in(language)));
    heading.add(line(language, DataStructure.MEASURE, measure.name().in(language)));
    question
        .others()
        .forEach(
            (id, member) ->
                heading.add(
                    new CellExplanation.Line(
                        release
                            .flatMap(known -> known.structure().findDimension(id))
                            .map(Dimension::name)
                            .map(name -> name.in(language))
                            .orElse(id),
                        member.label().in(language))));
    heading.add(line(language, DataStructure.PERIOD, question.period()));
    heading.add(
        new CellExplanation.Line(
            text(language, "heading.universe"), measure.universe().in(language)));
    heading.add(
        new CellExplanation.Line(
            text(language, "heading.unit"), Wording.in(language).unit(measure.unit())));
    table.remarks().forEach(remark -> member(remark, language).ifPresent(heading::add));
    return heading;
  }

  /** Where a dimension off the axes stands. */
  private static Optional<CellExplanation.Line> member(
      PivotTable.Remark remark, Language language) {
    return switch (remark) {
      case PivotTable.Remark.AtTotal total ->
          Optional.of(
              new CellExplanation.Line(total.name().in(language), total.label().in(language)));
      case PivotTable.Remark.OnlyCode only ->
          Optional.of(
              new CellExplanation.Line(only.name().in(language), only.label().in(language)));
      case PivotTable.Remark.Combined combined ->
          Optional.of(
              new CellExplanation.Line(
                  combined.name().in(language),
                  text(
                      language,
                      "heading.combined",
                      Wording.in(language)
                          .names(
                              combined.labels().stream()
                                  .map(label -> label.in(language))
                                  .toList()))));
      case PivotTable.Remark.SumOfLeaves sum ->
          Optional.of(
              new CellExplanation.Line(
                  sum.name().in(language), text(language, "heading.summed", sum.leaves())));
      case PivotTable.Remark.AddedTotal added -> Optional.empty();
      case PivotTable.Remark.Top top -> Optional.empty();
      case PivotTable.Remark.SyntheticCohort synthetic -> Optional.empty();
      case PivotTable.Remark.PartialYear partial -> Optional.empty();
      case PivotTable.Remark.NotSorted unsorted -> Optional.empty();
    };
  }

  private static CellExplanation.Line line(Language language, String dimension, String member) {
    return new CellExplanation.Line(Wording.in(language).text("dimension." + dimension), member);
  }

  private static Optional<String> reason(Cell cell, Wording words) {
    return switch (cell.derivation()) {
      case Derivation.Refused refused -> Optional.of(words.refusal(refused.refusal()));
      case Derivation.Absent absent -> Optional.of(words.derivation(absent));
      case Derivation.Published published -> Optional.empty();
      case Derivation.SumOfCells sum -> Optional.empty();
      case Derivation.RatioOfSums ratio -> Optional.empty();
      case Derivation.WeightedMean mean -> Optional.empty();
      case Derivation.Compared compared -> Optional.empty();
      case Derivation.InDollarsOf dollars -> Optional.empty();
    };
  }

  private static List<CellExplanation.Range> ranges(Cell cell, Measure measure, Language language) {
    Intervals intervals = cell.intervals();
    if (cell.value().isEmpty()) {
      return List.of();
    }
    List<CellExplanation.Range> ranges = new ArrayList<>();
    intervals.roundingHard().ifPresent(r -> ranges.add(range("hard", r, measure, language)));
    intervals.rounding95().ifPresent(r -> ranges.add(range("probable", r, measure, language)));
    if (intervals.shown() == Intervals.Shown.PROBABLE && ranges.size() > 1) {
      ranges.addFirst(ranges.removeLast());
    }
    intervals.sampling95().ifPresent(r -> ranges.add(range("sampling", r, measure, language)));
    return ranges;
  }

  private static CellExplanation.Range range(
      String kind, Interval interval, Measure measure, Language language) {
    String key = "range." + kind;
    return new CellExplanation.Range(
        text(language, key), ends(interval, measure, language), text(language, key + ".meaning"));
  }

  /** The ends, as finely as it takes to tell them apart. */
  private static String ends(Interval interval, Measure measure, Language language) {
    NumberFormats numbers = NumberFormats.in(language);
    int decimals = measure.decimals();
    while (decimals < measure.decimals() + FINER
        && numbers
            .number(interval.low(), decimals)
            .equals(numbers.number(interval.high(), decimals))) {
      decimals++;
    }
    return Wording.in(language)
        .text(
            "range",
            numbers.withUnit(interval.low(), measure.unit(), decimals),
            numbers.withUnit(interval.high(), measure.unit(), decimals));
  }

  private static List<String> notes(
      PivotTable table, Cell cell, Measure measure, Language language) {
    List<String> notes = new ArrayList<>();
    for (String number : cell.notes()) {
      Optional.ofNullable(table.notes().get(number))
          .ifPresent(note -> notes.add(note.in(language)));
    }
    if (cell.value().isPresent() && measure.rounding() != RoundingModel.UNKNOWN) {
      notes.add(Wording.in(language).rounding(measure));
    }
    if (measure.incomeYear().isPresent()) {
      notes.add(
          text(language, "note.incomeYear", Integer.toString(measure.incomeYear().getAsInt())));
    }
    Wording.in(language).notice(table.source().nature()).ifPresent(notes::add);
    return notes;
  }

  private String loaded(PivotTable table, Optional<Release> release, Language language) {
    String number = NumberFormats.in(language).number(table.release(), 0);
    return release
        .map(
            known ->
                text(
                    language,
                    "release.loaded",
                    number,
                    DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale())
                        .format(known.loadedAt().atZone(zone))))
        .orElseGet(() -> text(language, "release", number));
  }

  private Optional<CellExplanation.Parts> parts(
      CellQuestion question, Release release, Language language) {
    return question
        .parts(catalogue, release)
        .map(
            spec ->
                new CellExplanation.Parts(
                    text(language, "parts", count(spec, release.structure())), spec));
  }

  /** How many rows the parts have: areas times the categories that were taken together. */
  private static int count(PivotSpec spec, DataStructure structure) {
    int count = spec.areas().size();
    for (String dimension : spec.rows()) {
      if (structure.findDimension(dimension).isPresent()) {
        count *= spec.filters().getOrDefault(dimension, List.of()).size();
      }
    }
    return count;
  }

  private static String text(Language language, String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
