package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question behind one cell of an answer, asked alone, and the question for its parts. */
public final class CellQuestion {
  private final PivotTable table;
  private final CellLines.Line line;

  private CellQuestion(PivotTable table, CellLines.Line line) {
    this.table = table;
    this.line = line;
  }

  /**
   * The question behind a cell.
   *
   * @throws IndexOutOfBoundsException when the answer has no such row or column
   */
  public static CellQuestion of(PivotTable table, int row, int column) {
    return new CellQuestion(table, new CellLines(table).line(row, column));
  }

  /** The area of the cell. */
  public Area area() {
    return line.area();
  }

  /** The period of the cell. */
  public String period() {
    return line.period();
  }

  /** The measure of the cell. */
  public Measure measure() {
    return line.measure();
  }

  /** The members of the other dimensions on the axes, by dimension. */
  public Map<String, PivotTable.Member> others() {
    return line.others();
  }

  /**
   * The question that has this cell as its only one; for a share of a whole, which only stands in
   * its table, that of its count.
   */
  public PivotSpec alone() {
    PivotDraft draft =
        PivotDraft.of(alone(List.of(), List.of(), List.of(measure().code()), List.of(area().id())));
    draft = draft.inDollarsOf(table.spec().dollars());
    return switch (table.spec().calculation()) {
      case Calculation.Compared compared -> draft.calculated(compared).complete();
      case Calculation.Numbers numbers -> draft.complete();
      case Calculation.Share share -> draft.complete();
    };
  }

  private PivotSpec alone(
      List<String> rows, List<String> columns, List<String> measures, List<AreaId> areas) {
    return new PivotSpec(
        table.table(), rows, columns, measures, areas, List.of(period()), filters());
  }

  private Map<String, List<String>> filters() {
    Map<String, List<String>> filters = new LinkedHashMap<>(table.spec().filters());
    others()
        .forEach(
            (dimension, member) ->
                filters.put(
                    dimension, member.sumOf().isEmpty() ? List.of(member.code()) : member.sumOf()));
    return filters;
  }

  /** The standard areas whose rows stand for the area in this release; none where it is refused. */
  public List<AreaId> blocks(Catalogue catalogue, Release release) {
    List<Dguid> blocks =
        new AreaBlocks(release.structure().areas(), catalogue.nesting()).choose(area()).blocks();
    return blocks.stream()
        .map(AreaId::of)
        .filter(id -> catalogue.findArea(id).isPresent())
        .toList();
  }

  /**
   * The question for the published numbers that the cell is made of: parts of the area on rows,
   * with the categories that were taken together; for a ratio its numerator and denominator beside
   * it. Empty for a published number, and where a part is not an area that can be named.
   */
  public Optional<PivotSpec> parts(Catalogue catalogue, Release release) {
    if (line.cell().derivation() instanceof Derivation.Published
        || line.cell().derivation() instanceof Derivation.Absent) {
      return Optional.empty();
    }
    if (line.cell().derivation() instanceof Derivation.Compared
        && table.spec().calculation() instanceof Calculation.Compared compared) {
      return Optional.of(sides(compared.base()));
    }
    List<AreaId> blocks = blocks(catalogue, release);
    List<String> combined = combined(release.structure());
    List<String> measures = measures(release.structure());
    if (blocks.isEmpty() || (blocks.size() == 1 && combined.isEmpty() && measures.size() == 1)) {
      return Optional.empty();
    }
    List<String> rows = new ArrayList<>(List.of(DataStructure.AREA));
    rows.addAll(combined);
    PivotSpec parts = alone(rows, List.of(DataStructure.MEASURE), measures, blocks);
    return Optional.of(leaves(parts, combined, release.structure()));
  }

  /** The question for both numbers of a comparison, beside each other. */
  private PivotSpec sides(Calculation.Base base) {
    PivotDraft draft =
        PivotDraft.of(alone(List.of(), List.of(), List.of(measure().code()), List.of(area().id())))
            .inDollarsOf(table.spec().dollars());
    return switch (base) {
      case Calculation.Base.OfArea other ->
          draft.addAreas(List.of(other.area())).toRows(DataStructure.AREA, 0).complete();
      case Calculation.Base.OfPeriod other ->
          draft
              .withPeriods(List.of(other.period(), period()))
              .toRows(DataStructure.PERIOD, 0)
              .complete();
    };
  }

  /** Dimensions off the axes of which several codes are taken together. */
  private List<String> combined(DataStructure structure) {
    List<String> combined = new ArrayList<>();
    for (Dimension dimension : structure.dimensions()) {
      List<String> kept = table.spec().filters().getOrDefault(dimension.id(), List.of());
      boolean offAxes = !others().containsKey(dimension.id());
      boolean several = kept.isEmpty() ? dimension.total().isEmpty() : kept.size() > 1;
      if (offAxes && several) {
        combined.add(dimension.id());
      }
    }
    return combined;
  }

  /** A dimension without a total is summed over its topmost codes, which are the parts. */
  private static PivotSpec leaves(PivotSpec spec, List<String> combined, DataStructure structure) {
    PivotDraft draft = PivotDraft.of(spec);
    for (String id : combined) {
      if (!spec.filters().containsKey(id)) {
        List<String> topmost =
            structure.findDimension(id).stream()
                .flatMap(dimension -> dimension.codes().stream())
                .filter(code -> code.parent().isEmpty())
                .map(Code::id)
                .toList();
        draft = draft.keep(id, topmost);
      }
    }
    return draft.complete();
  }

  private List<String> measures(DataStructure structure) {
    List<String> measures = new ArrayList<>();
    if (line.cell().derivation() instanceof Derivation.RatioOfSums) {
      measure().ratio().map(Ratio::numerator).ifPresent(measures::add);
      measure().ratio().map(Ratio::denominator).ifPresent(measures::add);
    } else if (line.cell().derivation() instanceof Derivation.WeightedMean) {
      measure().base().ifPresent(measures::add);
    }
    measures.removeIf(code -> structure.findMeasure(code).isEmpty());
    measures.add(measure().code());
    return measures.stream().distinct().toList();
  }
}
