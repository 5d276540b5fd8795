package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Folded;
import java.util.Map;

/** Units of measure as the agencies write them. */
final class UnitWords {
  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("persons", Unit.PERSONS),
          Map.entry("personnes", Unit.PERSONS),
          Map.entry("number of persons", Unit.PERSONS),
          Map.entry("nombre de personnes", Unit.PERSONS),
          Map.entry("percent", Unit.PER_CENT),
          Map.entry("percentage", Unit.PER_CENT),
          Map.entry("pourcentage", Unit.PER_CENT),
          Map.entry("pour cent", Unit.PER_CENT),
          Map.entry("number", Unit.NUMBER),
          Map.entry("nombre", Unit.NUMBER),
          Map.entry("ratio", Unit.NUMBER),
          Map.entry("households", Unit.HOUSEHOLDS),
          Map.entry("menages", Unit.HOUSEHOLDS),
          Map.entry("families", Unit.FAMILIES),
          Map.entry("familles", Unit.FAMILIES),
          Map.entry("dwellings", Unit.DWELLINGS),
          Map.entry("logements", Unit.DWELLINGS),
          Map.entry("years", Unit.YEARS),
          Map.entry("annees", Unit.YEARS),
          Map.entry("minutes", Unit.MINUTES),
          Map.entry("square kilometres", Unit.SQUARE_KILOMETRES));

  private UnitWords() {}

  /** The unit of these words, which is unknown when they are. */
  static Unit find(String words) {
    String folded = Folded.of(words);
    if (folded.equals("dollars") || folded.endsWith(" dollars") || folded.startsWith("dollars ")) {
      return Unit.DOLLARS;
    }
    return UNITS.getOrDefault(folded, Unit.UNKNOWN);
  }
}
