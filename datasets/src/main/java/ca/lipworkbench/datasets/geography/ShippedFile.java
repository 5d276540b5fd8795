package ca.lipworkbench.datasets.geography;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A CSV file with a header line that comes with the program. */
record ShippedFile(String name) {

  /**
   * Its lines after the header.
   *
   * @throws IllegalStateException when the program was packaged without it
   */
  List<NamedCsvRecord> rows() {
    try (InputStream in = ShippedFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program was packaged without " + name);
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.stream().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
