package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.ImportPhase;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of JSON that the import process writes on its standard output: an object with one field,
 * which names what it is.
 */
public sealed interface ImportLine {
  /**
   * How far the process is with the file.
   *
   * @param phase what it is doing
   * @param bytes of the file, in this phase; 0 where the phase is not counted in bytes
   * @param ofBytes how many bytes the file has; 0 where the phase is not counted in bytes
   * @param rows rows of data that were read so far
   */
  record Progress(ImportPhase phase, long bytes, long ofBytes, long rows) implements ImportLine {}

  /** What an inspected file is. */
  record Inspected(Inspection inspection) implements ImportLine {}

  /** A release was made. */
  record Imported(ImportOutcome.Imported outcome) implements ImportLine {}

  /** There was nothing to do. */
  record Unchanged(ImportOutcome.Unchanged outcome) implements ImportLine {}

  /** The file was not taken over. */
  record Rejected(ImportOutcome.Rejected outcome) implements ImportLine {}

  /** It could not be done, and why in words. */
  record Failed(BilingualText sentence) implements ImportLine {}

  /** The line that says how a load ended. */
  static ImportLine of(ImportOutcome outcome) {
    return switch (outcome) {
      case ImportOutcome.Imported imported -> new Imported(imported);
      case ImportOutcome.Unchanged unchanged -> new Unchanged(unchanged);
      case ImportOutcome.Rejected rejected -> new Rejected(rejected);
    };
  }

  /** The line that says that something could not be done. */
  static ImportLine of(WorkbenchException failure) {
    return new Failed(sentence(failure));
  }

  /** What a failure says, in both languages. */
  static BilingualText sentence(WorkbenchException failure) {
    return BilingualText.of(failure.sentence(Language.ENGLISH), failure.sentence(Language.FRENCH));
  }

  /** The line, without its line break. */
  default String toJson() {
    JsonMapper json = JsonMapper.shared();
    String name =
        switch (this) {
          case Progress progress -> "progress";
          case Inspected inspected -> "inspected";
          case Imported imported -> "imported";
          case Unchanged unchanged -> "unchanged";
          case Rejected rejected -> "rejected";
          case Failed failed -> "failed";
        };
    return json.createObjectNode().set(name, json.valueToTree(this)).toString();
  }

  /**
   * The line of a text.
   *
   * @throws IllegalArgumentException when it is none
   */
  static ImportLine parse(String text) {
    JsonMapper json = JsonMapper.shared();
    try {
      JsonNode root = json.readTree(text);
      String name =
          root.isObject() && root.size() == 1 ? root.propertyNames().iterator().next() : "";
      JsonNode content = root.path(name);
      return switch (name) {
        case "progress" -> json.treeToValue(content, Progress.class);
        case "inspected" -> json.treeToValue(content, Inspected.class);
        case "imported" -> json.treeToValue(content, Imported.class);
        case "unchanged" -> json.treeToValue(content, Unchanged.class);
        case "rejected" -> json.treeToValue(content, Rejected.class);
        case "failed" -> json.treeToValue(content, Failed.class);
        default -> throw new IllegalArgumentException("Not a line of the import process");
      };
    } catch (JacksonException e) {
      throw new IllegalArgumentException("Not a line of the import process", e);
    }
  }
}
