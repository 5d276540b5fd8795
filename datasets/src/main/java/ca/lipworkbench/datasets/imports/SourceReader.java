package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.archive.Archive;
import ca.lipworkbench.datasets.archive.ArchiveException;
import ca.lipworkbench.datasets.imports.SourceFile.Companion;
import ca.lipworkbench.datasets.workbook.Workbook;
import ca.lipworkbench.datasets.workbook.WorkbookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the table in a file: the file itself, a part of an archive, or the sheet of a workbook. */
final class SourceReader {
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ARCHIVE = {'P', 'K', 5, 6};
  private static final List<String> ENDINGS = List.of(".csv", ".tab", ".tsv", ".txt");

  private final Problems problems;
  private final ProgressMeter meter;
  private final Path scratch;

  SourceReader(Problems problems, ProgressMeter meter, Path scratch) {
    this.problems = problems;
    this.meter = meter;
    this.scratch = scratch;
  }

  /**
   * The table of a file.
   *
   * @param name the name under which the person gave it
   * @throws Problems.Stop when there is none, saying why
   */
  SourceFile read(Path file, String name) throws IOException, Problems.Stop {
    if (!isArchive(file)) {
      return SourceFile.of(text(() -> Files.newInputStream(file)), name);
    }
    try {
      Archive archive = Archive.open(file);
      Optional<Workbook> workbook = Workbook.find(archive);
      if (workbook.isPresent()) {
        return sheet(workbook.get(), name);
      }
      Optional<SourceFile> crossTab = crossTab(archive, name);
      return crossTab.isPresent() ? crossTab.get() : part(archive);
    } catch (ArchiveException e) {
      throw problems.stop(reason(e.flaw()), e.what());
    } catch (WorkbookException e) {
      throw problems.stop(
          switch (e.flaw()) {
            case DAMAGED -> ImportReason.WORKBOOK_DAMAGED;
            case DOCUMENT_TYPE -> ImportReason.WORKBOOK_DOCUMENT_TYPE;
            case TOO_LARGE -> ImportReason.WORKBOOK_TOO_LARGE;
          });
    }
  }

  private static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(ARCHIVE.length);
      return java.util.Arrays.equals(first, ARCHIVE)
          || java.util.Arrays.equals(first, EMPTY_ARCHIVE);
    }
  }

  private SourceText text(SourceBytes bytes) throws IOException, Problems.Stop {
    return TextCheck.check(bytes, problems, meter);
  }

  private SourceFile sheet(Workbook workbook, String name) throws IOException, Problems.Stop {
    Files.createDirectories(scratch);
    Path rows = scratch.resolve("sheet.tsv");
    SheetText.write(workbook, rows);
    meter.expect(Files.size(rows));
    return new SourceFile(
        text(() -> Files.newInputStream(rows)),
        SourceFile.Origin.SHEET,
        name,
        Map.of(),
        Optional.empty());
  }

  /** The two files of a cross-tabulation, if the archive has them. */
  private Optional<SourceFile> crossTab(Archive archive, String name)
      throws IOException, Problems.Stop {
    Optional<Archive.Part> structure = part(archive, "structure_");
    Optional<Archive.Part> data = part(archive, "generic_");
    if (structure.isEmpty() || data.isEmpty()) {
      return Optional.empty();
    }
    Archive.Part lists = structure.get();
    Archive.Part observations = data.get();
    CrossTab codes = CrossTab.structure(() -> archive.open(lists), lists.baseName());
    Files.createDirectories(scratch);
    Path rows = scratch.resolve("cross-tab.tsv");
    CrossTab.write(() -> archive.open(observations), observations.baseName(), rows);
    meter.expect(Files.size(rows));
    return Optional.of(
        new SourceFile(
            text(() -> Files.newInputStream(rows)),
            SourceFile.Origin.CROSS_TAB,
            name,
            Map.of(),
            Optional.of(codes)));
  }

  private static Optional<Archive.Part> part(Archive archive, String beginning) {
    return archive.parts().stream()
        .filter(part -> part.baseName().toLowerCase(Locale.ROOT).startsWith(beginning))
        .filter(part -> part.baseName().toLowerCase(Locale.ROOT).endsWith(".xml"))
        .findFirst();
  }

  /** The one table of an archive, with the parts that explain it. */
  private SourceFile part(Archive archive) throws IOException, Problems.Stop {
    Map<Companion, SourceText> companions = new EnumMap<>(Companion.class);
    List<Archive.Part> tables = new ArrayList<>();
    for (Archive.Part part : archive.parts()) {
      String name = part.baseName().toLowerCase(Locale.ROOT);
      Optional<Companion> companion = companion(name);
      boolean hidden = name.startsWith(".") || part.name().startsWith("__MACOSX/");
      if (hidden || name.startsWith("readme")) {
        continue;
      }
      if (companion.isPresent()) {
        meter.expect(part.length());
        companions.put(companion.get(), text(() -> archive.open(part)));
      } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
        tables.add(part);
      }
    }
    if (tables.isEmpty()) {
      throw problems.stop(ImportReason.ARCHIVE_WITHOUT_TABLE);
    }
    if (tables.size() > 1) {
      throw problems.stop(
          ImportReason.ARCHIVE_OF_TABLES,
          tables.stream().map(Archive.Part::baseName).limit(5).collect(Collectors.joining(", ")));
    }
    Archive.Part table = tables.getFirst();
    meter.expect(table.length());
    return new SourceFile(
        text(() -> archive.open(table)),
        SourceFile.Origin.TEXT,
        table.baseName(),
        companions,
        Optional.empty());
  }

  private static Optional<Companion> companion(String name) {
    if (name.endsWith("_metadata.csv")) {
      return Optional.of(Companion.METADATA);
    }
    if (name.endsWith("_meta.txt") && !name.startsWith("readme")) {
      return Optional.of(Companion.CHARACTERISTICS);
    }
    return name.contains("geo_starting_row") && name.endsWith(".csv")
        ? Optional.of(Companion.STARTING_ROWS)
        : Optional.empty();
  }

  private static ImportReason reason(ArchiveException.Flaw flaw) {
    return switch (flaw) {
      case DAMAGED -> ImportReason.ARCHIVE_DAMAGED;
      case CONTENT_DIFFERS -> ImportReason.ARCHIVE_CONTENT_DIFFERS;
      case NAME_REPEATED -> ImportReason.ARCHIVE_NAME_REPEATED;
      case NAME_HOSTILE -> ImportReason.ARCHIVE_NAME_HOSTILE;
      case LINK -> ImportReason.ARCHIVE_LINK;
      case ENCRYPTED -> ImportReason.ARCHIVE_ENCRYPTED;
      case OVERLAP -> ImportReason.ARCHIVE_OVERLAP;
      case TOO_MANY_PARTS -> ImportReason.ARCHIVE_TOO_MANY_PARTS;
      case TOO_LARGE -> ImportReason.ARCHIVE_TOO_LARGE;
    };
  }
}
