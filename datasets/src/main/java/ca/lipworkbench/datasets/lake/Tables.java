package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The tables of a lake as a person looks at them: which there are, what their releases are made of
 * and how these differ. Each call asks {@link Grants} first; a table that the subject may not read
 * is as one that there is not. Safe for use by many threads.
 */
public final class Tables {
  private static final int KEPT_DIFFERENCES = 64;

  private final Lake lake;

  /** Comparing takes a core and half a gigabyte, so it is done one at a time. */
  private final Semaphore turn = new Semaphore(1, /* fair= */ true);

  private final Map<Pair, ReleaseDifference> differences =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, ReleaseDifference> eldest) {
          return size() > KEPT_DIFFERENCES;
        }
      };

  /** The tables of this lake. */
  public Tables(Lake lake) {
    this.lake = lake;
  }

  /** Releases never change, so neither does what differs between two of them. */
  private record Pair(TableName table, int before, int after) {}

  /** The current release of every table, whole or damaged, in the order of the tables' names. */
  public List<ReleaseEntry> list(Subject subject) {
    return lake.currentEntries().stream()
        .filter(entry -> Grants.mayRead(subject, entry.table()))
        .toList();
  }

  /** Every release of a table, whole or damaged, newest first; none where there is no table. */
  public List<ReleaseEntry> releases(Subject subject, TableName table) {
    return Grants.mayRead(subject, table) ? lake.entries(table).reversed() : List.of();
  }

  /** The same for a name as an address has it; none where no table can have the name. */
  public List<ReleaseEntry> releases(Subject subject, String name) {
    try {
      return releases(subject, new TableName(name));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** The releases that were loaded since then, whole or damaged, newest first. */
  public List<ReleaseEntry> loadedSince(Subject subject, Instant since) {
    return lake.entries().stream()
        .filter(entry -> !entry.loadedAt().isBefore(since))
        .filter(entry -> Grants.mayRead(subject, entry.table()))
        .sorted(Comparator.comparing(ReleaseEntry::loadedAt).reversed())
        .toList();
  }

  /**
   * What the import wrote about a release; empty where there is no such release.
   *
   * @throws WorkbenchException when the release or its report is damaged
   */
  public Optional<ReleaseReport> findReport(Subject subject, TableName table, int number) {
    Optional<Release> release = find(subject, table, number);
    if (release.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ReleaseReport.read(
              Files.readAllBytes(release.get().folder().resolve(ReleaseFolder.REPORT))));
    } catch (IOException e) {
      throw new WorkbenchException(
          e,
          DatasetsError.RELEASE_FILE_MISSING,
          table.value(),
          Integer.toString(number),
          ReleaseFolder.REPORT);
    } catch (IllegalArgumentException e) {
      throw new WorkbenchException(
          e,
          DatasetsError.RELEASE_FILE_CHANGED,
          table.value(),
          Integer.toString(number),
          ReleaseFolder.REPORT);
    }
  }

  /**
   * What differs between two releases of a table; empty where one of them is not there. Takes as
   * long as reading both; a second call for the same two answers at once.
   *
   * @throws WorkbenchException when one of them is damaged or cannot be read
   */
  public Optional<ReleaseDifference> findDifference(
      Subject subject, TableName table, int before, int after) throws InterruptedException {
    Optional<Release> earlier = find(subject, table, before);
    Optional<Release> later = find(subject, table, after);
    if (earlier.isEmpty() || later.isEmpty()) {
      return Optional.empty();
    }
    Pair pair = new Pair(table, before, after);
    turn.acquire();
    try {
      ReleaseDifference known = differences.get(pair);
      if (known == null) {
        known = ReleaseComparison.between(earlier.get(), later.get());
        differences.put(pair, known);
      }
      return Optional.of(known);
    } catch (IOException e) {
      throw new WorkbenchException(
          e, DatasetsError.LAKE_INPUT_OUTPUT, later.get().folder(), LakeLock.reason(e));
    } finally {
      turn.release();
    }
  }

  private Optional<Release> find(Subject subject, TableName table, int number) {
    Optional<ReleaseEntry> entry =
        releases(subject, table).stream()
            .filter(candidate -> candidate.number() == number)
            .findFirst();
    entry
        .flatMap(ReleaseEntry::damage)
        .ifPresent(
            damage -> {
              throw damage;
            });
    return entry.flatMap(ReleaseEntry::release);
  }
}
