package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one product of one vintage means: where it comes from, its dimensions, and for each measure,
 * found by its label path, unit, universe, additivity and rounding. Immutable.
 *
 * @param table the table that files of the product are loaded into
 * @param title the table's title
 * @param source where it comes from and how it is cited
 * @param mark by what a file of the product is recognised
 * @param geography what is to be said about its geography, such as "on 2021 boundaries"
 * @param dimensions its dimensions other than area, period and measure; a file's codes are found by
 *     their English labels
 * @param measures its measures, in the order of the file
 * @param dimensionLabels the labels by which a file's header names the dimensions, normalised and
 *     without the number of members, each with the {@link Dimension#id} it means
 * @param rows how many rows of data a whole file has, where the product's size is known: a file
 *     with fewer is cut off
 * @param form which columns say what, for layouts that do not settle it themselves
 */
public record Descriptor(
    TableName table,
    BilingualText title,
    Source source,
    Mark mark,
    Optional<BilingualText> geography,
    List<Dimension> dimensions,
    List<DescribedMeasure> measures,
    Map<String, String> dimensionLabels,
    OptionalLong rows,
    Optional<RowForm> form) {

  /** By what, in its content, a file is recognised. */
  public sealed interface Mark {
    /**
     * A wide table: the label of the dimension whose members are the columns, without the number of
     * members, as in {@code Population and dwelling counts}.
     */
    record ColumnDimension(String label) implements Mark {}

    /** A profile page download: its title line. */
    record TitleLine(String title) implements Mark {}

    /** The comprehensive download of a census profile: the census year. */
    record BulkProfile(String year) implements Mark {}

    /** The agency's number of the table, as in {@code 98-10-0349}, where the file states it. */
    record ProductNumber(String number) implements Mark {}

    /**
     * The labels of the columns. Tables of one publisher may share them; a table of time series is
     * then told apart by the identifier of its first series.
     *
     * @param labels labels in their order
     * @param series identifier of the first row's series; blank where rows have none
     */
    record Columns(List<String> labels, String series) implements Mark {
      public Columns {
        labels = List.copyOf(labels);
      }
    }
  }

  /**
   * A measure with the labels by which a file names it.
   *
   * @param path normalised labels from the topic, where the product has topics, down to the measure
   * @param measure what it means
   */
  public record DescribedMeasure(List<String> path, Measure measure) {
    public DescribedMeasure {
      path = List.copyOf(path);
    }
  }

  public Descriptor {
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    dimensionLabels = Map.copyOf(dimensionLabels);
  }

  /**
   * The measure that a file names by this path of labels, written as the file writes them. Whoever
   * looks up many takes {@link #byPath} once.
   */
  public Optional<Measure> findMeasure(List<String> path) {
    List<String> normalised = path.stream().map(Labels::normalise).toList();
    return measures.stream()
        .filter(described -> described.path().equals(normalised))
        .map(DescribedMeasure::measure)
        .findFirst();
  }

  /** The measures by their normalised paths, in the order of the file; a new map each time. */
  public Map<List<String>, Measure> byPath() {
    Map<List<String>, Measure> byPath = new LinkedHashMap<>();
    measures.forEach(described -> byPath.put(described.path(), described.measure()));
    return byPath;
  }

  /** The measures that a file has values of, in its order. */
  public List<DescribedMeasure> published() {
    return measures.stream()
        .filter(described -> described.measure().presence() == Measure.Presence.PUBLISHED)
        .toList();
  }

  /** The measure with this code. */
  public Optional<Measure> findMeasure(String code) {
    return measures.stream()
        .map(DescribedMeasure::measure)
        .filter(measure -> measure.code().equals(code))
        .findFirst();
  }

  /** The dimension that a file's header names by this label, without the number of members. */
  public Optional<Dimension> findDimension(String label) {
    return Optional.ofNullable(dimensionLabels.get(Labels.normalise(label)))
        .flatMap(
            id -> dimensions.stream().filter(dimension -> dimension.id().equals(id)).findFirst());
  }
}
