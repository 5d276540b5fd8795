package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.ErrorKind;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.CellQuestion;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds what to ask instead of a cell that was refused. Every candidate is asked for the refused
 * cell alone, and only those that give a number are offered. Safe for use by many threads.
 */
public final class Alternatives {
  private final Catalogue catalogue;
  private final Pivots pivots;
  private final Comparisons comparisons;

  /** Alternatives among what a catalogue offers, tried out by these pivots. */
  public Alternatives(Catalogue catalogue, Pivots pivots) {
    this.catalogue = catalogue;
    this.pivots = pivots;
    this.comparisons = new Comparisons(catalogue);
  }

  /**
   * What to ask instead of a refused cell, the nearest to the question first; empty where the cell
   * is not refused, and where nothing else has a number.
   *
   * @throws IndexOutOfBoundsException when the answer has no such row or column
   */
  public List<Alternative> of(Subject subject, PivotTable table, int row, int column) {
    Optional<Release> release = catalogue.find(subject, table.table());
    if (release.isEmpty()
        || !(table.cells().get(row).get(column).derivation()
            instanceof Derivation.Refused refused)) {
      return List.of();
    }
    return new Search(
            subject,
            table.spec(),
            CellQuestion.of(table, row, column),
            refused.refusal(),
            release.get())
        .all();
  }

  /** The search for one cell. */
  private final class Search {
    private final Subject subject;
    private final PivotDraft asked;
    private final CellQuestion question;
    private final PivotDraft alone;
    private final Refusal refusal;
    private final Release release;
    private final List<Alternative> found = new ArrayList<>();

    Search(
        Subject subject, PivotSpec asked, CellQuestion question, Refusal refusal, Release release) {
      this.subject = subject;
      this.asked = PivotDraft.of(asked);
      this.question = question;
      this.alone = PivotDraft.of(question.alone());
      this.refusal = refusal;
      this.release = release;
    }

    List<Alternative> all() {
      switch (refusal.reason()) {
        case NON_ADDITIVE_QUANTILE,
            RATE_WITHOUT_PARTS,
            AVERAGE_WITHOUT_BASE,
            INDEX_WITHOUT_PARTS,
            AREA_RELATIVE,
            NOT_DESCRIBED,
            OVERLAPPING_CATEGORIES,
            NESTED_CATEGORIES,
            NO_TOTAL -> {
          categories();
          parts();
        }
        case PARTS_UNKNOWN, OVERLAPPING_AREAS, OTHER_VINTAGE -> parts();
        case NOT_A_COUNT,
            NOT_A_RATIO_SCALE,
            NO_WHOLE,
            BASE_WITHOUT_NUMBER,
            PART_OF_BASE,
            DOLLARS_NOT_STATED -> {
          numbers();
          return List.copyOf(found);
        }
        case MIXED_DOLLARS -> {
          oneYearsDollars();
          return List.copyOf(found);
        }
        case PERSON_YEARS, INCONSISTENT_COHORT -> {
          categories();
          return List.copyOf(found);
        }
        case SUPPRESSED_PART, UNRELIABLE_PART, PART_NOT_AVAILABLE -> {
          categories();
          parts();
          counts();
          otherPeriods();
        }
      }
      largerAreas();
      return List.copyOf(found);
    }

    /** The numbers themselves, in the dollars of the table. */
    private void numbers() {
      UnaryOperator<PivotDraft> plain =
          draft -> draft.calculated(Calculation.NONE).inDollarsOf(OptionalInt.empty());
      answer(plain.apply(alone))
          .filter(Previews::hasNumber)
          .ifPresent(
              answer ->
                  add(
                      Alternative.Kind.NUMBERS,
                      Previews.label(Alternative.Kind.NUMBERS),
                      Previews.rows(answer, question.measure()),
                      plain.apply(asked)));
    }

    /** All amounts in the dollars of the latest year that any of them is in. */
    private void oneYearsDollars() {
      OptionalInt latest =
          asked.measures().stream()
              .flatMap(code -> release.structure().findMeasure(code).stream())
              .filter(measure -> measure.dollarYear().isPresent())
              .mapToInt(measure -> measure.dollarYear().getAsInt())
              .max();
      answer(alone.inDollarsOf(latest))
          .filter(Previews::hasNumber)
          .ifPresent(
              answer ->
                  add(
                      Alternative.Kind.ONE_YEARS_DOLLARS,
                      Previews.label(
                          Alternative.Kind.ONE_YEARS_DOLLARS, year(latest.orElseThrow())),
                      Previews.rows(answer, question.measure()),
                      asked.inDollarsOf(latest)));
    }

    private static BilingualText year(int year) {
      return BilingualText.of(Integer.toString(year), Integer.toString(year));
    }

    private void parts() {
      List<AreaId> candidates =
          refusal.offer().orElse(null) instanceof Refusal.Offer.SideBySide offer
              ? offer.areas().stream().map(AreaId::new).toList()
              : question.blocks(catalogue, release);
      if (candidates.isEmpty() || candidates.equals(List.of(question.area().id()))) {
        return;
      }
      List<Previews.Part> parts =
          answer(alone.toRows(DataStructure.AREA, 0).withAreas(candidates)).stream()
              .flatMap(answer -> Previews.parts(answer).stream())
              .toList();
      if (parts.isEmpty()) {
        return;
      }
      add(
          Alternative.Kind.SIDE_BY_SIDE,
          Previews.parts(parts.size(), candidates.size()),
          Previews.listed(parts, question.measure()),
          replaced(parts));
      if (parts.size() > 2 && parts.size() == candidates.size()) {
        Comparator<Previews.Part> byValue = Comparator.comparingDouble(Previews.Part::value);
        List<Previews.Part> ends =
            List.of(
                parts.stream().min(byValue).orElseThrow(),
                parts.stream().max(byValue).orElseThrow());
        if (ends.getFirst().value() < ends.getLast().value()) {
          add(
              Alternative.Kind.LOWEST_AND_HIGHEST,
              Previews.ends(parts.size()),
              Previews.listed(ends, question.measure()),
              replaced(ends));
        }
      }
    }

    /** The question with these areas where the refused one stood. */
    private PivotDraft replaced(List<Previews.Part> parts) {
      List<AreaId> areas = new ArrayList<>();
      for (AreaId area : asked.areas()) {
        if (area.equals(question.area().id())) {
          parts.forEach(part -> areas.add(part.id()));
        } else {
          areas.add(area);
        }
      }
      return asked.withAreas(areas);
    }

    private void categories() {
      for (Dimension dimension : release.structure().dimensions()) {
        String id = dimension.id();
        List<String> kept = asked.filters().getOrDefault(id, List.of());
        boolean together = kept.isEmpty() ? dimension.total().isEmpty() : kept.size() > 1;
        if (asked.placeOf(id) != PivotDraft.Place.FILTERS || !together) {
          continue;
        }
        offer(
            Alternative.Kind.SHOW_DIMENSION,
            dimension,
            draft -> draft.toRows(id, Integer.MAX_VALUE));
        if (dimension.total().isPresent()) {
          offer(Alternative.Kind.PUBLISHED_TOTAL, dimension, draft -> draft.keep(id, List.of()));
        }
        List<String> outermost = outermost(dimension, kept);
        if (!outermost.isEmpty() && outermost.size() < kept.size()) {
          offer(
              Alternative.Kind.OUTERMOST_CATEGORIES, dimension, draft -> draft.keep(id, outermost));
        }
      }
    }

    private void offer(
        Alternative.Kind kind, Dimension dimension, UnaryOperator<PivotDraft> change) {
      answer(change.apply(alone))
          .filter(answer -> Previews.hasNumber(answer))
          .ifPresent(
              answer ->
                  add(
                      kind,
                      Previews.label(kind, dimension.name()),
                      Previews.rows(answer, question.measure()),
                      change.apply(asked)));
    }

    private static List<String> outermost(Dimension dimension, List<String> kept) {
      Set<String> chosen = new HashSet<>(kept);
      Optional<String> total = dimension.total().map(Code::id).filter(chosen::contains);
      if (total.isPresent()) {
        return List.of(total.get());
      }
      return kept.stream().filter(code -> !liesIn(code, dimension, chosen)).toList();
    }

    private static boolean liesIn(String code, Dimension dimension, Set<String> chosen) {
      Set<String> passed = new HashSet<>(Set.of(code));
      Optional<String> above = dimension.find(code).flatMap(Code::parent);
      while (above.isPresent() && passed.add(above.get())) {
        if (chosen.contains(above.get())) {
          return true;
        }
        above = above.flatMap(dimension::find).flatMap(Code::parent);
      }
      return false;
    }

    private void counts() {
      Optional<Ratio> ratio = question.measure().ratio();
      if (ratio.isEmpty()) {
        return;
      }
      List<String> counts =
          List.of(ratio.get().numerator(), ratio.get().denominator()).stream()
              .distinct()
              .filter(code -> release.structure().findMeasure(code).isPresent())
              .toList();
      List<String> measures = new ArrayList<>();
      for (String measure : asked.measures()) {
        if (measure.equals(question.measure().code())) {
          measures.addAll(counts);
        } else {
          measures.add(measure);
        }
      }
      answer(alone.withMeasures(counts).toRows(DataStructure.MEASURE, 0))
          .filter(Previews::hasNumber)
          .ifPresent(
              answer ->
                  add(
                      Alternative.Kind.COUNTS,
                      Previews.label(Alternative.Kind.COUNTS),
                      Previews.rows(answer, question.measure()),
                      asked.withMeasures(measures)));
    }

    /** The latest of the other periods that has a number, where the question has only one. */
    private void otherPeriods() {
      List<String> others =
          release.structure().periods().stream()
              .filter(period -> !period.equals(question.period()))
              .toList();
      if (asked.periods().size() > 1 || others.isEmpty()) {
        return;
      }
      answer(alone.withPeriods(others).toRows(DataStructure.PERIOD, 0))
          .flatMap(Previews::latest)
          .ifPresent(
              period ->
                  add(
                      Alternative.Kind.OTHER_PERIOD,
                      Previews.label(Alternative.Kind.OTHER_PERIOD, period.label()),
                      period.text(question.measure()),
                      asked.withPeriods(List.of(period.code()))));
    }

    /** The smallest of the areas above that has a number, where it is not there already. */
    private void largerAreas() {
      for (Area above : comparisons.above(question.area())) {
        Optional<PivotTable> answer = answer(alone.withAreas(List.of(above.id())));
        if (answer.filter(Previews::hasNumber).isPresent()) {
          if (!asked.areas().contains(above.id())) {
            Previews.Part part = Previews.only(answer.get(), above);
            add(
                Alternative.Kind.LARGER_AREA,
                Previews.label(Alternative.Kind.LARGER_AREA, above.place()),
                Previews.listed(List.of(part), question.measure()),
                replaced(List.of(part)));
          }
          return;
        }
      }
    }

    private void add(
        Alternative.Kind kind, BilingualText label, BilingualText preview, PivotDraft draft) {
      found.add(new Alternative(kind, label, preview, draft.complete()));
    }

    /** The answer; empty where this cannot be asked, which is no reason to explain nothing. */
    private Optional<PivotTable> answer(PivotDraft draft) {
      try {
        return Optional.of(pivots.answer(subject, draft.complete()));
      } catch (WorkbenchException e) {
        if (e.code().kind() == ErrorKind.USER) {
          return Optional.empty();
        }
        throw e;
      }
    }
  }
}
