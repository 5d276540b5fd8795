package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known about a table before its rows are read.
 *
 * @param table the name that the person gave it
 * @param fileName the name of the file
 * @param metadata what the publisher's own description says
 */
record DraftIdentity(Optional<TableName> table, String fileName, Optional<MetaData> metadata) {
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(\\d{2})-?(\\d{2})-?(\\d{4})(?!\\d)");
  private static final Pattern ENDING = Pattern.compile("(?i)(\\.[a-z0-9]{1,5})+$");

  /** The agency's table number in a text, as in {@code 17-10-0009}. */
  static Optional<String> number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
        : Optional.empty();
  }

  /** The number that the description, or else the name of the file, has. */
  Optional<String> number() {
    Optional<String> described = metadata.flatMap(data -> number(data.productId()));
    return described.isPresent() ? described : number(fileName);
  }

  /** The name that the table is to have. */
  TableName name() {
    return table.orElseGet(
        () -> new TableName(number().orElseGet(() -> Slugs.of(baseName(), 63, "table"))));
  }

  /** The file's name without its ending. */
  String baseName() {
    return ENDING.matcher(fileName).replaceAll("");
  }

  /** The title of a full table. */
  BilingualText title() {
    Optional<String> number = number();
    Optional<String> words = metadata.map(MetaData::title).filter(text -> !text.isBlank());
    if (number.isEmpty()) {
      return BilingualText.ofSource(words.orElseGet(this::baseName));
    }
    String english = "Table " + number.get() + "-01" + words.map(text -> ", " + text).orElse("");
    return BilingualText.of(english, "Tableau " + number.get() + "-01");
  }
}
