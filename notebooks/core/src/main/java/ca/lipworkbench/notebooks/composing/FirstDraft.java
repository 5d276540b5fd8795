package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Figure;
import ca.lipworkbench.notebooks.publishing.RunTables;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft that a person only reviews and completes: every paragraph of the note that answered as a
 * pivot becomes a figure with a subtitle, a sentence that the numbers support, a text for who
 * cannot see the picture and words on how to read it, in both languages. Only what the program
 * cannot know is left open, such as the title in the other language.
 */
public final class FirstDraft {
  private final RunTables tables;
  private final Catalogue catalogue;

  /** First drafts from what these runs gave. */
  public FirstDraft(RunStore runs, Catalogue catalogue) {
    this.tables = new RunTables(runs);
    this.catalogue = catalogue;
  }

  /**
   * A draft of everything that the note's last run answered as a pivot.
   *
   * @param subject with whose grants labels are read
   * @param language in which the note is written, as far as anybody knows
   * @param place the person's own partnership or region, for a note whose areas do not tell
   */
  public DashboardDraft of(Subject subject, Note note, Language language, Optional<AreaId> place) {
    Map<String, PivotTable> answered = answered(note);
    List<Figure> figures = new ArrayList<>();
    answered.forEach((paragraph, table) -> figures.add(figure(subject, paragraph, table)));
    return new DashboardDraft(
        title(note, language),
        summary(answered.values().stream().toList()),
        Optional.empty(),
        region(answered.values().stream().toList(), place),
        figures);
  }

  /** Paragraphs that the note's last run answered as a pivot, in the note's order. */
  public Map<String, PivotTable> answered(Note note) {
    Map<String, PivotTable> answered = new LinkedHashMap<>();
    Optional<Run> last = tables.lastWhole(note);
    if (last.isPresent()) {
      for (Paragraph paragraph : note.paragraphs()) {
        tables
            .read(last.get(), paragraph.id())
            .ifPresent(table -> answered.put(paragraph.id(), table));
      }
    }
    return answered;
  }

  /** A figure for what a paragraph answered. */
  public Figure figure(Subject subject, String paragraph, PivotTable table) {
    FigureWords words = FigureWords.of(subject, table, catalogue);
    return new Figure(
        paragraph,
        words.chart(),
        both(words::finding),
        both(words::subtitle),
        both(words::alternativeText),
        both(words::reading),
        List.of());
  }

  private static BilingualText title(Note note, Language language) {
    String title = note.title().value();
    return switch (language) {
      case ENGLISH -> BilingualText.ofSource(title);
      case FRENCH -> BilingualText.of("", title);
    };
  }

  private static BilingualText summary(List<PivotTable> answered) {
    return both(
        language -> {
          List<String> measures =
              answered.stream()
                  .flatMap(table -> table.measures().stream())
                  .map(measure -> FigureWords.within(measure.name().in(language)))
                  .distinct()
                  .toList();
          if (measures.isEmpty()) {
            return "";
          }
          String list = FigureWords.list(measures, language);
          String text =
              ComposingWords.MESSAGES.text(
                  language, "first.summary", FigureWords.capitalise(list, language));
          boolean synthetic =
              answered.stream()
                  .anyMatch(table -> table.source().nature() == Source.Nature.SYNTHETIC);
          return synthetic
              ? text + " " + ComposingWords.MESSAGES.text(language, "first.synthetic")
              : text;
        });
  }

  private String region(List<PivotTable> answered, Optional<AreaId> place) {
    List<Area> areas = answered.stream().flatMap(table -> table.areas().stream()).toList();
    List<AreaId> partnerships =
        areas.stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .map(Area::id)
            .distinct()
            .toList();
    // A note about one partnership is not meant for its neighbours until somebody says so.
    if (partnerships.size() == 1) {
      return partnerships.getFirst().value();
    }
    return areas.stream()
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .flatMap(area -> area.region().stream())
        .findFirst()
        .or(
            () ->
                areas.stream()
                    .filter(area -> area.level() == GeographicLevel.IRCC_REGION)
                    .map(Area::id)
                    .findFirst())
        .or(() -> place.flatMap(catalogue::findArea).flatMap(area -> area.region()))
        .or(() -> place)
        .map(AreaId::value)
        .orElse("");
  }

  private static BilingualText both(java.util.function.Function<Language, String> words) {
    String french = words.apply(Language.FRENCH);
    return new BilingualText(
        words.apply(Language.ENGLISH), french.isBlank() ? Optional.empty() : Optional.of(french));
  }
}
