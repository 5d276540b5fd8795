package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line of a profile page that names its place, as {@code Vancouver, City (CY) [Census
 * subdivision], British Columbia}. It carries no code, so the place is found by its name, level and
 * province, and refused when there are several.
 */
record PlaceLine(String name, String type, GeographicLevel level, String province) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>.+?)(?:, (?<type>[^,\\[\\]]+\\([^()]+\\)))? \\[(?<level>[^\\]]+)]"
              + "(?:, (?<province>.+))?");

  private static final Map<String, GeographicLevel> LEVELS =
      Map.of(
          "country", GeographicLevel.COUNTRY,
          "province", GeographicLevel.PROVINCE,
          "territory", GeographicLevel.PROVINCE,
          "census division", GeographicLevel.CENSUS_DIVISION,
          "census subdivision", GeographicLevel.CENSUS_SUBDIVISION,
          "census metropolitan area", GeographicLevel.CENSUS_METROPOLITAN_AREA,
          "census agglomeration", GeographicLevel.CENSUS_AGGLOMERATION);

  /** Reads the words of the line. */
  static PlaceLine read(String text, long line, Problems problems) throws Problems.Stop {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw problems.stop(line, ImportReason.PLACE_UNREADABLE, text);
    }
    String words = matcher.group("level");
    GeographicLevel level = LEVELS.get(words.strip().toLowerCase(Locale.ROOT));
    if (level == null) {
      throw problems.stop(line, ImportReason.PLACE_LEVEL_UNKNOWN, words);
    }
    return new PlaceLine(
        matcher.group("name").strip(),
        Optional.ofNullable(matcher.group("type")).orElse("").strip(),
        level,
        Optional.ofNullable(matcher.group("province")).orElse("").strip());
  }

  /** The area that the line names. */
  StandardArea resolve(Places places, long line, Problems problems) throws Problems.Stop {
    return switch (places.resolve(name, type, province, level)) {
      case Places.Resolution.Resolved(StandardArea area) -> area;
      case Places.Resolution.Ambiguous(java.util.List<StandardArea> candidates) ->
          throw problems.stop(
              line,
              ImportReason.PLACE_AMBIGUOUS,
              name,
              province,
              candidates.stream()
                  .map(candidate -> candidate.dguid().value())
                  .collect(Collectors.joining(", ")));
      case Places.Resolution.Unknown() ->
          throw problems.stop(line, ImportReason.PLACE_UNKNOWN, name, province);
    };
  }
}
