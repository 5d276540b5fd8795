package ca.lipworkbench.datasets.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a profile before 2021, brought into one order: year, area's code, its name, topic,
 * number, label, then value and flag by sex. Where a file has no number, the place in the order of
 * the area's characteristics is it, for topic and label repeat. Notes below the rows end them.
 */
final class EarlierProfileRows implements RowSource {
  static final int YEAR = 1;
  static final int CODE = 2;
  static final int NAME = 3;
  static final int TOPIC = 4;
  static final int NUMBER = 5;
  static final int LABEL = 6;
  static final int FIRST_VALUE = 7;

  private final EarlierProfile profile;
  private final SourceLines lines;
  private final CsvLine csv;
  private final Problems problems;
  private final int width;
  private final List<String> labels = new ArrayList<>();
  private String area = "";
  private int place;

  private EarlierProfileRows(
      EarlierProfile profile, SourceLines lines, Problems problems, int width) {
    this.profile = profile;
    this.lines = lines;
    this.problems = problems;
    this.csv = new CsvLine(problems);
    this.width = width;
    labels.addAll(List.of("Year", "Code", "Area", "Topic", "Number", "Characteristic"));
    for (int i = 0; i < profile.values().size(); i++) {
      labels.add(EarlierProfile.sex(i));
      labels.add("flag");
    }
  }

  /** The rows of a text, whose lines the caller closes with them. */
  static EarlierProfileRows open(
      EarlierProfile profile, SourceText source, SourceLines lines, Problems problems)
      throws IOException, Problems.Stop {
    if (source.end() == SourceText.End.NOTHING) {
      throw problems.stop(source.lastLine(), ImportReason.CUT_IN_LINE);
    }
    Optional<String> header = lines.next();
    while (header.isPresent() && lines.number() < profile.headerLine()) {
      header = lines.next();
    }
    int width = new CsvLine(problems).fields(header.orElse(""), lines.number()).size();
    return new EarlierProfileRows(profile, lines, problems, width);
  }

  @Override
  public List<String> header() {
    return labels;
  }

  @Override
  public Optional<List<String>> next() throws IOException, Problems.Stop {
    Optional<String> line = lines.next();
    if (line.isEmpty() || line.get().isBlank() || isNote(line.get())) {
      return Optional.empty();
    }
    List<String> row = csv.fields(line.get(), lines.number());
    if (row.size() != width) {
      problems.atWholeLine();
      throw problems.stop(lines.number(), ImportReason.ROW_WIDTH, row.size(), width);
    }
    String code = row.get(profile.code() - 1).strip();
    place = code.equals(area) ? place + 1 : 1;
    area = code;
    List<String> fields = new ArrayList<>(labels.size());
    fields.add(profile.year() > 0 ? row.get(profile.year() - 1) : profile.period());
    fields.add(code);
    fields.add(row.get(profile.name() - 1));
    fields.add(profile.topic() > 0 ? row.get(profile.topic() - 1) : "");
    fields.add(
        profile.number() > 0 ? row.get(profile.number() - 1).strip() : Integer.toString(place));
    fields.add(row.get(profile.label() - 1));
    for (int column : profile.values()) {
      fields.add(row.get(column - 1));
      fields.add(profile.flagged() ? row.get(column).strip() : "");
    }
    return Optional.of(fields);
  }

  /** Below the rows of 2011 come lines of notes, which begin with no code. */
  private boolean isNote(String line) {
    return profile.year() == 0 && !line.matches("\"?\\d.*");
  }

  @Override
  public long line() {
    return lines.number();
  }

  @Override
  public int columnInLine(int column) {
    int value = (column - FIRST_VALUE) / 2;
    return column < FIRST_VALUE ? 1 : profile.values().get(value);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
