package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.RowForm.AreaColumns;
import ca.lipworkbench.datasets.descriptor.RowForm.AreaKind;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.datasets.lake.StagedRelease;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The areas of a file's rows, each looked up once. Names are not keys: a name that means no area or
 * several is a problem, unless the descriptor settles it.
 */
final class AreaFinder {
  private static final int NONE = -1;

  private final AreaColumns columns;
  private final Places places;
  private final StagedRelease staged;
  private final Problems problems;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Long> firstLines = new HashMap<>();

  AreaFinder(AreaColumns columns, Places places, StagedRelease staged, Problems problems) {
    this.columns = columns;
    this.places = places;
    this.staged = staged;
    this.problems = problems;
  }

  /** The number of the row's area in the staged release; negative where it has a problem. */
  int find(List<String> row, long line) throws Problems.Stop {
    String text = columns.column().isPresent() ? row.get(columns.column().getAsInt() - 1) : "";
    String name = columns.name().isPresent() ? row.get(columns.name().getAsInt() - 1).strip() : "";
    String province =
        columns.province().isPresent() ? row.get(columns.province().getAsInt() - 1).strip() : "";
    // A blank identifier is told apart by the name beside it.
    String key = text + '\n' + province + (text.isBlank() ? '\n' + name : "");
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    columns.column().ifPresent(problems::atColumn);
    String dguid = dguid(text.strip(), name, province, line);
    if (dguid.isEmpty()) {
      return NONE;
    }
    int number = staged.area(dguid);
    numbers.put(key, number);
    firstLines.putIfAbsent(dguid, line);
    names.putIfAbsent(dguid, columns.kind() == AreaKind.NAME ? text.strip() : name);
    return number;
  }

  private String dguid(String text, String name, String province, long line) throws Problems.Stop {
    String settled = columns.named().get(text.isEmpty() ? name : text);
    if (settled != null) {
      return settled;
    }
    return switch (columns.kind()) {
      case FIXED -> columns.prefix();
      case DGUID -> checked(text, line);
      case CODE -> checked(columns.prefix() + text, line);
      case CENSUS_CODE -> checked(censusCode(text), line);
      case NAME -> named(text, province, line);
    };
  }

  private String censusCode(String code) {
    String vintage = columns.prefix();
    return switch (code.length()) {
      case 2 -> code.equals("01") ? vintage + "A000011124" : vintage + "A0002" + code;
      case 4 -> vintage + "A0003" + code;
      case 7 -> vintage + "A0005" + code;
      case 8 -> vintage + "S0512" + code;
      case 10 -> vintage + "S0507" + code;
      // A metropolitan area's three digits do not say whether it is an agglomeration.
      default -> code;
    };
  }

  private String checked(String text, long line) throws Problems.Stop {
    return DguidCheck.check(text, line, problems) ? text : "";
  }

  private String named(String name, String province, long line) throws Problems.Stop {
    GeographicLevel level = columns.level().orElse(GeographicLevel.PROVINCE);
    return switch (places.resolve(name, "", province, level)) {
      case Places.Resolution.Resolved(StandardArea area) -> area.dguid().value();
      case Places.Resolution.Ambiguous(List<StandardArea> candidates) -> {
        problems.add(
            line,
            ImportReason.PLACE_AMBIGUOUS,
            name,
            province,
            candidates.stream()
                .map(candidate -> candidate.dguid().value())
                .collect(Collectors.joining(", ")));
        yield "";
      }
      case Places.Resolution.Unknown() -> {
        problems.add(line, ImportReason.PLACE_UNKNOWN, name, province);
        yield "";
      }
    };
  }

  /** The names that the file gives to its areas, by DGUID. */
  Map<String, String> names() {
    return names;
  }

  /** In which line each area is met first, by DGUID. */
  Map<String, Long> firstLines() {
    return firstLines;
  }
}
