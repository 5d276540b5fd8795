package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands below the rows of a profile page: the legend of symbols, the numbered notes, the
 * quality of the data, the source and how to cite it. The page's last line is an address; where it
 * is missing the file is cut. Quotes in this part are plain text.
 */
final class PageTail {
  /** Key under which the page's words on the quality of its data are kept among the notes. */
  static final String QUALITY = "data-quality";

  private static final Pattern NOTE = Pattern.compile("(\\d{1,6}),(.*)");
  private static final String ADDRESS = "https://";

  /** The parts in their order, with the words that they begin with. */
  private enum Part {
    BLANK(""),
    SYMBOLS("Symbols:"),
    NOTES("Notes:"),
    DATA_QUALITY("Data quality:"),
    SOURCE("Source:"),
    CITATION("How to cite:"),
    ADDRESS_LINE(ADDRESS);

    private final String beginning;

    Part(String beginning) {
      this.beginning = beginning;
    }
  }

  private final Map<String, BilingualText> notes = new LinkedHashMap<>();
  private final List<String> text = new ArrayList<>();
  private String key = "";
  private int lastNote;
  private Part part = Part.BLANK;

  private PageTail() {}

  /**
   * The notes by number.
   *
   * @throws Problems.Stop when the page ends before its last line
   */
  static Map<String, BilingualText> read(SourceLines lines, Problems problems)
      throws IOException, Problems.Stop {
    PageTail tail = new PageTail();
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      tail.take(line.get());
    }
    if (tail.part != Part.ADDRESS_LINE) {
      throw problems.stop(lines.number(), ImportReason.PAGE_CUT_IN_NOTES);
    }
    return tail.notes;
  }

  private void take(String line) {
    Part begun = begun(line);
    if (begun != part) {
      keepNote();
      part = begun;
      key = part == Part.DATA_QUALITY ? QUALITY : "";
      return;
    }
    switch (part) {
      case NOTES -> takeNote(line);
      case DATA_QUALITY -> text.add(unquoted(line));
      case BLANK, SYMBOLS, SOURCE, CITATION, ADDRESS_LINE -> {}
    }
  }

  /** The part that a line begins; a part cannot begin again, for notes may hold the same words. */
  private Part begun(String line) {
    String plain = unquoted(line);
    for (Part candidate : Part.values()) {
      boolean follows = candidate.compareTo(part) > 0;
      boolean afterCitation = candidate != Part.ADDRESS_LINE || part == Part.CITATION;
      if (follows && afterCitation && plain.startsWith(candidate.beginning)) {
        return candidate;
      }
    }
    return part;
  }

  private void takeNote(String line) {
    Matcher matcher = NOTE.matcher(line);
    if (matcher.matches() && Integer.parseInt(matcher.group(1)) == lastNote + 1) {
      keepNote();
      lastNote++;
      key = Integer.toString(lastNote);
      text.add(matcher.group(2).strip());
    } else {
      text.add((line.startsWith(",") ? line.substring(1) : line).strip());
    }
  }

  private void keepNote() {
    String kept = String.join("\n", text.stream().filter(line -> !line.isBlank()).toList());
    if (!key.isEmpty() && !kept.isEmpty()) {
      notes.put(key, BilingualText.ofSource(kept));
    }
    text.clear();
  }

  private static String unquoted(String line) {
    String plain = line.strip();
    return plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }
}
