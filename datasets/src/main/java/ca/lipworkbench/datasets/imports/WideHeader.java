package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.table.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a wide table, understood by a descriptor: {@code REF_DATE, GEO, DGUID}, the other
 * dimensions, {@code Coordinate}, then for each member of the last dimension a column {@code
 * "<dimension> (<members>): <member> [<number>]"} and one of symbols.
 *
 * @param width columns of the file
 * @param dimensions column of each dimension of the descriptor, in the descriptor's order
 * @param members column and measure of each member
 */
record WideHeader(int width, List<Integer> dimensions, List<Member> members) {
  /** Columns before the other dimensions. */
  private static final List<String> FIRST = List.of("REF_DATE", "GEO", "DGUID");

  private static final String COORDINATE = "Coordinate";
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?<dimension>.+?) \\((?<count>\\d+)[A-Z]?\\): ?(?<label>.*?) ?\\[(?<number>\\d+)]");
  private static final Pattern MEMBER_COUNT = Pattern.compile(" \\(\\d+[A-Z]?\\)$");
  private static final Pattern SYMBOLS = Pattern.compile("Symbols?");

  WideHeader {
    dimensions = List.copyOf(dimensions);
    members = List.copyOf(members);
  }

  /**
   * A column of values; its symbols stand in the next one.
   *
   * @param column its place, from 0
   * @param measure place of its measure among the published measures of the descriptor, from 0
   * @param label what messages call it
   */
  record Member(int column, int measure, String label) {}

  /** The label of a column of values, taken apart. */
  private record MemberLabel(String dimension, int count, String label, int number) {
    static Optional<MemberLabel> find(String text) {
      Matcher matcher = MEMBER.matcher(Labels.normalise(text));
      return matcher.matches()
              && matcher.group("count").length() + matcher.group("number").length() < 12
          ? Optional.of(
              new MemberLabel(
                  matcher.group("dimension"),
                  Integer.parseInt(matcher.group("count")),
                  matcher.group("label"),
                  Integer.parseInt(matcher.group("number"))))
          : Optional.empty();
    }
  }

  /** Whether the first columns are those of a wide table. */
  static boolean isWide(List<String> header) {
    for (int i = 0; i < FIRST.size(); i++) {
      if (header.size() <= i || !header.get(i).strip().equals(FIRST.get(i))) {
        return false;
      }
    }
    return coordinate(header) >= 0;
  }

  private static int coordinate(List<String> header) {
    for (int i = FIRST.size(); i < header.size(); i++) {
      if (header.get(i).strip().equalsIgnoreCase(COORDINATE)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns, from 0, of the dimensions other than the one whose members are columns. */
  static List<Integer> dimensionColumns(List<String> header) {
    return java.util.stream.IntStream.range(FIRST.size(), coordinate(header)).boxed().toList();
  }

  /** The labels of these dimensions, without the number of members. */
  static List<String> dimensionLabels(List<String> header) {
    return dimensionColumns(header).stream()
        .map(column -> MEMBER_COUNT.matcher(Labels.normalise(header.get(column))).replaceAll(""))
        .toList();
  }

  /** The labels of the members that are columns, in their order. */
  static List<String> memberLabels(List<String> header, Problems problems) throws Problems.Stop {
    List<String> labels = new ArrayList<>();
    for (int column = coordinate(header) + 1; column < header.size(); column += 2) {
      labels.add(member(header, column, problems).label());
    }
    return labels;
  }

  /**
   * The label of the dimension whose members are the columns.
   *
   * @throws Problems.Stop when the first of these columns cannot be read
   */
  static String columnDimension(List<String> header, Problems problems) throws Problems.Stop {
    return member(header, coordinate(header) + 1, problems).dimension();
  }

  private static MemberLabel member(List<String> header, int column, Problems problems)
      throws Problems.Stop {
    String text = column < header.size() ? header.get(column) : "";
    Optional<MemberLabel> label = MemberLabel.find(text);
    if (label.isEmpty()) {
      throw problems.stop(1, ImportReason.MEMBER_COLUMN_UNREADABLE, column + 1, text);
    }
    return label.get();
  }

  /**
   * The header as the descriptor understands it.
   *
   * @throws Problems.Stop when it is not the header of the descriptor's product
   */
  static WideHeader read(List<String> header, Descriptor descriptor, Problems problems)
      throws Problems.Stop {
    int coordinate = coordinate(header);
    List<Integer> dimensions = dimensions(header, coordinate, descriptor, problems);
    List<Member> members = members(header, coordinate + 1, descriptor, problems);
    problems.stopIfAny();
    return new WideHeader(header.size(), dimensions, members);
  }

  private static List<Integer> dimensions(
      List<String> header, int coordinate, Descriptor descriptor, Problems problems)
      throws Problems.Stop {
    Map<Dimension, Integer> columns = new HashMap<>();
    for (int column = FIRST.size(); column < coordinate; column++) {
      String label = MEMBER_COUNT.matcher(Labels.normalise(header.get(column))).replaceAll("");
      Optional<Dimension> dimension = descriptor.findDimension(label);
      if (dimension.isEmpty()) {
        problems.add(1, ImportReason.DIMENSION_UNKNOWN, label, descriptor.table().value());
      } else if (columns.put(dimension.get(), column) != null) {
        problems.add(1, ImportReason.DIMENSION_REPEATED, label);
      }
    }
    List<Integer> places = new ArrayList<>();
    for (Dimension dimension : descriptor.dimensions()) {
      Integer column = columns.get(dimension);
      if (column == null) {
        problems.add(1, ImportReason.DIMENSION_MISSING, dimension.name().english());
      } else {
        places.add(column);
      }
    }
    return places;
  }

  private static List<Member> members(
      List<String> header, int first, Descriptor descriptor, Problems problems)
      throws Problems.Stop {
    List<DescribedMeasure> published = descriptor.published();
    String dimension = columnDimension(header, problems);
    List<Member> members = new ArrayList<>();
    boolean[] met = new boolean[published.size()];
    int declared = 0;
    for (int column = first; column < header.size(); column += 2) {
      MemberLabel label = member(header, column, problems);
      declared = label.count();
      if (!label.dimension().equals(dimension)) {
        throw problems.stop(
            1, ImportReason.COLUMN_DIMENSION_CHANGES, column + 1, dimension, label.dimension());
      }
      if (column + 1 >= header.size()
          || !SYMBOLS.matcher(header.get(column + 1).strip()).matches()) {
        throw problems.stop(1, ImportReason.SYMBOL_COLUMN_MISSING, label.label(), column + 2);
      }
      int measure = measure(label, published);
      if (measure < 0) {
        problems.add(1, ImportReason.MEASURE_UNKNOWN, label.label(), descriptor.table().value());
      } else if (met[measure]) {
        problems.add(1, ImportReason.MEASURE_REPEATED, label.label());
      } else {
        met[measure] = true;
        members.add(new Member(column, measure, label.label()));
      }
    }
    for (int i = 0; i < met.length; i++) {
      if (!met[i]) {
        problems.add(1, ImportReason.MEASURE_MISSING, published.get(i).path().getLast());
      }
    }
    if (declared != members.size()) {
      problems.add(1, ImportReason.MEMBER_COUNT_DIFFERS, dimension, declared, members.size());
    }
    return members;
  }

  /**
   * The published measure that a column means. A label that several measures have, under different
   * parents, is told apart by the number of the member.
   */
  private static int measure(MemberLabel label, List<DescribedMeasure> published) {
    int found = -1;
    int candidates = 0;
    for (int i = 0; i < published.size(); i++) {
      if (published.get(i).path().getLast().equals(label.label())) {
        candidates++;
        found = candidates == 1 || i == label.number() - 1 ? i : found;
      }
    }
    boolean decided = candidates == 1 || (candidates > 1 && found == label.number() - 1);
    return decided ? found : -1;
  }
}
