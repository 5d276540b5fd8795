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
import ca.lipworkbench.datasets.lake.StagedRelease.RepeatedKey;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Dguid;
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
import java.util.TreeSet;

/**
 * Loads publishers' files into a lake. What a file looks like is found out from its bytes; a file
 * that is not in order is rejected as a whole, and the table keeps the release that it has. Many
 * threads and processes may import into one lake: they take turns.
 */
public final class Importer {
  private static final int REPEATED_KEYS_SHOWN = 10;

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
   * Loads a file. A bad file is an outcome, not an exception.
   *
   * @throws WorkbenchException when the lake cannot be written, or others have held it for too long
   */
  public ImportOutcome load(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new ImportOutcome.Rejected(
          file.toString(),
          Optional.empty(),
          OptionalInt.empty(),
          0,
          0,
          List.of(ImportMessage.ofFile(ImportReason.FILE_UNREADABLE)));
    }
    try (LakeWriter writer = lake.write()) {
      return new Load(file.toString(), writer).run(writer.receive(file));
    } catch (IOException e) {
      throw new WorkbenchException(
          e, DatasetsError.LAKE_INPUT_OUTPUT, file, String.valueOf(e.getMessage()));
    }
  }

  /** The load of one file. */
  private final class Load {
    private final String file;
    private final LakeWriter writer;
    private final Problems problems = new Problems();
    private Optional<TableName> table = Optional.empty();

    Load(String file, LakeWriter writer) {
      this.file = file;
      this.writer = writer;
    }

    ImportOutcome run(IncomingSource source) throws IOException {
      try {
        SourceText text = TextCheck.check(source.copy(), problems);
        Layout layout = Layouts.recognise(text, descriptors, places, problems);
        Descriptor descriptor = layout.descriptor();
        table = Optional.of(descriptor.table());
        byte[] meaning = DescriptorForm.of(descriptor);
        Optional<Release> same = writer.findUnchanged(descriptor.table(), source, meaning);
        if (same.isPresent()) {
          return new ImportOutcome.Unchanged(
              file, descriptor.table(), same.get().number(), same.get().observations());
        }
        return load(source, text, layout, meaning);
      } catch (Problems.Stop stop) {
        return new ImportOutcome.Rejected(
            file,
            table,
            currentRelease(),
            problems.rows(),
            problems.refused(),
            problems.messages());
      }
    }

    private OptionalInt currentRelease() {
      return table.map(writer::currentNumber).orElse(OptionalInt.empty());
    }

    private ImportOutcome load(
        IncomingSource source, SourceText text, Layout layout, byte[] meaning)
        throws IOException, Problems.Stop {
      Descriptor descriptor = layout.descriptor();
      List<String> measures =
          WideHeader.published(descriptor).stream()
              .map(described -> described.measure().code())
              .toList();
      try (StagedRelease staged =
          writer.stage(descriptor.table(), measures, descriptor.dimensions())) {
        Reading reading = layout.read(text, staged, problems);
        refuseRepeatedKeys(staged);
        problems.stopIfAny();
        DataStructure structure = structure(descriptor, reading, staged);
        List<ImportMessage> remarks = new ArrayList<>(reading.remarks());
        remarks.addAll(missingAreas(structure));
        staged.write(structure, labels.of(structure.areas(), reading.areaNames()));
        Release release =
            writer.commit(
                source,
                staged,
                structure,
                meaning,
                (number, loadedAt, files) ->
                    ImportReport.json(
                        new ImportOutcome.Imported(
                            file,
                            structure.table(),
                            number,
                            problems.rows(),
                            staged.observations(),
                            remarks),
                        source,
                        new ImportReport.Manner(layout, text.encoding()),
                        loadedAt,
                        files));
        return new ImportOutcome.Imported(
            file,
            release.table(),
            release.number(),
            problems.rows(),
            release.observations(),
            remarks);
      }
    }

    private void refuseRepeatedKeys(StagedRelease staged) throws IOException, Problems.Stop {
      for (RepeatedKey key : staged.findRepeatedKeys(REPEATED_KEYS_SHOWN)) {
        problems.refuse(
            key.secondLine(),
            ImportReason.KEY_REPEATED,
            key.area(),
            key.period(),
            key.measure(),
            Long.toString(key.firstLine()));
      }
    }

    /** Areas that the table has now and would lose: the file may be cut between two rows. */
    private List<ImportMessage> missingAreas(DataStructure structure) {
      try {
        TreeSet<Dguid> missing = new TreeSet<>();
        Optional<Release> current = lake.find(structure.table());
        current.ifPresent(release -> missing.addAll(release.structure().areas()));
        missing.removeAll(structure.areas());
        return missing.isEmpty()
            ? List.of()
            : List.of(
                ImportMessage.ofFile(
                    ImportReason.AREAS_MISSING,
                    missing.size(),
                    current.map(Release::number).orElse(0),
                    missing.first().value()));
      } catch (WorkbenchException e) {
        // The release before is damaged, which is what this import mends.
        return List.of();
      }
    }
  }

  private static DataStructure structure(
      Descriptor descriptor, Reading reading, StagedRelease staged) {
    TreeSet<Dguid> areas = new TreeSet<>();
    staged.areas().forEach(area -> areas.add(new Dguid(area)));
    return new DataStructure(
        descriptor.table(),
        descriptor.title(),
        descriptor.source(),
        staged.periods(),
        areas,
        descriptor.geography(),
        descriptor.dimensions(),
        reading.measures(),
        reading.notes());
  }
}
