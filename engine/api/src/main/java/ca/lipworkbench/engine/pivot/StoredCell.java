package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.statistics.Coverage;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.statistics.Intervals;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of a statistical cell; what is absent in the cell is absent in the text. */
final class StoredCell {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StoredCell() {}

  static JsonNode write(Cell cell) {
    ObjectNode node = NODES.objectNode();
    cell.value().ifPresent(value -> node.set("value", StoredFields.number(value)));
    if (!cell.status().isEmpty()) {
      node.put("status", cell.status().toString());
    }
    if (!cell.notes().isEmpty()) {
      node.set("notes", StoredFields.strings(cell.notes()));
    }
    Intervals intervals = cell.intervals();
    intervals.roundingHard().ifPresent(range -> node.set("roundingHard", interval(range)));
    intervals.rounding95().ifPresent(range -> node.set("rounding95", interval(range)));
    intervals.sampling95().ifPresent(range -> node.set("sampling95", interval(range)));
    node.put("shown", intervals.shown().name());
    node.set("derivation", derivation(cell.derivation()));
    node.set(
        "coverage",
        NODES.arrayNode().add(cell.coverage().available()).add(cell.coverage().expected()));
    return node;
  }

  static Cell read(JsonNode node) {
    String symbols = StoredFields.optionalString(node, "status").orElse("");
    StatusSet status =
        StatusSet.find(symbols)
            .orElseThrow(() -> new StoredFields.Malformed("Unknown symbol: " + symbols));
    Intervals intervals =
        new Intervals(
            optionalInterval(node, "roundingHard"),
            optionalInterval(node, "rounding95"),
            optionalInterval(node, "sampling95"),
            StoredFields.constant(Intervals.Shown.class, node, "shown"));
    JsonNode coverage = node.path("coverage");
    return new Cell(
        node.has("value")
            ? OptionalDouble.of(StoredFields.number(node, "value"))
            : OptionalDouble.empty(),
        status,
        node.has("notes") ? StoredFields.strings(node, "notes") : java.util.List.of(),
        intervals,
        derivation(node.path("derivation")),
        new Coverage(coverage.path(0).intValue(), coverage.path(1).intValue()));
  }

  private static ArrayNode interval(Interval interval) {
    return NODES
        .arrayNode()
        .add(StoredFields.number(interval.low()))
        .add(StoredFields.number(interval.high()));
  }

  private static Optional<Interval> optionalInterval(JsonNode parent, String field) {
    if (!parent.has(field)) {
      return Optional.empty();
    }
    JsonNode node = parent.path(field);
    return Optional.of(new Interval(node.path(0).doubleValue(), node.path(1).doubleValue()));
  }

  private static ObjectNode derivation(Derivation derivation) {
    ObjectNode node = NODES.objectNode();
    switch (derivation) {
      case Derivation.Published published -> node.put("kind", "published");
      case Derivation.SumOfCells sum -> node.put("kind", "sum").put("cells", sum.cells());
      case Derivation.RatioOfSums ratio -> {
        node.put("kind", "ratio");
        node.set("numerator", StoredFields.number(ratio.numerator()));
        node.put("numeratorCells", ratio.numeratorCells());
        node.set("denominator", StoredFields.number(ratio.denominator()));
        node.put("denominatorCells", ratio.denominatorCells());
      }
      case Derivation.WeightedMean mean -> {
        node.put("kind", "mean").put("cells", mean.cells());
        node.set("weight", StoredFields.number(mean.weight()));
      }
      case Derivation.Refused refused -> {
        node.put("kind", "refused");
        node.put("reason", refused.refusal().reason().name());
        node.set("subject", StoredFields.strings(refused.refusal().subject()));
        refused.refusal().offer().ifPresent(offer -> node.set("offer", offer(offer)));
      }
      case Derivation.Absent absent -> node.put("kind", "absent");
      case Derivation.Compared compared -> {
        node.put("kind", "compared").put("how", compared.how().name());
        node.set("base", StoredFields.text(compared.base()));
        node.set("value", StoredFields.number(compared.value()));
        node.set("baseValue", StoredFields.number(compared.baseValue()));
        node.put("decimals", compared.decimals()).put("nesting", compared.nesting().name());
      }
      case Derivation.InDollarsOf dollars -> {
        node.put("kind", "inDollarsOf").put("from", dollars.from()).put("to", dollars.to());
        node.set("how", derivation(dollars.how()));
      }
    }
    return node;
  }

  private static Derivation derivation(JsonNode node) {
    String kind = StoredFields.string(node, "kind");
    return switch (kind) {
      case "published" -> new Derivation.Published();
      case "sum" -> new Derivation.SumOfCells(StoredFields.integer(node, "cells"));
      case "ratio" ->
          new Derivation.RatioOfSums(
              StoredFields.number(node, "numerator"),
              StoredFields.integer(node, "numeratorCells"),
              StoredFields.number(node, "denominator"),
              StoredFields.integer(node, "denominatorCells"));
      case "mean" ->
          new Derivation.WeightedMean(
              StoredFields.integer(node, "cells"), StoredFields.number(node, "weight"));
      case "refused" ->
          new Derivation.Refused(
              new Refusal(
                  StoredFields.constant(Refusal.Reason.class, node, "reason"),
                  StoredFields.strings(node, "subject"),
                  node.has("offer") ? Optional.of(offer(node.path("offer"))) : Optional.empty()));
      case "absent" -> new Derivation.Absent();
      case "compared" ->
          new Derivation.Compared(
              StoredFields.constant(Comparison.class, node, "how"),
              StoredFields.text(node.path("base")),
              StoredFields.number(node, "value"),
              StoredFields.number(node, "baseValue"),
              StoredFields.integer(node, "decimals"),
              StoredFields.constant(Derivation.Compared.Nesting.class, node, "nesting"));
      case "inDollarsOf" ->
          new Derivation.InDollarsOf(
              derivation(node.path("how")),
              StoredFields.integer(node, "from"),
              StoredFields.integer(node, "to"));
      default -> throw new StoredFields.Malformed("Unknown derivation: " + kind);
    };
  }

  private static ObjectNode offer(Refusal.Offer offer) {
    ObjectNode node = NODES.objectNode();
    switch (offer) {
      case Refusal.Offer.SideBySide parts -> {
        node.put("kind", "sideBySide");
        node.set("areas", StoredFields.strings(parts.areas()));
      }
      case Refusal.Offer.RangeOfParts range -> {
        node.put("kind", "rangeOfParts");
        node.set("range", interval(range.range()));
        node.put("parts", range.parts());
      }
      case Refusal.Offer.ShowDimension show -> {
        node.put("kind", "showDimension");
        node.put("dimension", show.dimension());
      }
    }
    return node;
  }

  private static Refusal.Offer offer(JsonNode node) {
    String kind = StoredFields.string(node, "kind");
    return switch (kind) {
      case "sideBySide" -> new Refusal.Offer.SideBySide(StoredFields.strings(node, "areas"));
      case "rangeOfParts" ->
          new Refusal.Offer.RangeOfParts(
              optionalInterval(node, "range")
                  .orElseThrow(() -> new StoredFields.Malformed("An offer without its range")),
              StoredFields.integer(node, "parts"));
      case "showDimension" ->
          new Refusal.Offer.ShowDimension(StoredFields.string(node, "dimension"));
      default -> throw new StoredFields.Malformed("Unknown offer: " + kind);
    };
  }
}
