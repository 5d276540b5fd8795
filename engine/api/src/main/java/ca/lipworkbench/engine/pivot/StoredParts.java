package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored forms of what a pivot table says about itself: areas, measures, source, remarks. */
final class StoredParts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StoredParts() {}

  static JsonNode area(Area area) {
    ObjectNode node = NODES.objectNode();
    node.put("id", area.id().value());
    node.put("level", area.level().name());
    node.set("name", StoredFields.text(area.name()));
    node.set("place", StoredFields.text(area.place()));
    // Absent for the first version, as in the files of before there were others.
    if (area.version().number() > 1) {
      node.put("version", area.version().number());
    }
    node.put("vintage", area.version().vintage());
    node.set(
        "parts", StoredFields.strings(area.version().parts().stream().map(Dguid::value).toList()));
    node.set("unknownParts", StoredFields.strings(area.version().unknownParts()));
    node.put("boundaryStatus", area.version().boundaryStatus().name());
    area.province().ifPresent(province -> node.put("province", province.value()));
    area.region().ifPresent(region -> node.put("region", region.value()));
    return node;
  }

  static Area area(JsonNode node) {
    TreeSet<Dguid> parts = new TreeSet<>();
    StoredFields.strings(node, "parts").forEach(part -> parts.add(new Dguid(part)));
    return new Area(
        new AreaId(StoredFields.string(node, "id")),
        StoredFields.constant(GeographicLevel.class, node, "level"),
        StoredFields.text(node.path("name")),
        StoredFields.text(node.path("place")),
        new AreaVersion(
            node.path("version").asInt(1),
            StoredFields.integer(node, "vintage"),
            parts,
            StoredFields.strings(node, "unknownParts"),
            StoredFields.constant(BoundaryStatus.class, node, "boundaryStatus")),
        StoredFields.optionalString(node, "province").map(AreaId::new),
        StoredFields.optionalString(node, "region").map(AreaId::new));
  }

  static JsonNode measure(Measure measure) {
    ObjectNode node = NODES.objectNode();
    node.put("code", measure.code());
    node.set("name", StoredFields.text(measure.name()));
    measure.parent().ifPresent(parent -> node.put("parent", parent));
    node.put("presence", measure.presence().name());
    node.put("additivity", measure.additivity().symbol());
    node.put("rounding", measure.rounding().name());
    node.put("unit", measure.unit().name());
    node.set("universe", StoredFields.text(measure.universe()));
    node.put("decimals", measure.decimals());
    measure
        .ratio()
        .ifPresent(
            ratio -> {
              ObjectNode parts = node.putObject("ratio");
              parts.put("numerator", ratio.numerator());
              parts.put("denominator", ratio.denominator());
              parts.set("scale", StoredFields.number(ratio.scale()));
            });
    measure.base().ifPresent(base -> node.put("base", base));
    measure.incomeYear().ifPresent(year -> node.put("incomeYear", year));
    if (!measure.dollarYear().equals(amountsOf(measure.unit(), measure.incomeYear()))) {
      measure
          .dollarYear()
          .ifPresentOrElse(year -> node.put("dollarYear", year), () -> node.putNull("dollarYear"));
    }
    node.set("notes", StoredFields.strings(measure.notes()));
    return node;
  }

  /** Amounts are in dollars of the year that they refer to, unless another one is stated. */
  private static OptionalInt amountsOf(Unit unit, OptionalInt incomeYear) {
    return unit == Unit.DOLLARS ? incomeYear : OptionalInt.empty();
  }

  private static OptionalInt year(JsonNode node, String field) {
    return node.has(field) && !node.path(field).isNull()
        ? OptionalInt.of(StoredFields.integer(node, field))
        : OptionalInt.empty();
  }

  static Measure measure(JsonNode node) {
    Unit unit = StoredFields.constant(Unit.class, node, "unit");
    OptionalInt incomeYear = year(node, "incomeYear");
    return new Measure(
        StoredFields.string(node, "code"),
        StoredFields.text(node.path("name")),
        StoredFields.optionalString(node, "parent"),
        StoredFields.constant(Measure.Presence.class, node, "presence"),
        Additivity.parse(StoredFields.string(node, "additivity")),
        StoredFields.constant(RoundingModel.class, node, "rounding"),
        unit,
        StoredFields.text(node.path("universe")),
        StoredFields.integer(node, "decimals"),
        node.has("ratio") ? Optional.of(ratio(node.path("ratio"))) : Optional.empty(),
        StoredFields.optionalString(node, "base"),
        incomeYear,
        node.has("dollarYear") ? year(node, "dollarYear") : amountsOf(unit, incomeYear),
        StoredFields.strings(node, "notes"));
  }

  private static Ratio ratio(JsonNode node) {
    return new Ratio(
        StoredFields.string(node, "numerator"),
        StoredFields.string(node, "denominator"),
        StoredFields.number(node, "scale"));
  }

  static JsonNode source(Source source) {
    ObjectNode node = NODES.objectNode();
    node.set("agency", StoredFields.text(source.agency()));
    node.set("product", StoredFields.text(source.product()));
    node.put("referenceDate", source.referenceDate());
    node.set("attribution", StoredFields.text(source.attribution()));
    node.set("adaptation", StoredFields.text(source.adaptation()));
    node.put("nature", source.nature().name());
    return node;
  }

  static Source source(JsonNode node) {
    return new Source(
        StoredFields.text(node.path("agency")),
        StoredFields.text(node.path("product")),
        StoredFields.string(node, "referenceDate"),
        StoredFields.text(node.path("attribution")),
        StoredFields.text(node.path("adaptation")),
        StoredFields.constant(Source.Nature.class, node, "nature"));
  }

  static JsonNode header(PivotTable.Header header) {
    return StoredFields.list(
        header.members(),
        member -> {
          ObjectNode node = NODES.objectNode();
          node.put("dimension", member.dimension());
          node.put("code", member.code());
          node.set("label", StoredFields.text(member.label()));
          node.put("depth", member.depth());
          if (member.total()) {
            node.put("total", true);
          }
          if (!member.sumOf().isEmpty()) {
            node.set("sumOf", StoredFields.strings(member.sumOf()));
          }
          return node;
        });
  }

  static PivotTable.Member member(JsonNode node) {
    return new PivotTable.Member(
        StoredFields.string(node, "dimension"),
        StoredFields.string(node, "code"),
        StoredFields.text(node.path("label")),
        StoredFields.integer(node, "depth"),
        node.path("total").booleanValue(false),
        node.has("sumOf") ? StoredFields.strings(node, "sumOf") : List.of());
  }

  static JsonNode remark(PivotTable.Remark remark) {
    ObjectNode node = NODES.objectNode();
    switch (remark) {
      case PivotTable.Remark.SumOfLeaves sum -> {
        put(node, "sumOfLeaves", sum.dimension());
        node.set("name", StoredFields.text(sum.name()));
        node.put("leaves", sum.leaves());
      }
      case PivotTable.Remark.AtTotal total -> {
        put(node, "atTotal", total.dimension());
        node.set("name", StoredFields.text(total.name()));
        node.put("code", total.code());
        node.set("label", StoredFields.text(total.label()));
      }
      case PivotTable.Remark.OnlyCode only -> {
        put(node, "onlyCode", only.dimension());
        node.set("name", StoredFields.text(only.name()));
        node.put("code", only.code());
        node.set("label", StoredFields.text(only.label()));
      }
      case PivotTable.Remark.Combined combined -> {
        put(node, "combined", combined.dimension());
        node.set("name", StoredFields.text(combined.name()));
        node.set("labels", StoredFields.list(combined.labels(), StoredFields::text));
      }
      case PivotTable.Remark.AddedTotal added -> {
        put(node, "addedTotal", added.dimension());
        node.set("name", StoredFields.text(added.name()));
        node.put("categories", added.categories());
      }
      case PivotTable.Remark.Top top ->
          node.put("kind", "top").put("shown", top.shown()).put("of", top.of());
      case PivotTable.Remark.SyntheticCohort synthetic ->
          node.put("kind", "syntheticCohort").put("taxYear", synthetic.taxYear());
      case PivotTable.Remark.PartialYear partial -> node.put("kind", "partialYear");
      case PivotTable.Remark.NotSorted unsorted -> node.put("kind", "notSorted");
    }
    return node;
  }

  private static void put(ObjectNode node, String kind, String dimension) {
    node.put("kind", kind);
    node.put("dimension", dimension);
  }

  static PivotTable.Remark remark(JsonNode node) {
    String kind = StoredFields.string(node, "kind");
    return switch (kind) {
      case "notSorted" -> new PivotTable.Remark.NotSorted();
      case "partialYear" -> new PivotTable.Remark.PartialYear();
      case "syntheticCohort" ->
          new PivotTable.Remark.SyntheticCohort(StoredFields.string(node, "taxYear"));
      case "top" ->
          new PivotTable.Remark.Top(
              StoredFields.integer(node, "shown"), StoredFields.integer(node, "of"));
      default -> ofDimension(kind, node);
    };
  }

  private static PivotTable.Remark ofDimension(String kind, JsonNode node) {
    String dimension = StoredFields.string(node, "dimension");
    var name = StoredFields.text(node.path("name"));
    return switch (kind) {
      case "sumOfLeaves" ->
          new PivotTable.Remark.SumOfLeaves(dimension, name, StoredFields.integer(node, "leaves"));
      case "atTotal" ->
          new PivotTable.Remark.AtTotal(
              dimension,
              name,
              StoredFields.string(node, "code"),
              StoredFields.text(node.path("label")));
      case "onlyCode" ->
          new PivotTable.Remark.OnlyCode(
              dimension,
              name,
              StoredFields.string(node, "code"),
              StoredFields.text(node.path("label")));
      case "combined" ->
          new PivotTable.Remark.Combined(
              dimension, name, StoredFields.list(node, "labels", StoredFields::text));
      case "addedTotal" ->
          new PivotTable.Remark.AddedTotal(
              dimension, name, StoredFields.integer(node, "categories"));
      default -> throw new StoredFields.Malformed("Unknown remark: " + kind);
    };
  }
}
