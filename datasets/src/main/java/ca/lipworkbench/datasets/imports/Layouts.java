package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Recognises the layout of a file in its first lines. */
final class Layouts {
  private Layouts() {}

  /**
   * The layout of a text, with the descriptor of its product.
   *
   * @throws Problems.Stop when it has no layout that is known, or no descriptor
   */
  static Layout recognise(
      SourceText source, Descriptors descriptors, Places places, Problems problems)
      throws IOException, Problems.Stop {
    if (ProfilePage.isProfilePage(source)) {
      String title = firstLine(source);
      Optional<Descriptor> descriptor =
          descriptors.forTitleLine(ProfilePage.title(title, problems));
      if (descriptor.isEmpty()) {
        throw problems.stop(1, ImportReason.NO_DESCRIPTOR_FOR_TITLE, title);
      }
      return new ProfilePage(descriptor.get(), places);
    }
    String first = firstLine(source);
    List<String> header =
        first.contains("REF_DATE") ? new CsvLine(problems).fields(first, 1) : List.of();
    if (!WideHeader.isWide(header)) {
      throw problems.stop(1, ImportReason.LAYOUT_UNKNOWN, first);
    }
    String dimension = WideHeader.columnDimension(header, problems);
    Optional<Descriptor> descriptor = descriptors.forColumnDimension(dimension);
    if (descriptor.isEmpty()) {
      throw problems.stop(1, ImportReason.NO_DESCRIPTOR_FOR_COLUMNS, dimension);
    }
    return new WideTable(descriptor.get());
  }

  private static String firstLine(SourceText source) throws IOException {
    try (BufferedReader reader = source.open()) {
      String line = reader.readLine();
      return line == null ? "" : line;
    }
  }
}
