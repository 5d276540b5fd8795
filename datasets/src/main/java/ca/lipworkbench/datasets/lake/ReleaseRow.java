package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.table.TableName;
import java.time.Instant;

/**
 * What the database keeps of a release: the row whose being there makes the folder a release.
 *
 * @param descriptor fingerprint of the descriptor by which the file was understood
 */
record ReleaseRow(
    TableName table,
    int number,
    String sourceSha256,
    String descriptor,
    Instant loadedAt,
    long observations,
    String structureSha256,
    StoredFile parquet,
    StoredFile database) {}
