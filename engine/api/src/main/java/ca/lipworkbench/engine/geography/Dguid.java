package ca.lipworkbench.engine.geography;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dissemination geography unique identifier: vintage, type letter, schema digits and the area's
 * own code, as in {@code 2021A00051307022} (Statistics Canada 92F0138M2019001). It is text: codes
 * keep their leading zeros, and areas are joined on it, never on names.
 */
public record Dguid(String value) implements Comparable<Dguid> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})([A-Z]\\d{4})([A-Z0-9.]{1,12})");
  private static final int SCHEMA_START = 4;
  private static final int CODE_START = 9;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text is not a DGUID
   */
  public Dguid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a DGUID: " + value);
    }
  }

  /** The identifier written in this text, if it is one. */
  public static Optional<Dguid> find(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Dguid(text)) : Optional.empty();
  }

  /** Year of the geography, which is part of an area's identity. */
  public int vintage() {
    return Integer.parseInt(value.substring(0, SCHEMA_START));
  }

  /** Type letter and schema digits, as in {@code A0005}. */
  public String schema() {
    return value.substring(SCHEMA_START, CODE_START);
  }

  /** The area's own code, as in {@code 1307022}. */
  public String code() {
    return value.substring(CODE_START);
  }

  /** The standard level that the schema names; empty for levels that we do not pivot by yet. */
  public Optional<GeographicLevel> level() {
    for (GeographicLevel level : GeographicLevel.values()) {
      if (level.schema().filter(schema()::equals).isPresent()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  @Override
  public int compareTo(Dguid other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
