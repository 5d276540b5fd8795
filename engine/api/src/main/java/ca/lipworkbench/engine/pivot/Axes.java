package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headers of a plan's rows and columns, and which members meet in a cell. */
final class Axes {
  /** Places of the dimensions that every table has; those of the shown ones follow. */
  static final int AREA = 0;

  static final int PERIOD = 1;
  static final int MEASURE = 2;
  static final int OTHERS = 3;

  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");
  private static final int NOT_HERE = -1;

  private final List<String> dimensions = new ArrayList<>();
  private final List<List<PivotTable.Member>> members = new ArrayList<>();

  /** The axes of a plan. */
  Axes(PivotPlan plan) {
    DataStructure structure = plan.release().structure();
    add(
        DataStructure.AREA,
        plan.asked().stream().map(planned -> areaMember(planned.area())).toList());
    add(
        DataStructure.PERIOD,
        plan.spec().periods().stream()
            .map(
                period ->
                    new PivotTable.Member(
                        DataStructure.PERIOD, period, BilingualText.of(period, period), 0))
            .toList());
    Map<String, Optional<String>> parents = new HashMap<>();
    structure.measures().forEach(measure -> parents.put(measure.code(), measure.parent()));
    add(
        DataStructure.MEASURE,
        plan.calculated().stream().map(measure -> measureMember(parents, measure)).toList());
    for (PlannedDimension planned : plan.shown()) {
      Map<String, Optional<String>> above = new HashMap<>();
      planned.dimension().codes().forEach(code -> above.put(code.id(), code.parent()));
      add(
          planned.dimension().id(),
          planned.stands().stream().map(stand -> standMember(planned, above, stand)).toList());
    }
  }

  private void add(String dimension, List<PivotTable.Member> choices) {
    dimensions.add(dimension);
    members.add(choices);
  }

  /** A row or column: its header, and the place of its member in each dimension of its axis. */
  static final class Line {
    private final PivotTable.Header header;
    private final int[] places;

    private Line(PivotTable.Header header, int[] places) {
      this.header = header;
      this.places = places;
    }

    PivotTable.Header header() {
      return header;
    }

    /** The place of the member of a dimension; the other axis is asked for what is not here. */
    int place(int dimension, Line other) {
      if (places[dimension] != NOT_HERE) {
        return places[dimension];
      }
      return other.places[dimension] == NOT_HERE ? 0 : other.places[dimension];
    }
  }

  /** The lines of an axis, the last dimension changing fastest; one without members if empty. */
  List<Line> lines(List<String> axis) {
    int[] nowhere = new int[dimensions.size()];
    Arrays.fill(nowhere, NOT_HERE);
    List<Line> lines = List.of(new Line(new PivotTable.Header(List.of()), nowhere));
    for (String dimension : axis) {
      int at = dimensions.indexOf(dimension);
      List<PivotTable.Member> choices = at < 0 ? List.of() : members.get(at);
      List<Line> longer = new ArrayList<>(lines.size() * choices.size());
      for (Line line : lines) {
        for (int place = 0; place < choices.size(); place++) {
          longer.add(extend(line, at, choices.get(place), place));
        }
      }
      lines = longer;
    }
    return lines;
  }

  private static Line extend(Line line, int dimension, PivotTable.Member member, int place) {
    List<PivotTable.Member> header = new ArrayList<>(line.header().members());
    header.add(member);
    int[] places = line.places.clone();
    places[dimension] = place;
    return new Line(new PivotTable.Header(header), places);
  }

  private static PivotTable.Member areaMember(Area area) {
    return new PivotTable.Member(DataStructure.AREA, area.id().value(), area.name(), 0);
  }

  private static PivotTable.Member measureMember(
      Map<String, Optional<String>> parents, Measure measure) {
    return new PivotTable.Member(
        DataStructure.MEASURE, measure.code(), measure.name(), depth(measure.parent(), parents));
  }

  private static PivotTable.Member standMember(
      PlannedDimension planned,
      Map<String, Optional<String>> parents,
      PlannedDimension.Stand stand) {
    if (!stand.isSum()) {
      Code code = planned.codes().get(stand.places().getFirst());
      return codeMember(planned.dimension(), parents, code);
    }
    BilingualText label =
        BilingualText.of(
            MESSAGES.text(Language.ENGLISH, "total.added", stand.places().size()),
            MESSAGES.text(Language.FRENCH, "total.added", stand.places().size()));
    return PivotTable.Member.sum(
        planned.dimension().id(),
        label,
        stand.places().stream().map(place -> planned.codes().get(place).id()).toList());
  }

  private static PivotTable.Member codeMember(
      Dimension dimension, Map<String, Optional<String>> parents, Code code) {
    return new PivotTable.Member(
        dimension.id(), code.id(), code.name(), depth(code.parent(), parents), code.total());
  }

  private static int depth(Optional<String> parent, Map<String, Optional<String>> parents) {
    Set<String> passed = new HashSet<>();
    Optional<String> above = parent;
    while (above.isPresent() && passed.add(above.get())) {
      above = parents.getOrDefault(above.get(), Optional.empty());
    }
    return passed.size();
  }
}
