package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pivot table read with areas on the columns and everything else on the rows, whichever way it
 * was asked for.
 *
 * @param entries the rows, in the order of the table
 */
record FigureRows(List<Entry> entries) {
  FigureRows {
    entries = List.copyOf(entries);
  }

  /**
   * A row.
   *
   * @param members what it stands for, outermost first, without the area
   * @param measure what its cells measure
   * @param cells a cell an area
   */
  record Entry(List<Member> members, Measure measure, Map<AreaId, Cell> cells) {
    /** The reference period, where it stands on an axis. */
    Optional<String> period() {
      return members.stream()
          .filter(member -> member.dimension().equals(DataStructure.PERIOD))
          .map(Member::code)
          .findFirst();
    }

    /** The row without its period. */
    List<Member> category() {
      return members.stream()
          .filter(member -> !member.dimension().equals(DataStructure.PERIOD))
          .toList();
    }
  }

  /** The rows of a table. */
  static FigureRows of(PivotTable table) {
    Map<List<Member>, Map<AreaId, Cell>> rows = new LinkedHashMap<>();
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        List<Member> all =
            Stream.concat(
                    table.rowHeaders().get(row).members().stream(),
                    table.columnHeaders().get(column).members().stream())
                .toList();
        rows.computeIfAbsent(
                all.stream().filter(member -> !isArea(member)).toList(),
                key -> new LinkedHashMap<>())
            .put(area(all, table), table.cells().get(row).get(column));
      }
    }
    List<Entry> entries = new ArrayList<>();
    rows.forEach(
        (members, cells) -> entries.add(new Entry(members, measure(members, table), cells)));
    return new FigureRows(entries);
  }

  /** Labels of categories: the members that tell them apart, or the last where nothing does. */
  static List<String> labels(List<List<Member>> categories, Language language) {
    Set<String> distinguishing = new LinkedHashSet<>();
    for (List<Member> category : categories) {
      for (Member member : category) {
        boolean everywhere = categories.stream().allMatch(other -> other.contains(member));
        if (!everywhere) {
          distinguishing.add(member.dimension());
        }
      }
    }
    return categories.stream()
        .map(
            category -> {
              String label =
                  category.stream()
                      .filter(member -> distinguishing.contains(member.dimension()))
                      .map(member -> member.label().in(language))
                      .collect(Collectors.joining(", "));
              return label.isEmpty() && !category.isEmpty()
                  ? category.getLast().label().in(language)
                  : label;
            })
        .toList();
  }

  private static boolean isArea(Member member) {
    return member.dimension().equals(DataStructure.AREA);
  }

  private static AreaId area(List<Member> members, PivotTable table) {
    return members.stream()
        .filter(FigureRows::isArea)
        .map(member -> new AreaId(member.code()))
        .findFirst()
        .orElseGet(() -> table.areas().getFirst().id());
  }

  private static Measure measure(List<Member> members, PivotTable table) {
    return members.stream()
        .filter(member -> member.dimension().equals(DataStructure.MEASURE))
        .flatMap(member -> table.measures().stream().filter(m -> m.code().equals(member.code())))
        .findFirst()
        .orElseGet(() -> table.measures().getFirst());
  }
}
