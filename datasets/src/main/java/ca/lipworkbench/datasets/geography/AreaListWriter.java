package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The program that writes the committed lists of standard areas from Statistics Canada's table
 * 98-10-0002 and the starting rows of the 2021 profile. Facts are carried over in a layout of our
 * own: identifier, name, level, province, population of 2021.
 */
final class AreaListWriter {
  /** The publisher's table, below the folder of source files. */
  static final Path TABLE = Path.of("census-2021-wide-full-table", "98100002.csv");

  /** The publisher's list of metropolitan areas, each followed by its subdivisions. */
  static final Path STARTING_ROWS =
      Path.of("census-profile-2021-bulk-meta", "98-401-X2021003_Geo_starting_row.CSV");

  private static final Charset STARTING_ROWS_CHARSET = Charset.forName("windows-1252");
  private static final int NAME = 1;
  private static final int DGUID = 2;
  private static final int POPULATION = 4;
  private static final String POPULATION_COLUMN = "Population, 2021 [1]";

  private final SortedMap<Dguid, Line> lines = new TreeMap<>();
  private final SortedMap<Dguid, SortedSet<Dguid>> members = new TreeMap<>();

  private AreaListWriter() {}

  /**
   * An area on its way to the list.
   *
   * @param province letters of its province, empty where it has none or several
   * @param population as printed, empty where the table has none
   */
  private record Line(String name, String province, String population) {}

  /**
   * Writes both lists.
   *
   * @param arguments the folder of source files and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Usage: AreaListWriter FOLDER-OF-SOURCE-FILES FOLDER-TO-WRITE-TO");
    }
    write(Path.of(arguments[0]), Path.of(arguments[1]), new DurableFiles(FailPoint.NONE));
  }

  static void write(Path sources, Path folder, DurableFiles files) throws IOException {
    AreaListWriter list = new AreaListWriter();
    list.readTable(sources.resolve(TABLE));
    list.readStartingRows(sources.resolve(STARTING_ROWS));
    list.writeAreas(folder.resolve(StandardAreas.AREAS_FILE), files);
    list.writeMembers(folder.resolve(StandardAreas.MEMBERS_FILE), files);
  }

  private void readTable(Path table) throws IOException {
    SortedMap<String, String> letters =
        Province.shipped().stream()
            .collect(
                Collectors.toMap(
                    province -> province.dguid().code(),
                    Province::letters,
                    (one, other) -> one,
                    TreeMap::new));
    List<List<String>> rows = rows(table, StandardCharsets.UTF_8);
    if (!rows.getFirst().get(POPULATION).endsWith(POPULATION_COLUMN)) {
      throw new IOException(table + " line 1: column 5 is not " + POPULATION_COLUMN);
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      Dguid dguid = new Dguid(row.get(DGUID));
      String province =
          isCountry(dguid) ? "" : String.valueOf(letters.get(dguid.code().substring(0, 2)));
      lines.put(dguid, new Line(row.get(NAME), province, row.get(POPULATION)));
    }
  }

  private static boolean isCountry(Dguid dguid) {
    return dguid.level().filter(level -> level == GeographicLevel.COUNTRY).isPresent();
  }

  private void readStartingRows(Path startingRows) throws IOException {
    SortedMap<Dguid, String> names = new TreeMap<>();
    SortedSet<Dguid> open = new TreeSet<>();
    List<List<String>> rows = rows(startingRows, STARTING_ROWS_CHARSET);
    for (List<String> row : rows.subList(1, rows.size())) {
      Dguid dguid = new Dguid(row.get(0));
      if (dguid.level().filter(level -> level == GeographicLevel.CENSUS_SUBDIVISION).isPresent()) {
        open.add(dguid);
      } else {
        open = new TreeSet<>();
        members.put(dguid, open);
        names.put(dguid, row.get(1));
      }
    }
    names.forEach((area, name) -> lines.put(area, metropolitan(area, name)));
  }

  private Line metropolitan(Dguid area, String name) {
    List<Line> parts = new ArrayList<>();
    for (Dguid part : members.getOrDefault(area, new TreeSet<>())) {
      Line line = lines.get(part);
      if (line == null) {
        throw new IllegalStateException(area + " has the subdivision " + part + " of no table");
      }
      parts.add(line);
    }
    List<String> provinces = parts.stream().map(Line::province).distinct().toList();
    long population =
        parts.stream()
            .filter(part -> !part.population().isEmpty())
            .mapToLong(part -> Long.parseLong(part.population()))
            .sum();
    return new Line(
        name, provinces.size() == 1 ? provinces.getFirst() : "", Long.toString(population));
  }

  private static List<List<String>> rows(Path file, Charset charset) throws IOException {
    return Files.readString(file, charset)
        .lines()
        .filter(line -> !line.isEmpty())
        .map(line -> new PublishedLine(line).fields())
        .toList();
  }

  private void writeAreas(Path file, DurableFiles files) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("dguid", "name", "type", "province", "population_2021"));
    lines.forEach(
        (dguid, line) ->
            rows.add(
                List.of(
                    dguid.value(),
                    line.name(),
                    printed(dguid.level().orElseThrow()),
                    line.province(),
                    line.population())));
    write(file, rows, files);
  }

  /** The agency's abbreviation of a level. */
  private static String printed(GeographicLevel level) {
    return switch (level) {
      case COUNTRY -> "CAN";
      case PROVINCE -> "PR";
      case CENSUS_DIVISION -> "CD";
      case CENSUS_SUBDIVISION -> "CSD";
      case CENSUS_METROPOLITAN_AREA -> "CMA";
      case CENSUS_AGGLOMERATION -> "CA";
      case IRCC_REGION, PARTNERSHIP ->
          throw new IllegalArgumentException("Not a standard level: " + level);
    };
  }

  private void writeMembers(Path file, DurableFiles files) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("area", "subdivision"));
    members.forEach(
        (area, parts) -> parts.forEach(part -> rows.add(List.of(area.value(), part.value()))));
    write(file, rows, files);
  }

  private static void write(Path file, List<List<String>> rows, DurableFiles files)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    files.replace(
        file,
        out -> {
          CsvWriter writer =
              CsvWriter.builder()
                  .lineDelimiter(LineDelimiter.LF)
                  .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          rows.forEach(writer::writeRecord);
          writer.flush();
        });
  }
}
