package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The headers of a plan's rows and columns, and which members meet in a cell. */
final class Axes {
  private final Map<String, List<PivotTable.Member>> members = new LinkedHashMap<>();

  /** The axes of a plan. */
  Axes(PivotPlan plan) {
    DataStructure structure = plan.release().structure();
    members.put(
        DataStructure.AREA,
        plan.areas().stream().map(planned -> areaMember(planned.area())).toList());
    members.put(
        DataStructure.PERIOD,
        plan.spec().periods().stream()
            .map(
                period ->
                    new PivotTable.Member(
                        DataStructure.PERIOD, period, BilingualText.of(period, period), 0))
            .toList());
    members.put(
        DataStructure.MEASURE,
        plan.measures().stream().map(measure -> measureMember(structure, measure)).toList());
    for (PlannedDimension planned : plan.shown()) {
      members.put(
          planned.dimension().id(),
          planned.codes().stream().map(code -> codeMember(planned.dimension(), code)).toList());
    }
  }

  /**
   * A row or column: its header, and the place of its member in each dimension of its axis.
   *
   * @param header the header
   * @param places by dimension
   */
  record Line(PivotTable.Header header, Map<String, Integer> places) {}

  /** The lines of an axis, the last dimension changing fastest; one without members if empty. */
  List<Line> lines(List<String> dimensions) {
    List<Line> lines = List.of(new Line(new PivotTable.Header(List.of()), Map.of()));
    for (String dimension : dimensions) {
      List<PivotTable.Member> choices = members.getOrDefault(dimension, List.of());
      List<Line> longer = new ArrayList<>(lines.size() * choices.size());
      for (Line line : lines) {
        for (int place = 0; place < choices.size(); place++) {
          longer.add(extend(line, dimension, choices.get(place), place));
        }
      }
      lines = longer;
    }
    return lines;
  }

  private static Line extend(Line line, String dimension, PivotTable.Member member, int place) {
    List<PivotTable.Member> header = new ArrayList<>(line.header().members());
    header.add(member);
    Map<String, Integer> places = new LinkedHashMap<>(line.places());
    places.put(dimension, place);
    return new Line(new PivotTable.Header(header), places);
  }

  private static PivotTable.Member areaMember(Area area) {
    return new PivotTable.Member(DataStructure.AREA, area.id().value(), area.name(), 0);
  }

  private static PivotTable.Member measureMember(DataStructure structure, Measure measure) {
    int depth =
        depth(measure.parent(), code -> structure.findMeasure(code).flatMap(Measure::parent));
    return new PivotTable.Member(DataStructure.MEASURE, measure.code(), measure.name(), depth);
  }

  private static PivotTable.Member codeMember(Dimension dimension, Code code) {
    int depth = depth(code.parent(), id -> dimension.find(id).flatMap(Code::parent));
    return new PivotTable.Member(dimension.id(), code.id(), code.name(), depth);
  }

  private static int depth(Optional<String> parent, Function<String, Optional<String>> parentOf) {
    Set<String> passed = new HashSet<>();
    Optional<String> above = parent;
    while (above.isPresent() && passed.add(above.get())) {
      above = parentOf.apply(above.get());
    }
    return passed.size();
  }
}
