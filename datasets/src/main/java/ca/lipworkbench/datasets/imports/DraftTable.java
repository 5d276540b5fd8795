package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.RowForm;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The draft of a descriptor, made from what a file says about itself, for a person to confirm. What
 * a file does not say stays unknown: nothing of a drafted table adds up until somebody who knows
 * the product says that it does.
 */
final class DraftTable {
  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);

  /** Who publishes a table, and so under which licence it may be shown. */
  enum Publisher {
    STATISTICS_CANADA,
    IRCC,
    UNKNOWN
  }

  private final TableName table;
  private final BilingualText title;
  private final Publisher publisher;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<String, String> labels = new HashMap<>();
  private final List<DescribedMeasure> measures = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();
  private final Set<String> dimensionIds =
      new HashSet<>(Set.of("area", "period", "measure", "value", "status"));
  private String referenceDate = "";
  private BilingualText universe = both("draft.universe");

  DraftTable(TableName table, BilingualText title, Publisher publisher) {
    this.table = table;
    this.title = title;
    this.publisher = publisher;
  }

  private static BilingualText both(String key, Object... arguments) {
    return BilingualText.of(
        MESSAGES.text(Language.ENGLISH, key, arguments),
        MESSAGES.text(Language.FRENCH, key, arguments));
  }

  /** Says of when the figures are. */
  DraftTable ofDate(String date) {
    referenceDate = date;
    return this;
  }

  /** Says whom the figures are about. */
  DraftTable about(String population) {
    universe = BilingualText.ofSource(population);
    return this;
  }

  /**
   * Adds a dimension.
   *
   * @param label its label in the file, without the number of members
   * @return its name in the table
   */
  String dimension(String label, DraftCodes members) {
    String id = Slugs.free(Slugs.of(label, 48, "dimension"), 48, dimensionIds);
    dimensions.add(
        new Dimension(
            id,
            BilingualText.ofSource(label.strip()),
            members.codes(),
            Dimension.Categories.OVERLAPPING));
    labels.put(Labels.normalise(label), id);
    return id;
  }

  /** Adds a measure of which only the unit is known. */
  String measure(String label, Unit unit, int decimals) {
    return measure(label, unit, decimals, Additivity.UNKNOWN, RoundingModel.UNKNOWN);
  }

  /**
   * Adds a measure.
   *
   * @return its code
   */
  String measure(
      String label, Unit unit, int decimals, Additivity additivity, RoundingModel rounding) {
    String code = Slugs.free(Slugs.of(label, 60, "measure"), 60, codes);
    measures.add(
        described(code, List.of(Labels.normalise(label)), unit, decimals, additivity, rounding));
    return code;
  }

  private DescribedMeasure described(
      String code,
      List<String> path,
      Unit unit,
      int decimals,
      Additivity additivity,
      RoundingModel rounding) {
    return new DescribedMeasure(
        path,
        new Measure(
            code,
            BilingualText.ofSource(path.getLast()),
            Optional.empty(),
            Measure.Presence.PUBLISHED,
            additivity,
            rounding,
            unit,
            universe,
            Math.min(6, decimals),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            List.of()));
  }

  /** Adds a measure that the file names by a code, under the labels that lead to it. */
  void measureOfCode(String code, List<String> path, Unit unit, int decimals) {
    measures.add(described(code, path, unit, decimals, Additivity.UNKNOWN, RoundingModel.UNKNOWN));
  }

  /** The descriptor. */
  Descriptor descriptor(Descriptor.Mark mark, Optional<RowForm> form) {
    return new Descriptor(
        table,
        title,
        source(),
        mark,
        Optional.empty(),
        dimensions,
        measures,
        labels,
        OptionalLong.empty(),
        form);
  }

  private Source source() {
    String date = referenceDate.isBlank() ? "—" : referenceDate;
    String key = "draft." + publisher.name() + ".";
    String english = title.english();
    String french = title.in(Language.FRENCH);
    return new Source(
        both(key + "agency"),
        BilingualText.of(english, french),
        date,
        BilingualText.of(
            MESSAGES.text(Language.ENGLISH, key + "attribution", english, date),
            MESSAGES.text(Language.FRENCH, key + "attribution", french, date)),
        BilingualText.of(
            MESSAGES.text(Language.ENGLISH, key + "adaptation", english, date),
            MESSAGES.text(Language.FRENCH, key + "adaptation", french, date)),
        Source.Nature.OFFICIAL);
  }
}
