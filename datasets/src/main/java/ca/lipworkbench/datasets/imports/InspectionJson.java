package ca.lipworkbench.datasets.imports;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An inspection as one line of JSON, by which it comes from the process that inspects to the one
 * that shows it. Field for field the records; nothing of it is stored.
 */
public final class InspectionJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private InspectionJson() {}

  /** The line, without its line break. */
  public static String write(Inspection inspection) {
    return JSON.writeValueAsString(inspection);
  }

  /**
   * The inspection of a line.
   *
   * @throws IllegalArgumentException when the line is no inspection
   */
  public static Inspection read(String json) {
    try {
      return JSON.readValue(json, Inspection.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not an inspection", e);
    }
  }
}
