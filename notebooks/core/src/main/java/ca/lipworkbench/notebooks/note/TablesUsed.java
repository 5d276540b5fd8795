package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables a note uses: of a pivot the table that its specification names; of typed SQL every
 * schema name in the text, which errs on the side of naming one too many.
 *
 * @param pivots tables of pivots
 * @param schemas words of typed SQL that stand before a dot, in lower case
 */
public record TablesUsed(Set<TableName> pivots, Set<String> schemas) {
  private static final Pattern SCHEMA = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\"?\\s*\\.");
  private static final Set<String> WITHOUT_SQL = Set.of("md", "pivot");

  /** Copies. */
  public TablesUsed {
    pivots = Set.copyOf(pivots);
    schemas = Set.copyOf(schemas);
  }

  /** Which tables a note's paragraphs use. */
  public static TablesUsed of(NoteContent content) {
    Set<TableName> pivots = new TreeSet<>();
    Set<String> schemas = new HashSet<>();
    for (Paragraph paragraph : content.paragraphs()) {
      PivotParagraphs.find(paragraph).map(PivotSpec::table).ifPresent(pivots::add);
      schemas.addAll(schemas(paragraph));
    }
    return new TablesUsed(pivots, schemas);
  }

  /** Whether this table is among them. */
  public boolean uses(TableName table) {
    return pivots.contains(table) || schemas.contains(table.sqlName().toLowerCase(Locale.ROOT));
  }

  /** Which of the releases a paragraph of typed SQL names. */
  public static Map<TableName, Integer> mentioned(Paragraph paragraph, List<Release> granted) {
    Set<String> schemas = schemas(paragraph);
    Map<TableName, Integer> mentioned = new HashMap<>();
    for (Release release : granted) {
      if (schemas.contains(release.table().sqlName().toLowerCase(Locale.ROOT))) {
        mentioned.put(release.table(), release.number());
      }
    }
    return mentioned;
  }

  private static Set<String> schemas(Paragraph paragraph) {
    Set<String> schemas = new HashSet<>();
    if (!WITHOUT_SQL.contains(paragraph.interpreter())) {
      Matcher matcher = SCHEMA.matcher(paragraph.text());
      while (matcher.find()) {
        schemas.add(matcher.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return schemas;
  }
}
