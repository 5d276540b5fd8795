package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The list {@code indicators}, by code in the order of the list. */
public final class IndicatorList implements ListKind<Map<String, Indicator>> {
  private static final List<String> COLUMNS =
      List.of(
          "indicator",
          "topic",
          "name_en",
          "name_fr",
          "definition_en",
          "definition_fr",
          "universe_en",
          "universe_fr",
          "unit",
          "class",
          "direction",
          "chart",
          "core",
          "limit_en",
          "limit_fr");
  private static final ListFormat FORMAT =
      new ListFormat(
          "indicators",
          COLUMNS,
          Set.copyOf(COLUMNS.subList(0, COLUMNS.indexOf("core"))),
          List.of("indicator"),
          Set.of("unit", "class"));

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(IndicatorList.class, "indicators.csv");
  }

  @Override
  public Map<String, Indicator> read(List<Line> lines, Faults faults) {
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (Line line : lines) {
      indicator(line, faults).ifPresent(found -> indicators.put(found.id(), found));
    }
    return indicators;
  }

  private static Optional<Indicator> indicator(Line line, Faults faults) {
    int before = faults.count();
    FieldChecks checks = new FieldChecks(line, faults);
    checks.required(
        "topic",
        "name_en",
        "name_fr",
        "definition_en",
        "definition_fr",
        "universe_en",
        "universe_fr",
        "unit",
        "class",
        "direction",
        "chart");
    checks.bothLanguages("limit_en", "limit_fr");
    Optional<Indicator.Topic> topic = checks.choice("topic", Indicator.Topic.class);
    Optional<Unit> unit = checks.choice("unit", Unit.class);
    Optional<Additivity> additivity = additivity(line, faults);
    Optional<Indicator.Direction> direction = checks.choice("direction", Indicator.Direction.class);
    Optional<Indicator.Chart> chart = checks.choice("chart", Indicator.Chart.class);
    String core = line.text("core");
    if (!core.isEmpty() && !core.equals("core")) {
      faults.add(line, FaultReason.NOT_A_CHOICE, core, "core", "core");
    }
    if (faults.count() > before
        || topic.isEmpty()
        || unit.isEmpty()
        || additivity.isEmpty()
        || direction.isEmpty()
        || chart.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = line.entry();
    return Optional.of(
        new Indicator(
            entry.key(),
            topic.get(),
            text(entry, "name"),
            text(entry, "definition"),
            text(entry, "universe"),
            unit.get(),
            additivity.get(),
            direction.get(),
            chart.get(),
            !core.isEmpty(),
            entry.find("limit_en").map(limit -> text(entry, "limit"))));
  }

  private static Optional<Additivity> additivity(Line line, Faults faults) {
    String symbol = line.text("class");
    Optional<Additivity> found =
        Arrays.stream(Additivity.values())
            .filter(candidate -> candidate.symbol().equals(symbol))
            .findFirst();
    if (found.isEmpty() && !symbol.isEmpty()) {
      String choices =
          Arrays.stream(Additivity.values())
              .map(Additivity::symbol)
              .collect(Collectors.joining(", "));
      faults.add(line, FaultReason.NOT_A_CHOICE, symbol, "class", choices);
    }
    return found;
  }

  static BilingualText text(Entry entry, String name) {
    return BilingualText.of(entry.text(name + "_en"), entry.text(name + "_fr"));
  }
}
