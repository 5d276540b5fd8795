package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.table.TableName;
import java.nio.file.Path;

/** Names of the folders and files of a release. */
final class ReleaseFolder {
  static final String PARQUET = "observations.parquet";
  static final String DATABASE = "release.duckdb";
  static final String STRUCTURE = "structure.json";
  static final String REPORT = "report.json";

  /** How names of files begin that an engine derived from the release for its own use. */
  static final String SUMS = "sums-";

  private ReleaseFolder() {}

  static Path of(Path lake, TableName table, int number) {
    return lake.resolve(table.value()).resolve(Integer.toString(number));
  }
}
