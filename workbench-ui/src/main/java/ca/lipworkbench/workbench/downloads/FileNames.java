package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Names of files that every system takes: lower-case ASCII letters, digits, hyphens and two
 * underscores, with table, place and date, such as {@code
 * demo-employment_greater-moncton_2026-11-23.xlsx}.
 */
final class FileNames {
  private static final Messages MESSAGES = Messages.of(DownloadsError.BUNDLE);
  private static final int LONGEST_PART = 60;

  private FileNames() {}

  static String of(Download download, DownloadFormat format, LocalDate date) {
    String table = plain(download.table().table().value());
    return table
        + "_"
        + place(download.table().areas(), download.language())
        + "_"
        + date
        + "."
        + format.id();
  }

  private static String place(List<Area> areas, Language language) {
    String first = plain(areas.getFirst().place().in(language));
    if (areas.size() == 1) {
      return first;
    }
    return plain(MESSAGES.text(language, "file.and-others", first, areas.size() - 1));
  }

  /** The text in plain letters; "x" where nothing of it is left. */
  static String plain(String text) {
    String letters =
        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = letters.length() > LONGEST_PART ? letters.substring(0, LONGEST_PART) : letters;
    String trimmed = cut.replaceAll("^-+|-+$", "");
    return trimmed.isEmpty() ? "x" : trimmed;
  }
}
