package ca.lipworkbench.datasets.demonstration;

import ca.lipworkbench.engine.geography.Dguid;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a province or territory differs from the others: round numbers near the truth of 2021, so
 * that the demonstration looks like Canada. They are no statistics.
 *
 * @param share2006 population of 2006 as a share of that of 2021
 * @param share2016 population of 2016 as a share of that of 2021
 * @param immigrants share of immigrants in the population of 2021
 * @param recent share of recent immigrants among the immigrants of 2021
 * @param nonPermanent share of non-permanent residents in the population of 2021
 * @param french share of non-immigrants who know French
 * @param unemployment unemployment rate of 2021 as a share
 * @param income median total income of non-immigrants in dollars of 2020
 */
record ProvinceLevels(
    double share2006,
    double share2016,
    double immigrants,
    double recent,
    double nonPermanent,
    double french,
    double unemployment,
    double income) {

  /** The levels by province. */
  static Map<Dguid, ProvinceLevels> shipped() {
    try (InputStream in = ProvinceLevels.class.getResourceAsStream("levels.csv")) {
      if (in == null) {
        throw new IllegalStateException("The program was packaged without levels.csv");
      }
      Map<Dguid, ProvinceLevels> levels = new TreeMap<>();
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.forEach(row -> levels.put(new Dguid(row.getField("dguid")), of(row)));
      }
      return levels;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProvinceLevels of(NamedCsvRecord row) {
    return new ProvinceLevels(
        number(row, "share_2006"),
        number(row, "share_2016"),
        number(row, "immigrants"),
        number(row, "recent"),
        number(row, "non_permanent"),
        number(row, "french"),
        number(row, "unemployment"),
        number(row, "income"));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  /** Population in a census year as a share of that of 2021. */
  double share(CensusYear year) {
    return switch (year) {
      case Y2006 -> share2006;
      case Y2016 -> share2016;
      case Y2021 -> 1;
    };
  }
}
