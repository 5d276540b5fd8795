package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Where releases and the files that they were made from are kept: {@code sources/<sha256>} and
 * {@code lake/<table>/<release>/}. A folder of the lake is a release only when a row of the
 * database says so; any other is left from an import that did not end, and is swept by whoever next
 * holds the right to write. Many threads may read and write; one import at a time is in progress,
 * over all processes.
 *
 * <p>A release that is damaged fails when it is asked for, by name; the others are not affected.
 */
public final class Lake {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
  private static final Duration LONGEST_MIGRATION = Duration.ofMinutes(1);

  private final Path sources;
  private final Path lake;
  private final DurableFiles files;
  private final LakeRows rows;
  private final ConcurrentMap<Path, Release> opened = new ConcurrentHashMap<>();

  /**
   * Opens a lake, makes its folders and tables where there are none, and sweeps what an interrupted
   * import left, unless another import is in progress.
   *
   * @param sources folder of the kept source files
   * @param lake folder of the releases, on the same file system as {@code sources}
   * @param database where the rows are
   * @param files the seam through which files are written
   * @throws WorkbenchException when folders or tables cannot be made, or when the folder belongs to
   *     another database, as in a home of which only a part was copied
   */
  public Lake(Path sources, Path lake, DataSource database, DurableFiles files) {
    this.sources = sources;
    this.lake = lake;
    this.files = files;
    this.rows = new LakeRows(database);
    createFolders();
    migrate(database);
    LakeIdentity.check(lake, rows, files);
    sweep();
  }

  private void createFolders() {
    try {
      Files.createDirectories(sources);
      Files.createDirectories(lake);
    } catch (IOException e) {
      throw new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, lake, LakeLock.reason(e));
    }
  }

  private void migrate(DataSource database) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(database)
            .locations("classpath:ca/lipworkbench/datasets/migration")
            .table("datasets_history")
            // Standard error belongs to messages for people.
            .loggers("slf4j")
            // Other modules have tables of their own in the same database.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load();
    if (flyway.info().pending().length == 0) {
      return;
    }
    // SQLite gives Flyway no lock, so two processes that start on a new home take turns here.
    try (LakeLock _ = LakeLock.await(lake, LONGEST_MIGRATION)) {
      flyway.migrate();
    }
  }

  /**
   * The right to write, waiting while another import of any process has it. The caller closes it.
   *
   * @throws WorkbenchException when the others take longer than half an hour
   */
  public LakeWriter write() {
    LakeLock lock = LakeLock.await(lake, LONGEST_WAIT);
    try {
      new LakeSweep(sources, lake, rows, files).sweep();
      return new LakeWriter(this, lock, sources, lake, files, rows);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The current releases that can be read, in the order of their tables' names. */
  public List<Release> current() {
    List<Release> releases = new ArrayList<>();
    for (ReleaseRow row : rows.current()) {
      try {
        releases.add(open(row));
      } catch (WorkbenchException e) {
        if (!isDamage(e)) {
          throw e;
        }
      }
    }
    return List.copyOf(releases);
  }

  /** What is wrong with each current release that {@link #current} leaves out. */
  public List<WorkbenchException> damage() {
    List<WorkbenchException> damage = new ArrayList<>();
    for (ReleaseRow row : rows.current()) {
      try {
        open(row);
      } catch (WorkbenchException e) {
        damage.add(e);
      }
    }
    return List.copyOf(damage);
  }

  /**
   * The current release of a table.
   *
   * @throws WorkbenchException when the release is damaged
   */
  public Optional<Release> find(TableName table) {
    return rows.current(table).map(this::open);
  }

  /**
   * Every release of a table, oldest first.
   *
   * @throws WorkbenchException when one of them is damaged
   */
  public List<Release> releases(TableName table) {
    return rows.all(table).stream().map(this::open).toList();
  }

  /**
   * The table's current release, if it was made from these bytes by this descriptor and is whole.
   *
   * @param sourceSha256 hash of the bytes, in lower-case hexadecimal digits
   * @param descriptor as for {@link LakeWriter#commit}
   */
  public Optional<Release> findUnchanged(TableName table, String sourceSha256, byte[] descriptor) {
    Optional<ReleaseRow> current =
        rows.current(table)
            .filter(row -> row.sourceSha256().equals(sourceSha256))
            .filter(row -> row.descriptor().equals(Hashes.of(descriptor)));
    try {
      current.ifPresent(this::verify);
      return current.flatMap(row -> find(table));
    } catch (WorkbenchException e) {
      if (isDamage(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Number of the table's current release, whole or damaged. */
  public OptionalInt currentNumber(TableName table) {
    return rows.current(table).stream().mapToInt(ReleaseRow::number).findFirst();
  }

  /** Every release that a row points to, by table and number, whole or damaged. */
  List<ReleaseEntry> entries() {
    return rows.all().stream().map(this::entry).toList();
  }

  /** The current releases, whole or damaged, in the order of their tables' names. */
  List<ReleaseEntry> currentEntries() {
    return rows.current().stream().map(this::entry).toList();
  }

  /** Every release of a table, whole or damaged, oldest first. */
  List<ReleaseEntry> entries(TableName table) {
    return rows.all(table).stream().map(this::entry).toList();
  }

  private ReleaseEntry entry(ReleaseRow row) {
    try {
      return ReleaseEntry.whole(open(row));
    } catch (WorkbenchException e) {
      if (isDamage(e)) {
        return ReleaseEntry.damaged(row, e);
      }
      throw e;
    }
  }

  /** Removes what interrupted imports left, unless an import is in progress. */
  public void sweep() {
    LakeLock.tryHold(lake)
        .ifPresent(
            lock -> {
              try (lock) {
                new LakeSweep(sources, lake, rows, files).sweep();
              }
            });
  }

  /** Where the bytes are kept that a release was made from. */
  public Path source(Release release) {
    return sources.resolve(release.sourceSha256());
  }

  /**
   * Reads every byte of a release and compares hashes, which takes as long as reading its files.
   *
   * @throws WorkbenchException when a file is missing or has other bytes
   */
  public void verify(Release release) {
    ReleaseRow row =
        rows.all(release.table()).stream()
            .filter(candidate -> candidate.number() == release.number())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Not of this lake: " + release));
    verify(row);
  }

  void verify(ReleaseRow row) {
    open(row);
    Path folder = ReleaseFolder.of(lake, row.table(), row.number());
    for (StoredFile stored : List.of(row.parquet(), row.database())) {
      try {
        if (!Hashes.of(folder.resolve(stored.name())).equals(stored)) {
          throw damaged(DatasetsError.RELEASE_FILE_CHANGED, row, stored.name());
        }
      } catch (IOException e) {
        throw damaged(DatasetsError.RELEASE_FILE_MISSING, row, stored.name());
      }
    }
  }

  static boolean isDamage(WorkbenchException failure) {
    return failure.code() == DatasetsError.RELEASE_FILE_CHANGED
        || failure.code() == DatasetsError.RELEASE_FILE_MISSING
        || failure.code() == DatasetsError.RELEASE_STRUCTURE_UNREADABLE;
  }

  private Release open(ReleaseRow row) {
    Path folder = ReleaseFolder.of(lake, row.table(), row.number());
    checkLength(row, folder, row.parquet());
    checkLength(row, folder, row.database());
    Release known = opened.get(folder);
    if (known != null && known.loadedAt().equals(row.loadedAt())) {
      return known;
    }
    Release release =
        new Release(
            structure(row, folder),
            row.number(),
            row.sourceSha256(),
            row.loadedAt(),
            row.observations(),
            folder);
    opened.put(folder, release);
    return release;
  }

  private static void checkLength(ReleaseRow row, Path folder, StoredFile stored) {
    try {
      if (Files.size(folder.resolve(stored.name())) != stored.bytes()) {
        throw damaged(DatasetsError.RELEASE_FILE_CHANGED, row, stored.name());
      }
    } catch (IOException e) {
      throw damaged(DatasetsError.RELEASE_FILE_MISSING, row, stored.name());
    }
  }

  private static DataStructure structure(ReleaseRow row, Path folder) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(folder.resolve(ReleaseFolder.STRUCTURE));
    } catch (IOException e) {
      throw damaged(DatasetsError.RELEASE_FILE_MISSING, row, ReleaseFolder.STRUCTURE);
    }
    if (!Hashes.of(bytes).equals(row.structureSha256())) {
      throw damaged(DatasetsError.RELEASE_FILE_CHANGED, row, ReleaseFolder.STRUCTURE);
    }
    try {
      return StructureCodec.read(bytes);
    } catch (IllegalArgumentException e) {
      throw damaged(DatasetsError.RELEASE_STRUCTURE_UNREADABLE, row, ReleaseFolder.STRUCTURE);
    }
  }

  private static WorkbenchException damaged(DatasetsError code, ReleaseRow row, String file) {
    return new WorkbenchException(code, row.table().value(), Integer.toString(row.number()), file);
  }
}
