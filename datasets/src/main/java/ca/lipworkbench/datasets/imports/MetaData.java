package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The description that the agency puts beside a full table, {@code nnnnnnnn_MetaData.csv}: blocks
 * of different width, separated by blank lines, each with its own header. The hierarchy of members
 * and the codes of places come from here, never from the indentation of labels.
 *
 * @param title the table's title
 * @param productId the agency's number of the table, eight digits
 * @param dimensions the dimensions in their order, the area first
 * @param notes the notes by number
 */
record MetaData(
    String title,
    String productId,
    List<DescribedDimension> dimensions,
    Map<String, BilingualText> notes) {

  /**
   * A dimension as it is described.
   *
   * @param number its place, from 1
   * @param name its label
   * @param notes numbers of the notes on it
   * @param members its members in their order
   */
  record DescribedDimension(String number, String name, List<String> notes, List<Member> members) {}

  /**
   * A member as it is described.
   *
   * @param number its number in the dimension
   * @param name its label
   * @param parent number of the member that it is part of
   * @param code its code in a classification, such as that of a place; blank where it has none
   * @param notes numbers of the notes on it
   */
  record Member(
      String number, String name, Optional<String> parent, String code, List<String> notes) {}

  MetaData {
    dimensions = List.copyOf(dimensions);
    notes = Map.copyOf(notes);
  }

  /**
   * Reads a description.
   *
   * @throws Problems.Stop when it is not one
   */
  static MetaData read(SourceText source, Problems problems) throws IOException, Problems.Stop {
    try (SourceLines lines = new SourceLines(source)) {
      return new Reader(lines, problems).read();
    }
  }

  private static final class Reader {
    private final SourceLines lines;
    private final Problems problems;
    private final char separator;
    private final CsvLine csv;
    private final Optional<String> first;
    private String title = "";
    private String productId = "";
    private final Map<String, DescribedDimension> dimensions = new LinkedHashMap<>();
    private final Map<String, List<Member>> members = new LinkedHashMap<>();
    private final Map<String, BilingualText> notes = new LinkedHashMap<>();

    Reader(SourceLines lines, Problems problems) throws IOException {
      this.lines = lines;
      this.problems = problems;
      this.first = lines.next();
      this.separator =
          first.filter(line -> line.contains(";\"") || line.contains("\";")).isPresent()
                  && first.get().indexOf(',') < 0
              ? ';'
              : ',';
      this.csv = new CsvLine(problems, separator);
    }

    MetaData read() throws IOException, Problems.Stop {
      List<String> header = List.of();
      for (Optional<String> line = first; line.isPresent(); line = lines.next()) {
        if (line.get().isBlank()) {
          header = List.of();
          continue;
        }
        List<String> row = csv.fields(line.get(), lines.number());
        if (header.isEmpty()) {
          header = row;
        } else {
          take(header, row);
        }
      }
      if (dimensions.isEmpty()) {
        throw problems.stop(1, ImportReason.METADATA_UNREADABLE);
      }
      List<DescribedDimension> all = new ArrayList<>();
      for (DescribedDimension one : dimensions.values()) {
        all.add(
            new DescribedDimension(
                one.number(),
                one.name(),
                one.notes(),
                members.getOrDefault(one.number(), List.of())));
      }
      return new MetaData(title, productId, all, notes);
    }

    private void take(List<String> header, List<String> row) {
      String firstLabel = header.getFirst().strip();
      if (firstLabel.equals("Cube Title")) {
        title = row.getFirst().strip();
        productId = field(header, row, "Product Id");
      } else if (firstLabel.equals("Dimension ID") && header.contains("Dimension name")) {
        String number = row.getFirst().strip();
        dimensions.put(
            number,
            new DescribedDimension(
                number,
                field(header, row, "Dimension name"),
                numbers(field(header, row, "Dimension Notes")),
                List.of()));
      } else if (firstLabel.equals("Dimension ID") && header.contains("Member ID")) {
        members
            .computeIfAbsent(row.getFirst().strip(), key -> new ArrayList<>())
            .add(
                new Member(
                    field(header, row, "Member ID"),
                    field(header, row, "Member Name"),
                    Optional.of(field(header, row, "Parent Member ID"))
                        .filter(parent -> !parent.isEmpty()),
                    field(header, row, "Classification Code").replaceAll("[\\[\\]]", ""),
                    numbers(field(header, row, "Member Notes"))));
      } else if (firstLabel.equals("Note ID") && row.size() > 1) {
        notes.put(row.getFirst().strip(), BilingualText.ofSource(row.get(1).strip()));
      }
    }

    private static String field(List<String> header, List<String> row, String label) {
      int place = header.indexOf(label);
      return place < 0 || place >= row.size() ? "" : row.get(place).strip();
    }

    private static List<String> numbers(String text) {
      return text.isEmpty()
          ? List.of()
          : List.of(text.split(";")).stream().map(String::strip).toList();
    }
  }
}
