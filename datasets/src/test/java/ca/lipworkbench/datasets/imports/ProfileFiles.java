package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;

/**
 * Census profiles of our own making with the labels of the real ones: numbers follow from area,
 * characteristic and column, every seventh is suppressed and every eleventh not applicable.
 */
final class ProfileFiles {
  static final int CHARACTERISTICS = 2631;
  private static final String BULK_HEADER =
      "CENSUS_YEAR,DGUID,ALT_GEO_CODE,GEO_LEVEL,GEO_NAME,TNR_SF,TNR_LF,DATA_QUALITY_FLAG,"
          + "CHARACTERISTIC_ID,CHARACTERISTIC_NAME,CHARACTERISTIC_NOTE,C1_COUNT_TOTAL,SYMBOL,"
          + "C2_COUNT_MEN+,SYMBOL,C3_COUNT_WOMEN+,SYMBOL,C10_RATE_TOTAL,SYMBOL,C11_RATE_MEN+,"
          + "SYMBOL,C12_RATE_WOMEN+,SYMBOL\n";

  private ProfileFiles() {}

  static Descriptor totals() {
    return Descriptors.shipped().find(new TableName("census-profile-2021")).orElseThrow();
  }

  /** Symbol of a cell; blank where it has a value. */
  static String symbol(int area, int characteristic, int column) {
    int number = area * 13 + characteristic * 6 + column;
    return number % 7 == 0 ? "x" : number % 11 == 0 ? "..." : "";
  }

  /** Value of a cell that has one. */
  static String value(int area, int characteristic, int column) {
    return area * 1000 + characteristic + "." + column;
  }

  /** A comprehensive profile of these areas. */
  static String bulk(List<String> dguids) {
    StringBuilder text = new StringBuilder(BULK_HEADER);
    List<DescribedMeasure> measures = totals().published();
    for (int area = 0; area < dguids.size(); area++) {
      String dguid = dguids.get(area);
      for (int i = 0; i < measures.size(); i++) {
        String code = dguid.substring(9);
        text.append(
            "2021,\"%s\",\"%s\",\"Census subdivision\",\"Saint-F\u00e9lix %s\",3.1,4.6,\"00000\",%d,\"%s\","
                .formatted(dguid, code, code, i + 1, "  " + label(measures.get(i))));
        for (int column = 0; column < 6; column++) {
          String symbol = symbol(area, i, column);
          text.append(',')
              .append(symbol.isEmpty() ? value(area, i, column) : "")
              .append(",\"")
              .append(symbol)
              .append('"');
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String label(DescribedMeasure measure) {
    return measure.path().getLast().replace("\"", "\"\"");
  }

  /** Where each area begins in a comprehensive profile. */
  static String startingRows(List<String> dguids) {
    StringBuilder text = new StringBuilder("\"Geo Code\",\"Geo Name\",\"Line Number\"\n");
    for (int area = 0; area < dguids.size(); area++) {
      text.append(
          "\"%s\",\"Somewhere\",%d\n".formatted(dguids.get(area), 2 + area * CHARACTERISTICS));
    }
    return text.toString();
  }

  /** The characteristics of a comprehensive profile, the first with a note. */
  static String characteristics() {
    StringBuilder text = new StringBuilder("**\tDefinitions / Footnotes\n\n");
    List<DescribedMeasure> measures = totals().published();
    for (int i = 0; i < measures.size(); i++) {
      text.append(i + 1)
          .append("\t  ")
          .append(measures.get(i).path().getLast())
          .append(i == 0 ? " (1)\n" : "\n");
    }
    return text + "\nFootnote 1\nPeople who live there.\nAnd more.\n\n";
  }

  /** A page download with a block of 12 columns for each of these places. */
  static String page(List<String> places) {
    StringBuilder text = new StringBuilder("\"Census Profile, 2021 Census of Population\"\n,,,");
    StringBuilder groups = new StringBuilder(",,,");
    StringBuilder labels = new StringBuilder("\"Topic\",\"Characteristic\",\"Note\",");
    for (String place : places) {
      text.append('"').append(place).append("\",,,,,,,,,,,,");
      groups.append("\"Counts\",,,,,,\"Rates\",,,,,,");
      labels.append(
          "\"Total\",\"Total_Flag\",\"Men+\",\"Men+_Flag\",\"Women+\",\"Women+_Flag\",".repeat(2));
    }
    text.append('\n').append(groups).append('\n').append(labels).append('\n');
    List<DescribedMeasure> measures = totals().published();
    for (int i = 0; i < measures.size(); i++) {
      text.append(
          "\"%s\",\"%s\",1,"
              .formatted(
                  measures.get(i).path().getFirst().replace("\"", "\"\""), label(measures.get(i))));
      for (int area = 0; area < places.size(); area++) {
        for (int column = 0; column < 6; column++) {
          String symbol = symbol(area, i, column);
          text.append(symbol.isEmpty() ? "  " + value(area, i, column) : "")
              .append(",\"")
              .append(symbol)
              .append("\",");
        }
      }
      text.append('\n');
    }
    return text
        + "\nSymbols:\n...,\"not applicable\"\n\nNotes:\n1,People\n\n\"Source: Nobody\"\n\n"
        + "How to cite: Nobody.\nhttps://example.org/profile\n";
  }
}
