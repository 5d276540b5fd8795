package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the grid prints of an answer in one language: heads, labels, and the text of every cell.
 * Immutable, and cheap to make: texts are made when they are asked for.
 */
final class Sheet {
  private final PivotTable table;
  private final DataStructure structure;
  private final Words words;
  private final HeadRows heads;
  private final Map<String, Measure> measures;
  private final Map<String, Area> areas;
  private final Optional<AreaId> own;

  /** The sheet of an answer from a table of this structure. */
  Sheet(PivotTable table, DataStructure structure, Words words) {
    this.table = table;
    this.structure = structure;
    this.words = words;
    this.heads = HeadRows.of(table.columnHeaders());
    this.measures =
        table.measures().stream()
            .collect(Collectors.toUnmodifiableMap(Measure::code, Function.identity()));
    this.areas =
        table.areas().stream()
            .collect(Collectors.toUnmodifiableMap(area -> area.id().value(), Function.identity()));
    this.own = AreaRole.own(table.areas());
  }

  PivotTable table() {
    return table;
  }

  HeadRows heads() {
    return heads;
  }

  Language language() {
    return words.language();
  }

  int rows() {
    return table.rowHeaders().size();
  }

  int columns() {
    return table.columnHeaders().size();
  }

  /** How many columns of labels stand on the left; at least one. */
  int labels() {
    return Math.max(1, table.spec().rows().size());
  }

  /** What stands over a column of labels. */
  String labelHead(int level) {
    List<String> rows = table.spec().rows();
    return level < rows.size() ? Titles.dimension(rows.get(level), structure, words) : "";
  }

  /** The label of a row at a level. */
  String label(int row, int level) {
    List<Member> members = table.rowHeaders().get(row).members();
    return members.isEmpty() ? words.text("grid.value") : named(members.get(level));
  }

  /** How far a row's label is indented: how deep it lies in its classification. */
  int depth(int row, int level) {
    List<Member> members = table.rowHeaders().get(row).members();
    return members.isEmpty() ? 0 : members.get(level).depth();
  }

  /** Whether the row above has the same label in this and all outer levels. */
  boolean isRepeated(int row, int level) {
    return row > 0
        && level < table.spec().rows().size() - 1
        && outer(row, level).equals(outer(row - 1, level));
  }

  /** Whether a block of rows with one outermost label ends here. */
  boolean endsBlock(int row) {
    return table.spec().rows().size() > 1
        && row < rows() - 1
        && !outer(row, 0).equals(outer(row + 1, 0));
  }

  private List<String> outer(int row, int level) {
    return table.rowHeaders().get(row).members().subList(0, level + 1).stream()
        .map(Member::code)
        .toList();
  }

  /** Whether the row stands for all of its outermost dimension. */
  boolean isTotal(int row) {
    List<Member> members = table.rowHeaders().get(row).members();
    return !members.isEmpty()
        && structure
            .findDimension(members.getFirst().dimension())
            .flatMap(Dimension::total)
            .map(Code::id)
            .filter(members.getFirst().code()::equals)
            .isPresent();
  }

  /** What stands over a column, innermost. */
  String columnHead(int column) {
    List<Member> members = table.columnHeaders().get(column).members();
    return members.isEmpty() ? words.text("grid.value") : named(members.getLast());
  }

  /** A member as it is printed; a measure with its unit. */
  String named(Member member) {
    if (member.dimension().equals(DataStructure.MEASURE)) {
      return Optional.ofNullable(measures.get(member.code()))
          .map(this::measure)
          .orElse(member.code());
    }
    if (member.dimension().equals(DataStructure.AREA)) {
      return area(member).map(area -> area.place().in(language())).orElse(member.code());
    }
    return member.label().in(language());
  }

  /** A measure with its unit. */
  String measure(Measure measure) {
    String name = measure.name().in(language());
    String unit = unit(measure.unit());
    return unit.isEmpty() ? name : words.text("grid.unit", name, unit);
  }

  private String unit(Unit unit) {
    return switch (unit) {
      case PER_CENT -> "%";
      case DOLLARS -> "$";
      case NUMBER, AVERAGE_NUMBER, UNKNOWN, PERSONS -> "";
      case HOUSEHOLDS,
          PERCENTAGE_POINTS,
          DWELLINGS,
          FAMILIES,
          YEARS,
          SQUARE_KILOMETRES,
          PERSONS_PER_SQUARE_KILOMETRE,
          MINUTES ->
          Wording.in(language()).unit(unit);
    };
  }

  /** The role by which an area's mark is chosen; empty for what is not an area. */
  Optional<AreaRole> role(Member member) {
    return area(member).map(area -> AreaRole.of(area, own));
  }

  private Optional<Area> area(Member member) {
    return member.dimension().equals(DataStructure.AREA)
        ? Optional.ofNullable(areas.get(member.code()))
        : Optional.empty();
  }

  /** The member that a column is headed by, innermost. */
  Optional<Member> innermost(int column) {
    List<Member> members = table.columnHeaders().get(column).members();
    return members.isEmpty() ? Optional.empty() : Optional.of(members.getLast());
  }

  /** The member that a row is labelled with at a level. */
  Optional<Member> member(int row, int level) {
    List<Member> members = table.rowHeaders().get(row).members();
    return level < members.size() ? Optional.of(members.get(level)) : Optional.empty();
  }

  /** The column of these members, each by the name of its dimension. */
  Optional<Integer> find(Map<String, String> members) {
    for (int column = 0; column < columns(); column++) {
      if (table.columnHeaders().get(column).members().stream()
          .allMatch(member -> member.code().equals(members.get(member.dimension())))) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** What stands in a cell. */
  CellText cell(int row, int column) {
    return CellText.of(table.cells().get(row).get(column), measureAt(row, column), language());
  }

  /** What a cell measures. */
  Measure measureAt(int row, int column) {
    return measureOf(table.rowHeaders().get(row))
        .or(() -> measureOf(table.columnHeaders().get(column)))
        .orElseGet(() -> table.measures().getFirst());
  }

  private Optional<Measure> measureOf(Header header) {
    return header.members().stream()
        .filter(member -> member.dimension().equals(DataStructure.MEASURE))
        .findFirst()
        .flatMap(member -> Optional.ofNullable(measures.get(member.code())));
  }

  /** The part that an area plays, by which its colour and shape are chosen. */
  enum AreaRole {
    LIP,
    PROVINCE,
    REGION,
    CANADA,
    OTHER,
    /** A standard area that is a part of others: no colour of its own. */
    PART;

    /** One's own partnership among the areas that are shown: the first. */
    static Optional<AreaId> own(List<Area> shown) {
      return shown.stream()
          .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
          .findFirst()
          .map(Area::id);
    }

    /** The role of an area beside one's own. */
    static AreaRole of(Area area, Optional<AreaId> own) {
      return switch (area.level()) {
        case COUNTRY -> CANADA;
        case PROVINCE -> PROVINCE;
        case IRCC_REGION -> REGION;
        case PARTNERSHIP -> own.equals(Optional.of(area.id())) ? LIP : OTHER;
        case CENSUS_DIVISION, CENSUS_SUBDIVISION, CENSUS_METROPOLITAN_AREA, CENSUS_AGGLOMERATION ->
            PART;
      };
    }

    /** Its class in the style sheet. */
    String css() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
