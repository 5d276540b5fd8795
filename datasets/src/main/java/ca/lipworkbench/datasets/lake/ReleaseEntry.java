package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A release as lists show it: with its content, or with what is wrong with its files.
 *
 * @param table the table
 * @param number counts the table's releases from 1
 * @param loadedAt when it was loaded
 * @param observations how many observations it has
 * @param release its content; empty where it is damaged
 * @param damage what is wrong with it; empty where it is whole
 */
public record ReleaseEntry(
    TableName table,
    int number,
    Instant loadedAt,
    long observations,
    Optional<Release> release,
    Optional<WorkbenchException> damage) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * Whether its table's name, title, agency or product holds every word of a query, whatever its
   * accents and capitals; a blank query matches everything.
   */
  public boolean matches(String query) {
    StringBuilder text = new StringBuilder(table.value());
    release.ifPresent(
        whole -> {
          DataStructure structure = whole.structure();
          for (BilingualText part :
              List.of(
                  structure.title(), structure.source().agency(), structure.source().product())) {
            text.append(' ').append(part.english()).append(' ').append(part.french().orElse(""));
          }
        });
    String searched = folded(text.toString());
    return Stream.of(folded(query).split(" ")).allMatch(searched::contains);
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  static ReleaseEntry whole(Release release) {
    return new ReleaseEntry(
        release.table(),
        release.number(),
        release.loadedAt(),
        release.observations(),
        Optional.of(release),
        Optional.empty());
  }

  static ReleaseEntry damaged(ReleaseRow row, WorkbenchException damage) {
    return new ReleaseEntry(
        row.table(),
        row.number(),
        row.loadedAt(),
        row.observations(),
        Optional.empty(),
        Optional.of(damage));
  }
}
