package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.time.Instant;
import java.util.Optional;

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
