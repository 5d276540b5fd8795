package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.lake.IncomingSource;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.LakeWriter;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Loads publishers' files into a lake. What a file looks like is found out from its bytes; a file
 * that is not in order is rejected as a whole, and the table keeps the release that it has. Many
 * threads and processes may import into one lake: they take turns.
 */
public final class Importer {
  private final Lake lake;
  private final Descriptors descriptors;
  private final Places places;
  private final AreaLabels labels;

  /** An importer into this lake that knows these products and areas. */
  public Importer(Lake lake, Descriptors descriptors, Areas areas) {
    this.lake = lake;
    this.descriptors = descriptors;
    this.places = new Places(areas);
    this.labels = new AreaLabels(areas);
  }

  /**
   * Loads a file under its own name, telling nobody how far it is.
   *
   * @throws WorkbenchException as the other
   */
  public ImportOutcome load(Path file) {
    return load(file, String.valueOf(file.getFileName()), ImportProgress.NONE);
  }

  /**
   * Loads a file. A bad file is an outcome, not an exception.
   *
   * @param file where its bytes are
   * @param fileName the name under which the person gave it
   * @param progress told how far it is, by this thread
   * @throws WorkbenchException when the lake cannot be written, or others have held it for too long
   */
  public ImportOutcome load(Path file, String fileName, ImportProgress progress) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new ImportOutcome.Rejected(
          file.toString(),
          Optional.empty(),
          OptionalInt.empty(),
          0,
          0,
          List.of(ImportMessage.ofFile(ImportReason.FILE_UNREADABLE)));
    }
    progress.report(ImportPhase.WAITING, 0, 0, 0);
    try (LakeWriter writer = lake.write()) {
      long bytes = Files.size(file);
      IncomingSource source =
          writer.receive(
              file, fileName, copied -> progress.report(ImportPhase.COPYING, copied, bytes, 0));
      return new Load(file.toString(), writer, progress, source).run();
    } catch (IOException e) {
      throw new WorkbenchException(
          e, DatasetsError.LAKE_INPUT_OUTPUT, file, String.valueOf(e.getMessage()));
    }
  }

  /** The load of one file. */
  private final class Load {
    private final String file;
    private final LakeWriter writer;
    private final IncomingSource source;
    private final FileReading reading;
    private Optional<TableName> table = Optional.empty();

    Load(String file, LakeWriter writer, ImportProgress progress, IncomingSource source) {
      this.file = file;
      this.writer = writer;
      this.source = source;
      this.reading = new FileReading(progress, source.bytes());
    }

    ImportOutcome run() throws IOException {
      try {
        SourceFile checked =
            reading.check(
                source.copy(), source.fileName(), source.copy().resolveSibling("scratch"));
        SourceText text = checked.text();
        Layout layout = reading.recognise(checked, descriptors, places);
        Descriptor descriptor = layout.descriptor();
        table = Optional.of(descriptor.table());
        byte[] meaning = DescriptorForm.of(descriptor);
        Optional<Release> same = writer.findUnchanged(descriptor.table(), source, meaning);
        if (same.isPresent()) {
          return new ImportOutcome.Unchanged(
              file, descriptor.table(), same.get().number(), same.get().observations());
        }
        return load(text, layout, meaning);
      } catch (Problems.Stop stop) {
        return new ImportOutcome.Rejected(
            file,
            table,
            table.map(writer::currentNumber).orElse(OptionalInt.empty()),
            reading.problems().rows(),
            reading.problems().refused(),
            reading.problems().messages());
      }
    }

    private ImportOutcome load(SourceText text, Layout layout, byte[] meaning)
        throws IOException, Problems.Stop {
      Descriptor descriptor = layout.descriptor();
      try (StagedRelease staged =
          writer.stage(
              descriptor.table(), FileReading.measures(descriptor), descriptor.dimensions())) {
        Reading read = reading.read(text, layout, staged);
        DataStructure structure = FileReading.structure(descriptor, read, staged);
        List<ImportMessage> remarks = new ArrayList<>(read.remarks());
        remarks.addAll(FileReading.missingAreas(structure, current(structure.table())));
        reading.begin(ImportPhase.WRITING);
        staged.write(structure, labels.of(structure.areas(), read.areaNames()));
        reading.begin(ImportPhase.COMMITTING);
        Release release =
            writer.commit(
                source,
                staged,
                structure,
                meaning,
                (number, loadedAt, files) ->
                    ImportReport.json(
                        imported(number, structure.table(), staged.observations(), remarks),
                        source,
                        new ImportReport.Manner(layout, text.encoding(), staged.values()),
                        loadedAt,
                        files));
        return imported(release.number(), release.table(), release.observations(), remarks);
      }
    }

    private ImportOutcome.Imported imported(
        int number, TableName name, long observations, List<ImportMessage> remarks) {
      return new ImportOutcome.Imported(
          file, name, number, reading.problems().rows(), observations, remarks);
    }

    private Optional<Release> current(TableName name) {
      try {
        return lake.find(name);
      } catch (WorkbenchException e) {
        // The release before is damaged, which is what this import mends.
        return Optional.empty();
      }
    }
  }
}
