package ca.lipworkbench.datasets.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet event by event; only one row is held. */
final class SheetReader {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS = 1_048_576;
  private static final int EXACT_DIGITS = 15;
  private static final int LETTERS = 26;

  private final List<String> texts;
  private final Workbook.RowTaker rows;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int row;
  private int column;
  private String type = "";
  private boolean inValue;

  SheetReader(List<String> texts, Workbook.RowTaker rows) {
    this.texts = texts;
    this.rows = rows;
  }

  boolean visit(XMLStreamReader reader, int event) throws IOException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(reader, reader.getLocalName());
    } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
      if (inValue) {
        Workbook.append(value, reader.getText());
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      return end(reader.getLocalName());
    }
    return true;
  }

  private void begin(XMLStreamReader reader, String name) throws IOException {
    switch (name) {
      case "row" -> {
        String number = Workbook.attribute(reader, "r");
        int next = number.isEmpty() ? row + 1 : number(number, MOST_ROWS);
        if (next <= row) {
          throw new WorkbookException(WorkbookException.Flaw.DAMAGED, "row " + next);
        }
        row = next;
        column = 0;
        cells.clear();
      }
      case "c" -> {
        String place = Workbook.attribute(reader, "r");
        int next = place.isEmpty() ? column + 1 : column(place);
        if (next <= column || next > MOST_COLUMNS) {
          throw new WorkbookException(WorkbookException.Flaw.DAMAGED, "cell " + place);
        }
        column = next;
        type = Workbook.attribute(reader, "t");
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      default -> {}
    }
  }

  private boolean end(String name) throws IOException {
    switch (name) {
      case "v", "t" -> inValue = false;
      case "c" -> {
        String text = text();
        if (!text.isEmpty()) {
          while (cells.size() < column - 1) {
            cells.add("");
          }
          cells.add(text);
        }
      }
      case "row" -> {
        if (!cells.isEmpty()) {
          rows.take(row, List.copyOf(cells));
        }
      }
      case "sheetData" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  private String text() throws IOException {
    String stored = value.toString();
    if (type.equals("s")) {
      int number = stored.isEmpty() ? -1 : number(stored, Integer.MAX_VALUE);
      if (number < 0 || number >= texts.size()) {
        throw new WorkbookException(WorkbookException.Flaw.DAMAGED, "text " + stored);
      }
      return texts.get(number);
    }
    return type.isEmpty() || type.equals("n") ? plain(stored) : stored;
  }

  /**
   * A number as it is written out. Workbooks store the digits of a binary number, as in
   * 0.10000000000000001; the shortest text of that number is what was typed.
   */
  private static String plain(String stored) {
    boolean exact = stored.length() <= EXACT_DIGITS && stored.indexOf('E') < 0;
    if (exact) {
      return stored;
    }
    try {
      double number = Double.parseDouble(stored);
      return Double.isFinite(number) && Math.abs(number) < 1e18
          ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
          : stored;
    } catch (NumberFormatException e) {
      return stored;
    }
  }

  private static int number(String text, int most) throws IOException {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, like a number that is out of bounds.
    }
    throw new WorkbookException(WorkbookException.Flaw.DAMAGED, "number " + text);
  }

  /** The column of a cell such as {@code AB12}, from 1. */
  private static int column(String place) {
    int column = 0;
    for (int i = 0; i < place.length() && column <= MOST_COLUMNS; i++) {
      char sign = place.charAt(i);
      if (sign < 'A' || sign > 'Z') {
        break;
      }
      column = column * LETTERS + (sign - 'A' + 1);
    }
    return column;
  }
}
