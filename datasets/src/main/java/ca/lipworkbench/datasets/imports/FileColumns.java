package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.text.Folded;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the first lines of a file without a publisher's layout, and what each column may
 * be: for a person to say what it is. A suggestion is shown, never used by itself.
 *
 * @param separator what stands between two fields
 * @param headerLine the line that seems to name the columns, from 1
 * @param columns the columns in their order
 */
public record FileColumns(char separator, int headerLine, List<Column> columns) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

  /**
   * A column.
   *
   * @param number its place, from 1
   * @param label what the file calls it
   * @param examples its first fields, fit to be shown
   * @param suggestion what it may be
   */
  public record Column(int number, String label, List<String> examples, Suggestion suggestion) {
    public Column {
      examples = List.copyOf(examples);
    }
  }

  /** What a column may be. */
  public enum Suggestion {
    AREA_IDENTIFIER,
    AREA_NAME,
    PERIOD,
    CATEGORY,
    VALUE,
    SYMBOL,
    NOTHING
  }

  public FileColumns {
    columns = List.copyOf(columns);
  }

  /** The columns of a text with these first lines; none where it is no table. */
  static FileColumns of(List<String> head) {
    FileColumns best = new FileColumns(',', 1, List.of());
    for (char separator : SEPARATORS) {
      for (int line = 0; line < head.size(); line++) {
        List<String> labels = DescribedSighting.labels(head.get(line), separator, line + 1L);
        boolean named = labels.stream().filter(label -> !label.isBlank()).count() > 1;
        if (named && labels.size() > best.columns().size()) {
          best = new FileColumns(separator, line + 1, columns(labels, head, line, separator));
        }
      }
    }
    return best;
  }

  private static List<Column> columns(
      List<String> labels, List<String> head, int line, char separator) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = line + 1; i < head.size(); i++) {
      List<String> row = DescribedSighting.labels(head.get(i), separator, i + 1L);
      if (row.size() == labels.size()) {
        rows.add(row);
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int column = i;
      List<String> fields = rows.stream().map(row -> row.get(column).strip()).toList();
      columns.add(
          new Column(
              i + 1,
              ShownText.of(labels.get(i), 60),
              fields.stream().map(field -> ShownText.of(field, 40)).toList(),
              suggestion(labels.get(i), fields)));
    }
    return columns;
  }

  private static Suggestion suggestion(String label, List<String> fields) {
    String words = Folded.of(label);
    List<String> filled = fields.stream().filter(field -> !field.isEmpty()).toList();
    if (filled.isEmpty()) {
      return Suggestion.NOTHING;
    }
    if (filled.stream().allMatch(field -> Dguid.find(field).isPresent())) {
      return Suggestion.AREA_IDENTIFIER;
    }
    if (filled.stream().allMatch(field -> PeriodText.find(field).isPresent())) {
      return Suggestion.PERIOD;
    }
    if (filled.stream().allMatch(field -> field.matches("-?[0-9][0-9 ,.]*"))) {
      return Suggestion.VALUE;
    }
    if (words.matches(".*\\b(symbols?|status|flag|symboles?|statut)\\b.*")) {
      return Suggestion.SYMBOL;
    }
    return words.matches(".*\\b(geo|geography|area|place|community|lip|municipality|region)\\b.*")
        ? Suggestion.AREA_NAME
        : Suggestion.CATEGORY;
  }
}
