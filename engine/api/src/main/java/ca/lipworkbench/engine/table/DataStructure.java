package ca.lipworkbench.engine.table;

import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a release's observations are keyed by and what they mean. Every table has area, period and
 * measure; the {@link #dimensions} are the others.
 *
 * @param table the table
 * @param title its title
 * @param source where it comes from
 * @param periods reference periods as text, in order
 * @param areas the areas that the release has rows for
 * @param geography what is to be said about the geography of the areas, such as "on 2021
 *     boundaries"
 * @param dimensions the other dimensions, in order
 * @param measures its measures, in order
 * @param notes the source's notes by number
 * @param cohorts how the table follows people over years; empty for one that does not
 */
public record DataStructure(
    TableName table,
    BilingualText title,
    Source source,
    List<String> periods,
    SortedSet<Dguid> areas,
    Optional<BilingualText> geography,
    List<Dimension> dimensions,
    List<Measure> measures,
    Map<String, BilingualText> notes,
    Optional<Cohorts> cohorts) {
  /** Name of the area dimension in specifications. */
  public static final String AREA = "area";

  /** Name of the period dimension in specifications. */
  public static final String PERIOD = "period";

  /** Name of the measure dimension in specifications. */
  public static final String MEASURE = "measure";

  /** A table that does not follow people over years. */
  public DataStructure(
      TableName table,
      BilingualText title,
      Source source,
      List<String> periods,
      SortedSet<Dguid> areas,
      Optional<BilingualText> geography,
      List<Dimension> dimensions,
      List<Measure> measures,
      Map<String, BilingualText> notes) {
    this(
        table,
        title,
        source,
        periods,
        areas,
        geography,
        dimensions,
        measures,
        notes,
        Optional.empty());
  }

  public DataStructure {
    periods = List.copyOf(periods);
    areas = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(areas));
    dimensions = List.copyOf(dimensions);
    measures = List.copyOf(measures);
    notes = Map.copyOf(notes);
  }

  /** The measure with this code. */
  public Optional<Measure> findMeasure(String code) {
    return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
  }

  /** The dimension with this name, other than area, period and measure. */
  public Optional<Dimension> findDimension(String id) {
    return dimensions.stream().filter(dimension -> dimension.id().equals(id)).findFirst();
  }
}
