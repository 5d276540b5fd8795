package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.pages.FigureView.Missing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Why values of a figure are missing: every reason once, with the areas that it holds for. */
final class MissingValues {
  private final FigureGrid grid;
  private final List<Area> shown;
  private final Language language;
  private final PageWords words;
  private final Wording wording;

  MissingValues(FigureGrid grid, List<Area> shown, Language language) {
    this.grid = grid;
    this.shown = shown;
    this.language = language;
    this.words = new PageWords(language);
    this.wording = Wording.in(language);
  }

  /** Why this cell has no value, in a sentence that stands alone. */
  String reason(Cell cell) {
    return cell.derivation() instanceof Derivation.Refused(Refusal refusal)
        ? wording.refusal(refusal)
        : status(cell);
  }

  /** Every reason, in the order of the page's areas. */
  List<Missing> all() {
    Map<Why, Found> reasons = new LinkedHashMap<>();
    for (Area area : shown) {
      for (FigureGrid.Row row : grid.rows()) {
        Optional<Cell> cell = row.cell(area).filter(found -> found.value().isEmpty());
        if (cell.isPresent()) {
          reasons
              .computeIfAbsent(why(cell.get(), area), key -> new Found())
              .add(area, Labels.of(row, language), cell.get());
        }
      }
    }
    Map<String, Missing> boxes = new LinkedHashMap<>();
    reasons.forEach(
        (why, found) ->
            boxes.merge(
                why.kind(),
                new Missing(why.refused(), List.of(sentence(why, found)), found.offer()),
                MissingValues::join));
    return List.copyOf(boxes.values());
  }

  private static Missing join(Missing one, Missing other) {
    Set<String> lines = new LinkedHashSet<>(one.lines());
    lines.addAll(other.lines());
    return new Missing(
        one.refused(), List.copyOf(lines), one.offer().isEmpty() ? other.offer() : one.offer());
  }

  /**
   * What makes two absences the same.
   *
   * @param kind the reason that gets a box of its own
   * @param subject names that the sentence mentions, without the area's; or the sentence itself
   */
  private record Why(boolean refused, String kind, List<String> subject) {}

  private Why why(Cell cell, Area area) {
    if (cell.derivation() instanceof Derivation.Refused(Refusal refusal)) {
      return new Why(true, refusal.reason().name(), subject(refusal, area, "", ""));
    }
    String status = status(cell);
    return new Why(false, status, List.of(status));
  }

  /** The areas of one reason, each with its rows. */
  private final class Found {
    private final Map<Area, List<String>> rows = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    void add(Area area, String row, Cell cell) {
      rows.computeIfAbsent(area, key -> new ArrayList<>()).add(row);
      if (cell.derivation() instanceof Derivation.Refused(Refusal refusal)) {
        refusals.add(refusal);
      }
    }

    String offer() {
      boolean ranges =
          refusals.stream()
              .anyMatch(
                  refusal -> refusal.offer().orElse(null) instanceof Refusal.Offer.RangeOfParts);
      return ranges ? wording.offerOfRanges() : "";
    }

    /** The categories, where the same ones are missing everywhere and others are not. */
    Optional<String> categories() {
      List<List<String>> different = rows.values().stream().distinct().toList();
      boolean some = different.stream().anyMatch(list -> list.size() < grid.rows().size());
      return some && different.size() == 1
          ? Optional.of(wording.names(different.getFirst()))
          : Optional.empty();
    }
  }

  private String sentence(Why why, Found found) {
    List<Area> areas = List.copyOf(found.rows.keySet());
    Optional<String> categories = found.categories();
    if (!why.refused()) {
      List<String> about = new ArrayList<>();
      found.rows.forEach(
          (area, rows) ->
              about.add(
                  rows.size() == grid.rows().size()
                      ? area.place().in(language)
                      : words.say(
                          "figure.missing.rows", area.place().in(language), wording.names(rows))));
      return words.say("figure.missing.line", String.join("; ", about), why.kind());
    }
    Refusal first = found.refusals.getFirst();
    String sentence =
        wording.refusal(
            new Refusal(
                first.reason(),
                subject(
                    first,
                    areas.getFirst(),
                    names(areas, Language.ENGLISH),
                    names(areas, Language.FRENCH)),
                Optional.empty()));
    return categories
        .map(rows -> words.say("figure.missing.line", rows, sentence))
        .orElse(sentence);
  }

  private static String names(List<Area> areas, Language language) {
    return Wording.in(language)
        .names(areas.stream().map(area -> area.place().in(language)).toList());
  }

  /** The names of a refusal with these in the place of the area's. */
  private static List<String> subject(Refusal refusal, Area area, String english, String french) {
    List<String> subject = new ArrayList<>(refusal.subject());
    for (int i = 0; i + 1 < subject.size(); i += 2) {
      if (subject.get(i).equals(area.place().in(Language.ENGLISH))
          && subject.get(i + 1).equals(area.place().in(Language.FRENCH))) {
        subject.set(i, english);
        subject.set(i + 1, french);
      }
    }
    return subject;
  }

  private String status(Cell cell) {
    return cell.status().isEmpty()
        ? wording.derivation(cell.derivation())
        : wording.status(cell.status());
  }
}
