package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.imports.Inspection.AreasFound;
import ca.lipworkbench.datasets.imports.Inspection.Content;
import ca.lipworkbench.datasets.imports.Inspection.Product;
import ca.lipworkbench.datasets.imports.Inspection.SymbolsFound;
import ca.lipworkbench.datasets.imports.Inspection.Text;
import ca.lipworkbench.datasets.imports.Inspection.UnknownArea;
import ca.lipworkbench.datasets.imports.Inspection.Verdict;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.datasets.lake.StoredFile;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Looks at a file as an import would and stores nothing: it takes no lock, and what it writes goes
 * into a folder of the caller's. What it finds in order an import takes over, as long as the lake
 * stays the same. Use by many threads is safe.
 */
public final class Inspector {
  private static final int ROWS_SHOWN = 10;
  private static final int UNKNOWN_AREAS_SHOWN = 10;

  private final Lake lake;
  private final Descriptors descriptors;
  private final Areas areas;
  private final Places places;
  private final AreaLabels labels;

  /** An inspector of files for this lake that knows these products and areas. */
  public Inspector(Lake lake, Descriptors descriptors, Areas areas) {
    this.lake = lake;
    this.descriptors = descriptors;
    this.areas = areas;
    this.places = new Places(areas);
    this.labels = new AreaLabels(areas);
  }

  /**
   * Inspects a file.
   *
   * @param file where its bytes are
   * @param fileName the name under which the person gave it
   * @param spill a folder that need not exist, for what does not fit into memory; the caller
   *     removes it
   * @param progress told how far it is, by this thread
   * @throws WorkbenchException when file or folder cannot be read or written
   */
  public Inspection inspect(Path file, String fileName, Path spill, ImportProgress progress) {
    try {
      if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
        return new Found(fileName, new StoredFile(fileName, 0, ""))
            .rejected(List.of(ImportMessage.ofFile(ImportReason.FILE_UNREADABLE)));
      }
      long bytes = Files.size(file);
      StoredFile source =
          StoredFile.of(file, read -> progress.report(ImportPhase.COPYING, read, bytes, 0));
      Found found = new Found(fileName, source);
      FileReading reading = new FileReading(progress, source.bytes());
      try {
        return inspect(file, reading, found, spill);
      } catch (Problems.Stop stop) {
        return found.rejected(reading.problems().messages());
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          e, DatasetsError.LAKE_INPUT_OUTPUT, fileName, String.valueOf(e.getMessage()));
    }
  }

  private Inspection inspect(Path file, FileReading reading, Found found, Path spill)
      throws IOException, Problems.Stop {
    SourceFile checked = reading.check(file, found.fileName, spill.resolve("scratch"));
    SourceText text = checked.text();
    found.text = Optional.of(new Text(text.encoding().charset().name(), text.lastLine()));
    found.preview = RawPreview.read(text, ROWS_SHOWN);
    Layout layout = reading.recognise(checked, descriptors, places);
    Descriptor descriptor = layout.descriptor();
    Optional<Release> current = current(descriptor);
    found.product =
        Optional.of(
            new Product(
                layout.form(),
                descriptor.table(),
                descriptor.title(),
                descriptor.source().agency(),
                current
                    .map(release -> OptionalInt.of(release.number()))
                    .orElse(OptionalInt.empty())));
    found.preview = layout.preview(text, ROWS_SHOWN, reading.problems());
    try (StagedRelease staged =
        StagedRelease.trial(spill, FileReading.measures(descriptor), descriptor.dimensions())) {
      Reading read = reading.read(text, layout, staged);
      DataStructure structure = FileReading.structure(descriptor, read, staged);
      Map<String, String> names =
          labels.of(structure.areas(), read.areaNames()).stream()
              .collect(Collectors.toMap(label -> label.area().value(), label -> label.name()));
      found.content = Optional.of(content(reading, structure, staged, names));
      boolean same =
          lake.findUnchanged(
                  descriptor.table(), found.source.sha256(), DescriptorForm.of(descriptor))
              .isPresent();
      if (same) {
        return found.as(Verdict.UNCHANGED, read.remarks(), Optional.empty());
      }
      List<ImportMessage> remarks = new ArrayList<>(read.remarks());
      remarks.addAll(FileReading.missingAreas(structure, current));
      Optional<ReleaseDifference> difference = Optional.empty();
      if (current.isPresent()) {
        reading.begin(ImportPhase.COMPARING);
        difference = Optional.of(staged.compare(current.get(), structure, names));
      }
      return found.as(
          lake.currentNumber(descriptor.table()).isPresent()
              ? Verdict.NEXT_RELEASE
              : Verdict.FIRST_RELEASE,
          remarks,
          difference);
    }
  }

  private Optional<Release> current(Descriptor descriptor) {
    try {
      return lake.find(descriptor.table());
    } catch (WorkbenchException e) {
      // A damaged release cannot be compared with; importing the file mends the table.
      return Optional.empty();
    }
  }

  private Content content(
      FileReading reading, DataStructure structure, StagedRelease staged, Map<String, String> names)
      throws IOException {
    return new Content(
        reading.problems().rows(),
        staged.observations(),
        structure.periods(),
        areasFound(structure.areas(), names),
        staged.symbols().stream()
            .map(
                count -> new SymbolsFound(count.symbols(), count.observations(), count.withValue()))
            .toList());
  }

  private AreasFound areasFound(SortedSet<Dguid> found, Map<String, String> names) {
    List<Dguid> unknown = found.stream().filter(area -> areas.standard(area).isEmpty()).toList();
    return new AreasFound(
        found.size() - unknown.size(),
        unknown.size(),
        unknown.stream()
            .limit(UNKNOWN_AREAS_SHOWN)
            .map(
                area ->
                    new UnknownArea(
                        area.value(), ShownText.of(names.getOrDefault(area.value(), ""), 80)))
            .toList());
  }

  /** What is known so far; the reading may end at any step. */
  private static final class Found {
    private final String fileName;
    private final StoredFile source;
    private Optional<Text> text = Optional.empty();
    private Optional<Product> product = Optional.empty();
    private FilePreview preview = FilePreview.NONE;
    private Optional<Content> content = Optional.empty();

    Found(String fileName, StoredFile source) {
      this.fileName = fileName;
      this.source = source;
    }

    Inspection rejected(List<ImportMessage> messages) {
      return as(Verdict.REJECTED, messages, Optional.empty());
    }

    Inspection as(
        Verdict verdict, List<ImportMessage> messages, Optional<ReleaseDifference> difference) {
      return new Inspection(
          fileName,
          source.bytes(),
          source.sha256(),
          text,
          product,
          preview,
          content,
          verdict,
          messages,
          difference);
    }
  }
}
