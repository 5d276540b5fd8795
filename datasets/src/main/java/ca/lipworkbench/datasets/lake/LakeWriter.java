package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/**
 * The right to write to a lake, for one import by one thread. What is staged with it and not
 * committed is removed when it is closed, and if that fails or the process dies, by the next sweep.
 */
public final class LakeWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Lake owner;
  private final LakeLock lock;
  private final Path sources;
  private final Path lake;
  private final DurableFiles files;
  private final LakeRows rows;

  LakeWriter(
      Lake owner, LakeLock lock, Path sources, Path lake, DurableFiles files, LakeRows rows) {
    this.owner = owner;
    this.lock = lock;
    this.sources = sources;
    this.lake = lake;
    this.files = files;
    this.rows = rows;
  }

  static Path staging(Path folder) {
    return folder.resolve(".staging");
  }

  /**
   * Copies a file into the lake's keeping.
   *
   * @param fileName the name under which the person gave it
   * @param progress told, piece by piece, how many bytes were copied
   * @throws WorkbenchException when it cannot be copied
   */
  public IncomingSource receive(Path file, String fileName, LongConsumer progress) {
    Path copy = staging(sources).resolve("incoming");
    try {
      Files.createDirectories(staging(sources));
      MessageDigest digest = Hashes.digest();
      files.write(
          copy,
          out -> {
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
              transfer(in, out, progress);
            }
          });
      return new IncomingSource(copy, fileName, Hashes.text(digest), Files.size(copy));
    } catch (IOException e) {
      throw inputOutput(e, file);
    }
  }

  private static void transfer(InputStream in, OutputStream out, LongConsumer progress)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      copied += read;
      progress.accept(copied);
    }
  }

  /**
   * The table's current release, if it was made from these bytes by this descriptor and is whole.
   *
   * @param descriptor as for {@link #commit}
   */
  public Optional<Release> findUnchanged(
      TableName table, IncomingSource source, byte[] descriptor) {
    return owner.findUnchanged(table, source.sha256(), descriptor);
  }

  /** Number of the table's current release, whole or damaged. */
  public OptionalInt currentNumber(TableName table) {
    return rows.current(table).stream().mapToInt(ReleaseRow::number).findFirst();
  }

  /**
   * An empty staged release to put observations into; the caller closes it before committing.
   *
   * @param measures codes of the measures that observations may have
   * @param dimensions the other dimensions, with the codes that observations may have
   */
  public StagedRelease stage(TableName table, List<String> measures, List<Dimension> dimensions) {
    try {
      Path folder = staging(lake).resolve(table.value());
      files.delete(staging(lake));
      Files.createDirectories(folder);
      return StagedRelease.open(folder, staging(lake).resolve("spill"), measures, dimensions);
    } catch (IOException e) {
      throw inputOutput(e, lake);
    }
  }

  /** What a report says about the files of its release. */
  @FunctionalInterface
  public interface ReportContent {
    /** The report's bytes, given the release's number and time, and its other files. */
    byte[] bytes(int number, Instant loadedAt, List<StoredFile> files);
  }

  /**
   * Makes a staged release the current one of its table: everything is synced before the folder is
   * renamed into place, and the row that points to it comes last.
   *
   * @param descriptor what the descriptor says by which the file was understood, in a form that is
   *     the same as long as it says the same
   * @throws WorkbenchException when a step fails; the table then still has its former release
   */
  public Release commit(
      IncomingSource source,
      StagedRelease staged,
      DataStructure structure,
      byte[] descriptor,
      ReportContent report) {
    Path folder = staged.folder();
    try {
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      TableName table = structure.table();
      int number = nextNumber(table);
      byte[] structureBytes = StructureCodec.write(structure);
      files.write(folder.resolve(ReleaseFolder.STRUCTURE), structureBytes);
      files.sync(folder.resolve(ReleaseFolder.PARQUET));
      files.sync(folder.resolve(ReleaseFolder.DATABASE));
      StoredFile parquet = Hashes.of(folder.resolve(ReleaseFolder.PARQUET));
      StoredFile database = Hashes.of(folder.resolve(ReleaseFolder.DATABASE));
      StoredFile described =
          new StoredFile(ReleaseFolder.STRUCTURE, structureBytes.length, Hashes.of(structureBytes));
      files.write(
          folder.resolve(ReleaseFolder.REPORT),
          report.bytes(number, now, List.of(parquet, database, described)));
      files.syncFolder(folder);
      keep(source);
      Path place = ReleaseFolder.of(lake, table, number);
      Files.createDirectories(lake.resolve(table.value()));
      files.syncFolder(lake);
      files.rename(folder, place);
      ReleaseRow row =
          new ReleaseRow(
              table,
              number,
              source.sha256(),
              Hashes.of(descriptor),
              now,
              staged.observations(),
              described.sha256(),
              parquet,
              database);
      rows.commit(source, row);
      return owner.find(table).orElseThrow();
    } catch (IOException e) {
      throw inputOutput(e, folder);
    }
  }

  private void keep(IncomingSource source) throws IOException {
    Path place = sources.resolve(source.sha256());
    if (!Files.exists(place) || Files.size(place) != source.bytes()) {
      files.rename(source.copy(), place);
    }
  }

  private int nextNumber(TableName table) {
    return rows.all(table).stream().mapToInt(ReleaseRow::number).max().orElse(0) + 1;
  }

  private static WorkbenchException inputOutput(IOException e, Path path) {
    return new WorkbenchException(e, DatasetsError.LAKE_INPUT_OUTPUT, path, LakeLock.reason(e));
  }

  /** Removes what was not committed and lets the next import begin. */
  @Override
  public void close() {
    try (lock) {
      files.delete(staging(lake));
      files.delete(staging(sources));
    } catch (IOException e) {
      // What is left is rubbish without a row: the next sweep removes it, and whether this import
      // succeeded is already decided.
      return;
    }
  }
}
