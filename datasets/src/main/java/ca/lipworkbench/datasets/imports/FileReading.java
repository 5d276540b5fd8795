package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.datasets.lake.StagedRelease.RepeatedKey;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One file on its way from bytes to observations: what an import and an inspection do alike, so
 * that what the one promises the other keeps. Used by one thread.
 */
final class FileReading {
  private static final int REPEATED_KEYS_SHOWN = 10;

  private final Problems problems = new Problems();
  private final ProgressMeter meter;

  FileReading(ImportProgress progress, long ofBytes) {
    this.meter = new ProgressMeter(progress, problems, ofBytes);
  }

  Problems problems() {
    return problems;
  }

  /** Says that a phase begins which is not counted in bytes. */
  void begin(ImportPhase phase) {
    meter.begin(phase);
  }

  /**
   * The file, found to hold a table.
   *
   * @param scratch a folder that need not exist, for what has to be unpacked; the caller removes it
   */
  SourceFile check(Path file, String name, Path scratch) throws IOException, Problems.Stop {
    return new SourceReader(problems, meter, scratch).read(file, name);
  }

  /** The layout of a file. */
  Layout recognise(SourceFile text, Descriptors descriptors, Places places)
      throws IOException, Problems.Stop {
    return Layouts.recognise(text, descriptors, places, problems);
  }

  /** Codes of the measures that a file of the product may have. */
  static List<String> measures(Descriptor descriptor) {
    return descriptor.published().stream().map(described -> described.measure().code()).toList();
  }

  /** Puts the file's observations into the staged release. */
  Reading read(SourceText text, Layout layout, StagedRelease staged)
      throws IOException, Problems.Stop {
    Reading reading = layout.read(text, staged, problems, meter);
    problems.atWholeLine();
    for (RepeatedKey key : staged.findRepeatedKeys(REPEATED_KEYS_SHOWN)) {
      problems.refuse(
          key.secondLine(),
          ImportReason.KEY_REPEATED,
          key.area(),
          key.period(),
          key.measure(),
          Long.toString(key.firstLine()));
    }
    problems.stopIfAny();
    return reading;
  }

  /** The structure of a release with these observations. */
  static DataStructure structure(Descriptor descriptor, Reading reading, StagedRelease staged) {
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

  /** Areas that the table has now and would lose: the file may be cut between two rows. */
  static List<ImportMessage> missingAreas(DataStructure structure, Optional<Release> current) {
    TreeSet<Dguid> missing = new TreeSet<>();
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
  }
}
