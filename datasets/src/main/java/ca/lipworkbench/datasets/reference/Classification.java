package ca.lipworkbench.datasets.reference;

import ca.lipworkbench.datasets.reference.ReferenceFileException.Flaw;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure file of the standard geographical classification (Statistics Canada 12-571-X):
 * regions, provinces, census divisions and subdivisions, each below what it lies in. Codes are text
 * and begin with the code of their parent, but for provinces, which regions do not number.
 *
 * @param entries the entries by code and level, in the order of the file
 */
public record Classification(List<Entry> entries) {
  private static final List<String> HEADER =
      List.of("Level", "Hierarchical structure", "Code", "Class title");

  /** Length of a code on each level, from 1. */
  private static final List<Integer> LENGTHS = List.of(1, 2, 4, 7);

  private static final int PROVINCE_LEVEL = 2;

  /**
   * An entry.
   *
   * @param level 1 region, 2 province or territory, 3 census division, 4 census subdivision
   * @param code its code
   * @param title its name
   * @param parent the code of what it lies in
   */
  public record Entry(int level, String code, String title, Optional<String> parent) {}

  public Classification {
    entries = List.copyOf(entries);
  }

  /**
   * The classification in a file.
   *
   * @throws ReferenceFileException when it is none, or contradicts itself, with the line
   */
  public static Classification read(Path file) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String[] above = {"", "", "", ""};
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        long line = row.getStartingLineNumber();
        if (line == 1) {
          if (!row.getFields().equals(HEADER)) {
            throw new ReferenceFileException(Flaw.FORM, line, String.join(",", row.getFields()));
          }
          continue;
        }
        Entry entry = entry(row, above, line);
        if (entries.put(entry.level() + " " + entry.code(), entry) != null) {
          throw new ReferenceFileException(Flaw.REPEATED, line, entry.code());
        }
      }
    } catch (CsvParseException e) {
      throw new ReferenceFileException(Flaw.FORM, 1, String.valueOf(e.getMessage()));
    }
    if (entries.isEmpty()) {
      throw new ReferenceFileException(Flaw.FORM, 1, "");
    }
    return new Classification(List.copyOf(entries.values()));
  }

  private static Entry entry(CsvRecord row, String[] above, long line)
      throws ReferenceFileException {
    if (row.getFieldCount() != HEADER.size() || !row.getField(0).matches("[1-4]")) {
      throw new ReferenceFileException(Flaw.VALUE, line, String.join(",", row.getFields()));
    }
    int level = Integer.parseInt(row.getField(0));
    String code = row.getField(2);
    if (code.length() != LENGTHS.get(level - 1)
        || !code.chars().allMatch(Character::isDigit)
        || row.getField(3).isBlank()) {
      throw new ReferenceFileException(Flaw.VALUE, line, code);
    }
    String parent = level == 1 ? "" : above[level - 2];
    boolean lies = level <= PROVINCE_LEVEL || code.startsWith(parent);
    if (level > 1 && (parent.isEmpty() || !lies)) {
      throw new ReferenceFileException(Flaw.PARENT_MISSING, line, code);
    }
    above[level - 1] = code;
    java.util.Arrays.fill(above, level, above.length, "");
    return new Entry(
        level, code, row.getField(3).strip(), Optional.of(parent).filter(up -> !up.isEmpty()));
  }
}
