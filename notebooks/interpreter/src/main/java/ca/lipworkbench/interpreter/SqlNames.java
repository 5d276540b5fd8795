package ca.lipworkbench.interpreter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The reviewed names that typed SQL may use. Functions and types stand in {@code
 * allowed-functions.txt} and {@code allowed-types.txt} with the reasons for what is left out.
 */
final class SqlNames {
  /**
   * Functions that may stand where a relation stands. They make no more rows than they are given.
   */
  static final Set<String> TABLE_FUNCTIONS = Set.of("unnest");

  /** Functions whose second argument is the length of the text that they make. */
  static final Set<String> BOUNDED_WIDTH = Set.of("lpad", "rpad");

  /** The longest text that a padding function may make. */
  static final int WIDTH_LIMIT = 1000;

  static final Set<String> FUNCTIONS = read("allowed-functions.txt");
  static final Set<String> TYPES = read("allowed-types.txt");

  /** What a bare name that is no column says about the session instead. */
  private static final Set<String> SESSION_FACTS =
      Set.of(
          "current_catalog",
          "current_database",
          "current_query",
          "current_role",
          "current_schema",
          "current_schemas",
          "current_user",
          "session_user");

  private SqlNames() {}

  static boolean allowsFunction(String name) {
    return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean allowsType(String name) {
    return TYPES.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean isSessionFact(String column) {
    return SESSION_FACTS.contains(column.toLowerCase(Locale.ROOT));
  }

  private static Set<String> read(String resource) {
    Set<String> names = new HashSet<>();
    try (InputStream in =
            Objects.requireNonNull(SqlNames.class.getResourceAsStream(resource), resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (String name : line.split(",")) {
            if (!name.isBlank()) {
              names.add(name.strip());
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(names);
  }
}
