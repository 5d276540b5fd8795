package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;

/** The table as it stands on the screen: heads above and on the left, numbers as numbers. */
final class TableSheet {
  private static final double WIDEST = 48;
  private static final double VALUE_WIDTH = 16;
  private static final int MOST_INDENTS = 8;

  private final PivotTable table;
  private final SheetWords words;
  private final int top;
  private final int left;

  TableSheet(PivotTable table, SheetWords words) {
    this.table = table;
    this.words = words;
    this.top = Math.max(1, depth(table.columnHeaders()));
    this.left = Math.max(1, depth(table.rowHeaders()));
  }

  private static int depth(List<Header> headers) {
    return headers.isEmpty() ? 0 : headers.getFirst().members().size();
  }

  void write(Worksheet sheet) {
    int first = writeTitle(sheet);
    writeColumnHeads(sheet, first);
    for (int row = 0; row < table.rowHeaders().size(); row++) {
      int line = first + top + row;
      writeRowHead(sheet, line, table.rowHeaders().get(row));
      for (int column = 0; column < table.columnHeaders().size(); column++) {
        words.put(
            sheet, line, left + column, table.cells().get(row).get(column), measure(row, column));
      }
    }
    sheet.freezePane(left, first + top);
    setWidths(sheet);
  }

  /** Title, notice and where to read on; the number of the row after them. */
  private int writeTitle(Worksheet sheet) {
    words.put(sheet, 0, 0, words.of(table.title()));
    sheet.style(0, 0).bold().fontSize(14).set();
    Optional<String> notice = words.wording().notice(table.source().nature());
    String see = words.text("table.see-notes");
    words.put(sheet, 1, 0, notice.map(said -> said + ". " + see).orElse(see));
    return 3;
  }

  private void writeColumnHeads(Worksheet sheet, int first) {
    for (int column = 0; column < table.columnHeaders().size(); column++) {
      List<Member> members = table.columnHeaders().get(column).members();
      if (members.isEmpty()) {
        words.head(sheet, first, left + column, words.measure(table.measures().getFirst()));
      }
      for (int level = 0; level < members.size(); level++) {
        words.head(sheet, first + level, left + column, label(members.get(level)));
      }
    }
    if (depth(table.rowHeaders()) == 0) {
      return;
    }
    List<String> dimensions = table.spec().rows();
    for (int level = 0; level < dimensions.size(); level++) {
      words.head(sheet, first + top - 1, level, dimension(dimensions.get(level)));
    }
  }

  private void writeRowHead(Worksheet sheet, int line, Header header) {
    List<Member> members = header.members();
    if (members.isEmpty()) {
      words.put(sheet, line, 0, words.measure(table.measures().getFirst()));
    }
    for (int level = 0; level < members.size(); level++) {
      Member member = members.get(level);
      words.put(sheet, line, level, label(member));
      if (member.depth() > 0) {
        sheet.style(line, level).indent(Math.min(member.depth(), MOST_INDENTS)).set();
      }
    }
  }

  /** A measure is named with its unit, for numbers stand without. */
  private String label(Member member) {
    return member.dimension().equals(DataStructure.MEASURE)
        ? table.measures().stream()
            .filter(measure -> measure.code().equals(member.code()))
            .findFirst()
            .map(words::measure)
            .orElseGet(() -> words.of(member.label()))
        : words.of(member.label());
  }

  private String dimension(String name) {
    return switch (name) {
      case DataStructure.AREA -> words.wording().text("csv.area");
      case DataStructure.PERIOD -> words.wording().text("csv.period");
      case DataStructure.MEASURE -> words.wording().text("csv.measure");
      default -> name;
    };
  }

  private Measure measure(int row, int column) {
    return Stream.concat(
            table.rowHeaders().get(row).members().stream(),
            table.columnHeaders().get(column).members().stream())
        .filter(member -> member.dimension().equals(DataStructure.MEASURE))
        .flatMap(
            member ->
                table.measures().stream().filter(measure -> measure.code().equals(member.code())))
        .findFirst()
        .orElseGet(table.measures()::getFirst);
  }

  private void setWidths(Worksheet sheet) {
    for (int level = 0; level < left; level++) {
      int place = level;
      int longest =
          table.rowHeaders().stream()
              .filter(header -> header.members().size() > place)
              .mapToInt(header -> label(header.members().get(place)).length())
              .max()
              .orElse((int) VALUE_WIDTH);
      sheet.width(level, Math.min(WIDEST, Math.max(VALUE_WIDTH, longest + 4.0)));
    }
    for (int column = 0; column < table.columnHeaders().size(); column++) {
      sheet.width(left + column, VALUE_WIDTH);
    }
  }
}
