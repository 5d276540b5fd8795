package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The catalogue of indicators as its three lists stand together. Immutable; after an edit there is
 * another.
 */
public final class Indicators {
  private static final double PER_CENT = 100;

  private final Map<String, Indicator> indicators;
  private final List<IndicatorSource> sources;
  private final List<GoalLink> links;

  /** A catalogue of what these lists hold. */
  public Indicators(
      Map<String, Indicator> indicators, List<IndicatorSource> sources, List<GoalLink> links) {
    this.indicators = new LinkedHashMap<>(indicators);
    this.sources = List.copyOf(sources);
    this.links = List.copyOf(links);
  }

  /** The catalogue of a home as it stands. */
  public static Indicators of(CuratedLists lists) {
    return new Indicators(
        lists.current(new IndicatorList()).content(),
        lists.current(new SourceList()).content(),
        lists.current(new LinkList()).content());
  }

  /** The catalogue that comes with the program. */
  public static Indicators shipped() {
    return new Indicators(
        CuratedLists.shipped(new IndicatorList()),
        CuratedLists.shipped(new SourceList()),
        CuratedLists.shipped(new LinkList()));
  }

  /** Every indicator in the order of the list. */
  public List<Indicator> all() {
    return List.copyOf(indicators.values());
  }

  /** The indicator with this code. */
  public Optional<Indicator> find(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** What an indicator bears on, in the order of the goals. */
  public List<GoalLink> links(String indicator) {
    return links.stream().filter(link -> link.indicator().equals(indicator)).toList();
  }

  /** The tables that somebody has named as an indicator's source. */
  public List<TableName> tables(String indicator) {
    return sources.stream()
        .filter(source -> source.indicator().equals(indicator))
        .map(IndicatorSource::table)
        .distinct()
        .toList();
  }

  /** What is said of indicators that the catalogue does not have: their codes, each once. */
  public List<String> dangling() {
    List<String> codes = new ArrayList<>();
    sources.forEach(source -> codes.add(source.indicator()));
    links.forEach(link -> codes.add(link.indicator()));
    return codes.stream().filter(code -> !indicators.containsKey(code)).distinct().toList();
  }

  /** What a release of a table can give of an indicator, or why it cannot. */
  public Resolution resolve(Indicator indicator, DataStructure structure) {
    List<IndicatorSource> own =
        sources.stream()
            .filter(source -> source.indicator().equals(indicator.id()))
            .filter(source -> source.table().equals(structure.table()))
            .toList();
    if (own.isEmpty()) {
      return new Resolution.Lacking(
          Resolution.Reason.NO_SOURCE, List.of(structure.table().value()));
    }
    LabelPaths paths = new LabelPaths(structure);
    List<Resolution.Part> parts = new ArrayList<>();
    for (IndicatorSource source : own) {
      Optional<Resolution.Lacking> lacking = check(indicator, source, structure, paths);
      if (lacking.isPresent()) {
        return lacking.get();
      }
      Measure measure = measure(indicator, source, parts.size() + 1, own.size(), structure, paths);
      parts.add(new Resolution.Part(source.part(), measure, source.group()));
    }
    return new Resolution.Given(parts);
  }

  /**
   * What an indicator would give that somebody is making, before it is saved.
   *
   * @param numerator code of the measure above
   * @param denominator code of the measure below; empty for what the table publishes
   */
  public static Resolution preview(
      Indicator indicator,
      DataStructure structure,
      String numerator,
      Optional<String> denominator) {
    LabelPaths paths = new LabelPaths(structure);
    IndicatorSource source =
        new IndicatorSource(
            indicator.id(),
            structure.table(),
            Optional.empty(),
            paths.pathOf(numerator).orElse(numerator),
            denominator.map(code -> paths.pathOf(code).orElse(code)),
            Optional.empty());
    return new Indicators(Map.of(indicator.id(), indicator), List.of(source), List.of())
        .resolve(indicator, structure);
  }

  /**
   * The structure with a measure for each indicator that is worked out from two of its measures and
   * that it does not have already, so that a pivot can ask for it.
   */
  public DataStructure extend(DataStructure structure) {
    List<Measure> measures = new ArrayList<>(structure.measures());
    for (Indicator indicator : all()) {
      if (tables(indicator.id()).contains(structure.table())
          && resolve(indicator, structure)
              instanceof Resolution.Given(List<Resolution.Part> parts)) {
        parts.stream()
            .map(Resolution.Part::measure)
            .filter(measure -> measures.stream().noneMatch(m -> m.code().equals(measure.code())))
            .forEach(measures::add);
      }
    }
    if (measures.size() == structure.measures().size()) {
      return structure;
    }
    return new DataStructure(
        structure.table(),
        structure.title(),
        structure.source(),
        structure.periods(),
        structure.areas(),
        structure.geography(),
        structure.dimensions(),
        measures,
        structure.notes());
  }

  private static Optional<Resolution.Lacking> check(
      Indicator indicator, IndicatorSource source, DataStructure structure, LabelPaths paths) {
    List<String> rows = new ArrayList<>(List.of(source.numerator()));
    source.denominator().ifPresent(rows::add);
    List<Measure> found = new ArrayList<>();
    for (String row : rows) {
      List<Measure> measures = paths.find(row);
      if (measures.size() != 1) {
        return lacking(
            measures.isEmpty() ? Resolution.Reason.ROW_MISSING : Resolution.Reason.ROW_AMBIGUOUS,
            row);
      }
      found.add(measures.getFirst());
    }
    if (source.group().filter(group -> !has(structure, group)).isPresent()) {
      IndicatorSource.Group group = source.group().get();
      return lacking(Resolution.Reason.GROUP_MISSING, group.dimension() + "=" + group.code());
    }
    Measure numerator = found.getFirst();
    if (found.size() == 1) {
      boolean sameClass =
          numerator.additivity() == indicator.additivity()
              || indicator.additivity() == Additivity.INDEX;
      return sameClass
          ? Optional.empty()
          : lacking(
              Resolution.Reason.CLASS_DIFFERS,
              source.numerator(),
              numerator.additivity().symbol(),
              indicator.additivity().symbol());
    }
    Measure denominator = found.getLast();
    for (Measure measure : found) {
      if (!measure.additivity().sumsOverAreas()) {
        return lacking(Resolution.Reason.NOT_A_COUNT, measure.name().english());
      }
    }
    return numerator.unit() == denominator.unit()
        ? Optional.empty()
        : lacking(Resolution.Reason.UNITS_DIFFER, source.numerator(), rows.getLast());
  }

  private static boolean has(DataStructure structure, IndicatorSource.Group group) {
    return structure
        .findDimension(group.dimension())
        .flatMap(dimension -> dimension.find(group.code()))
        .isPresent();
  }

  private static Optional<Resolution.Lacking> lacking(Resolution.Reason reason, String... subject) {
    return Optional.of(new Resolution.Lacking(reason, List.of(subject)));
  }

  /** The measure of a source that was checked: the table's own where it has it. */
  private static Measure measure(
      Indicator indicator,
      IndicatorSource source,
      int place,
      int places,
      DataStructure structure,
      LabelPaths paths) {
    Measure numerator = paths.find(source.numerator()).getFirst();
    if (source.denominator().isEmpty()) {
      return numerator;
    }
    Measure denominator = paths.find(source.denominator().get()).getFirst();
    Ratio ratio = new Ratio(numerator.code(), denominator.code(), PER_CENT);
    Optional<Measure> own =
        structure.measures().stream()
            .filter(measure -> measure.ratio().equals(Optional.of(ratio)))
            .findFirst();
    if (own.isPresent()) {
      return own.get();
    }
    String code =
        "indicator-" + indicator.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    return new Measure(
        places == 1 ? code : code + "-" + place,
        source.part().map(part -> joined(indicator.name(), part)).orElse(indicator.name()),
        Optional.empty(),
        Measure.Presence.DERIVED,
        Additivity.RATE,
        numerator.rounding(),
        Unit.PER_CENT,
        denominator.universe(),
        1,
        Optional.of(ratio),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  private static BilingualText joined(BilingualText name, BilingualText part) {
    return BilingualText.of(
        name.english() + ": " + part.english(),
        name.french().orElse(name.english()) + " : " + part.french().orElse(part.english()));
  }
}
