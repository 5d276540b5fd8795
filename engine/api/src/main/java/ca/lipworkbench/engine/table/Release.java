package ca.lipworkbench.engine.table;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An immutable load of a table. Its folder holds {@code observations.parquet} (the archive), {@code
 * release.duckdb} (derived from it, what pivots and typed SQL read), {@code structure.json} and
 * {@code report.json}; an engine may derive files of its own beside them. Both data files have one
 * relation of observations with the columns {@code area}, {@code period}, {@code measure}, one per
 * dimension (hyphens as underscores), all text, then {@code value} (double, null where there is
 * none) and {@code status} (integer, the bits of {@link
 * ca.lipworkbench.engine.statistics.StatusSet}, 0 where there is no symbol).
 *
 * @param structure keys and meaning
 * @param number counts the table's releases from 1
 * @param sourceSha256 hash of the source file, by which its bytes are kept
 * @param loadedAt when it was loaded
 * @param observations how many observations it has
 * @param folder where its files are
 */
public record Release(
    DataStructure structure,
    int number,
    String sourceSha256,
    Instant loadedAt,
    long observations,
    Path folder) {

  /** The table's name. */
  public TableName table() {
    return structure.table();
  }

  /** The file that DuckDB reads. */
  public Path database() {
    return folder.resolve("release.duckdb");
  }

  /** The archive that every engine can read. */
  public Path parquet() {
    return folder.resolve("observations.parquet");
  }
}
