package ca.lipworkbench.datasets.geography;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of one of the publisher's files. A quote inside a quoted field is not doubled there
 * ({@code "Peigan Timber Limit "B""} in 98-10-0002), so a field ends at a quote that a comma or the
 * end of the line follows; no field of these files has a quote and a comma side by side.
 */
record PublishedLine(String text) {

  /** Its fields without the quotes around them. */
  List<String> fields() {
    List<String> fields = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = end(start);
      String field = text.substring(start, end);
      fields.add(field.startsWith("\"") ? field.substring(1, field.length() - 1) : field);
      start = end + 1;
    }
    return fields;
  }

  private int end(int start) {
    String close = text.startsWith("\"", start) ? "\"," : ",";
    int found = text.indexOf(close, start + close.length() - 1);
    return found < 0 ? text.length() : found + close.length() - 1;
  }
}
