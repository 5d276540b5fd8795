package ca.lipworkbench.notebooks.run;

/**
 * A result that is kept as a file.
 *
 * @param kind what the file holds
 * @param file its path within the folder of results
 * @param rows rows of a table; 0 for text
 * @param truncated whether there were more rows than were kept
 * @param sha256 hash of the file's bytes
 */
public record StoredResult(Kind kind, String file, long rows, boolean truncated, String sha256) {

  /** What a result file holds. */
  public enum Kind {
    /** Sanitised HTML in UTF-8. */
    HTML("html"),
    /** An Arrow IPC stream. */
    TABLE("arrows"),
    /** A pivot table with its statistical cells, as JSON. */
    PIVOT("json");

    private final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }

    String suffix() {
      return suffix;
    }
  }

  /** The run that gave it. */
  public RunId run() {
    return new RunId(file.substring(0, file.indexOf('/')));
  }
}
