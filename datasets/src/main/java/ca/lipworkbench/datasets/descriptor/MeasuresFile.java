package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The {@code measures.csv} of a descriptor: one line a label, in the order of the product's file,
 * {@code depth} giving the hierarchy. A line without a class is a topic: part of the path of the
 * lines below, not a measure. A derived measure names the rounding model of its numerator and
 * denominator.
 */
final class MeasuresFile {
  private final String file;
  private final Map<String, BilingualText> universes;
  private final List<Above> open = new ArrayList<>();
  private final Map<String, MeasureLine> byCode = new HashMap<>();
  private final Set<List<String>> paths = new HashSet<>();
  private final Set<String> usedUniverses = new HashSet<>();
  private final List<DescribedMeasure> measures = new ArrayList<>();

  /** A label on the way from the topic to the measure being read. */
  private record Above(int depth, String label, Optional<MeasureLine> measure) {}

  private MeasuresFile(String file, Map<String, BilingualText> universes) {
    this.file = file;
    this.universes = universes;
  }

  /**
   * Reads a file.
   *
   * @throws DescriptorException when a column, class, unit, universe or reference is unknown, a
   *     code or path stands twice, or a line contradicts itself or the parts that it is derived
   *     from
   */
  static List<DescribedMeasure> parse(
      String file, String text, Map<String, BilingualText> universes) {
    MeasuresFile reading = new MeasuresFile(file, universes);
    reading.read(text);
    return reading.measures;
  }

  private void read(String text) {
    List<MeasureLine> lines = new ArrayList<>();
    long last = 0;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      for (CsvRecord line : reader) {
        if (last == 0) {
          checkHeader(line);
        } else {
          lines.add(MeasureLine.of(file, line));
        }
        last = line.getStartingLineNumber();
      }
    } catch (CsvParseException e) {
      throw new DescriptorException(file, last + 1, "not CSV: " + e.getMessage(), e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (lines.isEmpty()) {
      throw new DescriptorException(file, 1, "no measures");
    }
    for (MeasureLine line : lines) {
      if (!line.isTopic() && byCode.put(line.code(), line) != null) {
        throw line.refuse("code \"" + line.code() + "\" stands twice");
      }
    }
    lines.forEach(this::add);
    Set<String> unused = new TreeSet<>(universes.keySet());
    unused.removeAll(usedUniverses);
    if (!unused.isEmpty()) {
      throw new DescriptorException(file, 1, "no measure is about the universes " + unused);
    }
  }

  private void checkHeader(CsvRecord header) {
    if (!header.getFields().equals(MeasureLine.COLUMNS)) {
      throw new DescriptorException(
          file,
          header.getStartingLineNumber(),
          "columns are " + header.getFields() + "; expected " + MeasureLine.COLUMNS);
    }
  }

  private void add(MeasureLine line) {
    int depth = line.depth();
    open.removeIf(above -> above.depth() >= depth);
    if (depth > 0 && open.isEmpty()) {
      throw line.refuse("depth " + depth + " without a line above that it is part of");
    }
    Optional<String> parent = parent(line);
    open.add(
        new Above(
            depth,
            Labels.normalise(line.label()),
            line.isTopic() ? Optional.empty() : Optional.of(line)));
    if (line.isTopic()) {
      return;
    }
    List<String> path = open.stream().map(Above::label).toList();
    if (!paths.add(path)) {
      throw line.refuse("label path " + path + " stands twice");
    }
    BilingualText universe = universes.get(line.universe());
    if (universe == null) {
      throw line.refuse("universe \"" + line.universe() + "\" is not in product.json");
    }
    usedUniverses.add(line.universe());
    measures.add(new DescribedMeasure(path, line.measure(parent, universe, byCode)));
  }

  /**
   * What the line is part of: the nearest line above with a smaller depth. A count is part of the
   * nearest count, for the agency indents the households of one person below the median income of
   * all households.
   */
  private Optional<String> parent(MeasureLine line) {
    for (Above above : open.reversed()) {
      Optional<MeasureLine> measure = above.measure();
      if (measure.isEmpty() || !line.isCount() || measure.get().isCount()) {
        return measure.map(MeasureLine::code);
      }
    }
    return Optional.empty();
  }
}
