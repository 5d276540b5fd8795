package ca.lipworkbench.datasets.demonstration;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One topic's file in the layout of the wide tables of the 2021 Census: a line for each year, area
 * and population group, and for each measure a column with the value and one with the symbol.
 */
final class WideFile {
  /** A quarter of the households are asked, and fewer than four answers give no median. */
  private static final long LEAST_MEDIAN_BASE = 16;

  private static final String SUPPRESSED = "x";
  private static final String NOT_AVAILABLE = "..";

  private final Topic topic;
  private final Descriptor descriptor;
  private final DemonstrationAreas areas;
  private final List<Code> codes;
  private final List<PopulationGroup> groups;
  private final List<String> measures;
  private final long[] measureKeys;
  private final int medians;
  private final Draws seed;

  WideFile(Topic topic, Descriptor descriptor, DemonstrationAreas areas, Draws seed) {
    this.topic = topic;
    this.descriptor = descriptor;
    this.areas = areas;
    this.codes = descriptor.dimensions().getFirst().codes();
    this.groups = codes.stream().map(Code::id).map(PopulationGroup::parse).toList();
    this.measures = topic.measures();
    this.medians = topic.medians();
    this.measureKeys = measures.stream().mapToLong(Draws::key).toArray();
    this.seed = seed.with("cell").with(topic.table());
    if (!published().stream().map(Measure::code).toList().equals(measures)) {
      throw new IllegalStateException(
          "The descriptor of " + topic.table() + " does not publish " + measures);
    }
  }

  private List<Measure> published() {
    return descriptor.measures().stream()
        .map(Descriptor.DescribedMeasure::measure)
        .filter(measure -> measure.presence() == Measure.Presence.PUBLISHED)
        .toList();
  }

  /** Writes the whole file, a year's numbers in memory at a time. */
  void writeTo(OutputStream out, List<Census> censuses) throws IOException {
    out.write(("\uFEFF" + header()).getBytes(StandardCharsets.UTF_8));
    for (Census census : censuses) {
      Sheet sheet = Sheet.of(topic, groups, census, areas);
      for (int area = 0; area < areas.all().size(); area++) {
        for (int group = 0; group < groups.size(); group++) {
          out.write(line(census, sheet, area, group).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private String header() {
    Dimension dimension = descriptor.dimensions().getFirst();
    String label =
        descriptor.dimensionLabels().entrySet().stream()
            .filter(entry -> entry.getValue().equals(dimension.id()))
            .findFirst()
            .orElseThrow()
            .getKey();
    StringBuilder header =
        new StringBuilder("\"REF_DATE\",\"GEO\",\"DGUID\",")
            .append(quoted(label + " (" + codes.size() + ")"))
            .append(",\"Coordinate\"");
    String columns =
        switch (descriptor.mark()) {
          case Descriptor.Mark.ColumnDimension(String name) -> name;
          case Descriptor.Mark other ->
              throw new IllegalStateException("Not a wide table: " + other);
        };
    List<Measure> columnMeasures = published();
    for (int column = 0; column < columnMeasures.size(); column++) {
      String member = columnMeasures.get(column).name().english();
      header
          .append(',')
          .append(
              quoted(
                  columns
                      + " ("
                      + columnMeasures.size()
                      + "): "
                      + member
                      + " ["
                      + (column + 1)
                      + "]"))
          .append(",\"Symbols\"");
    }
    return header.append('\n').toString();
  }

  private String line(Census census, Sheet sheet, int position, int group) {
    StandardArea area = areas.all().get(position);
    StringBuilder line =
        new StringBuilder()
            .append(quoted(Integer.toString(census.year().year())))
            .append(',')
            .append(quoted(area.name()))
            .append(',')
            .append(quoted(area.dguid().value()))
            .append(',')
            .append(quoted(codes.get(group).name().english()))
            .append(',')
            .append(quoted((position + 1) + "." + (group + 1)));
    Draws draws =
        seed.with(area.dguid().value()).with(census.year().year()).with(groups.get(group).code());
    Optional<String> whole = wholeArea(census, area, position);
    for (int measure = 0; measure < measureKeys.length; measure++) {
      String code = measures.get(measure);
      Optional<String> symbol =
          area.population().isEmpty()
              ? whole
              : topic
                  .symbol(code, census.year(), DemonstrationAreas.inTerritory(area))
                  .or(() -> whole);
      OptionalLong value =
          symbol.isPresent() ? OptionalLong.empty() : value(sheet, position, group, measure, draws);
      line.append(',');
      value.ifPresent(number -> line.append('"').append(number).append('"'));
      line.append(',');
      if (value.isEmpty()) {
        line.append(quoted(symbol.orElse(SUPPRESSED)));
      }
    }
    return line.append('\n').toString();
  }

  /** The symbol that stands in every cell of an area, where there is one. */
  private Optional<String> wholeArea(Census census, StandardArea area, int position) {
    if (area.population().isEmpty()) {
      return Optional.of(NOT_AVAILABLE);
    }
    return census.people(position) < topic.leastPopulation()
            || census.households(position) < topic.leastHouseholds()
        ? Optional.of(SUPPRESSED)
        : Optional.empty();
  }

  /** The published number; empty for a median of too few people. */
  private OptionalLong value(Sheet sheet, int position, int group, int measure, Draws draws) {
    if (measure >= medians) {
      return OptionalLong.of(
          RandomRounding.round(
              sheet.count(position, group, measure), draws.uniform(measureKeys[measure])));
    }
    return sheet.medianBase(position, group) < LEAST_MEDIAN_BASE
        ? OptionalLong.empty()
        : OptionalLong.of(sheet.median(position, group, measure));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
