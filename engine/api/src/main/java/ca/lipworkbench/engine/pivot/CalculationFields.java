package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.statistics.Comparison;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a calculation in JSON. */
final class CalculationFields {
  private static final String FIELD = "calculation";
  private static final String SHOW = "show";
  private static final String SHARE = "share";

  private CalculationFields() {}

  static ObjectNode write(Calculation calculation) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (calculation) {
      case Calculation.Numbers numbers -> node.put(SHOW, "numbers");
      case Calculation.Share share -> node.put(SHOW, SHARE).put("of", SpecFields.word(share.of()));
      case Calculation.Compared compared -> {
        node.put(SHOW, SpecFields.word(compared.how()));
        ObjectNode base = node.putObject("base");
        switch (compared.base()) {
          case Calculation.Base.OfArea area -> base.put("area", area.area().value());
          case Calculation.Base.OfPeriod period -> base.put("period", period.period());
        }
      }
    }
    return node;
  }

  static Calculation read(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw SpecFields.wrong(FIELD, "{\"show\": \"share\", \"of\": \"row\"}");
    }
    String show = SpecFields.text(FIELD + "." + SHOW, object.path(SHOW));
    if (show.equals("numbers")) {
      SpecFields.requireKnownFields(object, List.of(SHOW));
      return Calculation.NONE;
    }
    if (show.equals(SHARE)) {
      SpecFields.requireKnownFields(object, List.of(SHOW, "of"));
      return new Calculation.Share(
          SpecFields.constant(Calculation.Whole.class, FIELD + ".of", object.path("of")));
    }
    SpecFields.requireKnownFields(object, List.of(SHOW, "base"));
    return new Calculation.Compared(
        SpecFields.constant(Comparison.class, FIELD + "." + SHOW, object.path(SHOW)),
        base(object.path("base")));
  }

  private static Calculation.Base base(JsonNode node) {
    if (!(node instanceof ObjectNode object) || object.size() != 1) {
      throw SpecFields.wrong(FIELD + ".base", "{\"area\": \"\u2026\"}, {\"period\": \"\u2026\"}");
    }
    if (object.has("period")) {
      return new Calculation.Base.OfPeriod(
          SpecFields.text(FIELD + ".base.period", object.path("period")));
    }
    SpecFields.requireKnownFields(object, List.of("area", "period"));
    String area = SpecFields.text(FIELD + ".base.area", object.path("area"));
    return new Calculation.Base.OfArea(SpecFields.name(FIELD + ".base.area", area, AreaId::new));
  }
}
