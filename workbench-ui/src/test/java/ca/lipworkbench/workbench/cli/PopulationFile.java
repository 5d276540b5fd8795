package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.geography.Dguid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A file of our own in the layout of table 98-10-0002: populations from the area list, invented
 * dwellings and land areas.
 */
public final class PopulationFile {
  private static final String DIMENSION = "Population and dwelling counts (13): ";
  private static final List<String> MEMBERS =
      List.of(
          "Population, 2021",
          "Population, 2016",
          "Population percentage change, 2016 to 2021",
          "Total private dwellings, 2021",
          "Total private dwellings, 2016",
          "Total private dwellings percentage change, 2016 to 2021",
          "Private dwellings occupied by usual residents, 2021",
          "Private dwellings occupied by usual residents, 2016",
          "Private dwellings occupied by usual residents percentage change, 2016 to 2021",
          "Land area in square kilometres, 2021",
          "Population density per square kilometre, 2021",
          "National population rank, 2021",
          "Province/territory population rank, 2021");

  private PopulationFile() {}

  /** Writes the file and names it. */
  public static Path write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("\uFEFF\"REF_DATE\",\"GEO\",\"DGUID\",\"Coordinate\"");
    for (int i = 0; i < MEMBERS.size(); i++) {
      text.append(",\"%s%s [%d]\",\"Symbols\"".formatted(DIMENSION, MEMBERS.get(i), i + 1));
    }
    text.append("\n");
    Areas areas = Areas.shipped();
    int coordinate = 0;
    for (Dguid dguid : wanted(areas)) {
      StandardArea area = areas.standard(dguid).orElseThrow();
      coordinate++;
      text.append(
          "\"2021\",\"%s\",\"%s\",\"%d\""
              .formatted(area.name().replace("\"", "\"\""), dguid, coordinate));
      long people = area.population().orElse(0);
      String[] values = {
        "" + people,
        "" + people,
        "0.0",
        "" + people / 2,
        "" + people / 2,
        "0.0",
        "" + people / 3,
        "" + people / 3,
        "0.0",
        "100.00",
        people / 100 + ".0"
      };
      for (String value : values) {
        text.append(",\"").append(value).append("\",");
      }
      text.append(",,\"...\",,\"...\"\n");
    }
    return Files.writeString(file, text.append("\n\n"), StandardCharsets.UTF_8);
  }

  /** Every area that the table lists: all but metropolitan areas and agglomerations. */
  private static NavigableSet<Dguid> wanted(Areas areas) {
    NavigableSet<Dguid> wanted = new TreeSet<>();
    areas.standard().stream()
        .map(StandardArea::dguid)
        .filter(dguid -> dguid.schema().startsWith("A"))
        .forEach(wanted::add);
    return wanted;
  }
}
