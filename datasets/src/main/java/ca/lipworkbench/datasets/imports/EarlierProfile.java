package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of the comprehensive download of a profile before 2021: of 2016, whose values hold
 * their symbols and whose headers name the level of geography, or of the 2011 Census and the
 * National Household Survey, with a title above and notes below. Made from descriptions: none was
 * yet seen on a real file.
 *
 * @param headerLine the line of the labels, from 1
 * @param period the year; blank where rows have it
 * @param year the column of the year, from 1; 0 where the title has it
 * @param code the column of the area's code
 * @param name the column of its name
 * @param topic the column of the topic; 0 where there is none
 * @param number the column of the characteristic's number; 0 where its place in the order is it
 * @param label the column of the characteristic's label
 * @param values the columns of values, by sex
 * @param flagged whether a flag stands behind each value
 * @param isSurvey whether it is the voluntary survey, which prints zero where it suppresses
 */
record EarlierProfile(
    int headerLine,
    String period,
    int year,
    int code,
    int name,
    int topic,
    int number,
    int label,
    List<Integer> values,
    boolean flagged,
    boolean isSurvey) {
  private static final int MOST_TITLES = 2;
  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d|19\\d\\d)\\b");
  private static final List<String> SEXES = List.of("total", "male", "female");

  EarlierProfile {
    values = List.copyOf(values);
  }

  /** The header in the first lines, if they have one. */
  static Optional<EarlierProfile> find(List<String> head, Problems problems) throws Problems.Stop {
    CsvLine csv = new CsvLine(problems);
    for (int line = 0; line <= MOST_TITLES && line < head.size(); line++) {
      String text = head.get(line).toLowerCase(Locale.ROOT);
      boolean of2016 = text.contains("geo_code (por)") && text.contains("member id: ");
      boolean of2011 = text.contains("geo_code,") && text.contains("characteristic");
      if (of2016) {
        return Optional.of(of2016(csv.fields(head.get(line), line + 1L), line + 1));
      }
      if (of2011) {
        String title = line == 0 ? "" : head.getFirst();
        return Optional.of(of2011(csv.fields(head.get(line), line + 1L), line + 1, title));
      }
    }
    return Optional.empty();
  }

  private static int column(List<String> labels, String beginning) {
    for (int i = 0; i < labels.size(); i++) {
      String label = Labels.normalise(labels.get(i)).toLowerCase(Locale.ROOT);
      if (label.startsWith(beginning)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static EarlierProfile of2016(List<String> labels, int line) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (Labels.normalise(labels.get(i)).startsWith("Dim: Sex")) {
        values.add(i + 1);
      }
    }
    return new EarlierProfile(
        line,
        "",
        column(labels, "census_year"),
        column(labels, "geo_code (por)"),
        column(labels, "geo_name"),
        0,
        column(labels, "member id: "),
        column(labels, "dim: "),
        values,
        false,
        false);
  }

  private static EarlierProfile of2011(List<String> labels, int line, String title) {
    Matcher year = YEAR.matcher(title);
    List<Integer> values = new ArrayList<>();
    for (String value : List.of("total", "male", "female")) {
      int column = column(labels, value);
      if (column > 0) {
        values.add(column);
      }
    }
    int name = 0;
    for (String label : List.of("csd_name", "cma_ca_name", "cd_name", "prov_name")) {
      name = name == 0 ? column(labels, label) : name;
    }
    return new EarlierProfile(
        line,
        year.find() ? year.group(1) : "2011",
        0,
        column(labels, "geo_code"),
        name,
        column(labels, "topic"),
        0,
        column(labels, "characteristic"),
        values,
        true,
        column(labels, "gnr") > 0);
  }

  /** The code of the sex of a column of values. */
  static String sex(int place) {
    return SEXES.get(place);
  }

  /** Whether all columns that are needed are there. */
  boolean isWhole() {
    return code > 0
        && name > 0
        && label > 0
        && !values.isEmpty()
        && values.size() <= SEXES.size()
        && (year > 0 || !period.isEmpty())
        && (number > 0 || topic > 0);
  }
}
