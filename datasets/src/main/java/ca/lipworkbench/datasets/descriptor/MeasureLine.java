package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of {@code measures.csv}, its fields still text. Its rounding is the model of the
 * published values; that of a derived measure is the model of its parts.
 */
record MeasureLine(String file, long number, List<String> fields) {
  /** The columns of a file, in order. */
  static final List<String> COLUMNS =
      List.of(
          "code",
          "depth",
          "label",
          "label_fr",
          "class",
          "rounding",
          "unit",
          "universe",
          "decimals",
          "presence",
          "numerator",
          "denominator",
          "scale",
          "base",
          "income_year");

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern DEPTH = Pattern.compile("[0-9]");
  private static final Pattern DECIMALS = Pattern.compile("[0-6]");
  private static final Pattern SCALE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9][0-9]");

  /** The line, with as many fields as there are columns, a label, and a code if it has a class. */
  static MeasureLine of(String file, CsvRecord csv) {
    MeasureLine line = new MeasureLine(file, csv.getStartingLineNumber(), csv.getFields());
    if (csv.getFieldCount() != COLUMNS.size()) {
      throw line.refuse(csv.getFieldCount() + " fields; expected " + COLUMNS.size());
    }
    if (line.label().isBlank()) {
      throw line.refuse("no label");
    }
    line.matching("depth", DEPTH);
    if (line.isTopic()) {
      for (String column : COLUMNS) {
        if (!column.equals("depth")
            && !column.startsWith("label")
            && !line.text(column).isEmpty()) {
          throw line.refuse("a line without a class is a topic and has no " + column);
        }
      }
    } else {
      line.matching("code", CODE);
    }
    return line;
  }

  boolean isTopic() {
    return text("class").isEmpty();
  }

  /** Whether its values may be summed over areas. */
  boolean isCount() {
    return !isTopic() && additivity().sumsOverAreas();
  }

  String code() {
    return text("code");
  }

  String label() {
    return text("label");
  }

  String universe() {
    return text("universe");
  }

  int depth() {
    return Integer.parseInt(text("depth"));
  }

  /** The measure that this line describes, whose references are looked up among all lines. */
  Measure measure(
      Optional<String> parent, BilingualText universe, Map<String, MeasureLine> byCode) {
    Additivity additivity = additivity();
    RoundingModel rounding = rounding();
    Optional<Ratio> ratio = ratio(additivity, byCode);
    if (isCount() && rounding == RoundingModel.UNKNOWN) {
      throw refuse("a count needs a rounding model, or its sums would have no interval");
    }
    Measure.Presence presence = presence(ratio);
    if (presence == Measure.Presence.DERIVED) {
      checkRoundingOfParts(rounding, ratio.orElseThrow(), byCode);
    }
    return new Measure(
        code(),
        new BilingualText(label().strip(), optional("label_fr")),
        parent,
        presence,
        additivity,
        rounding,
        constant("unit", Unit.class),
        universe,
        Integer.parseInt(matching("decimals", DECIMALS)),
        ratio,
        base(additivity, byCode),
        optional("income_year").isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Integer.parseInt(matching("income_year", YEAR))),
        List.of());
  }

  /**
   * A derived measure was never published, so what is said about its rounding is said about its
   * parts: it names the model of its numerator or denominator, and "not rounded" only if neither
   * is. Its intervals follow from the models of the parts themselves.
   */
  private void checkRoundingOfParts(
      RoundingModel rounding, Ratio ratio, Map<String, MeasureLine> byCode) {
    Set<RoundingModel> models = EnumSet.noneOf(RoundingModel.class);
    for (String part : List.of(ratio.numerator(), ratio.denominator())) {
      Optional.ofNullable(byCode.get(part)).map(MeasureLine::rounding).ifPresent(models::add);
    }
    if (models.size() > 1) {
      models.remove(RoundingModel.NONE);
    }
    if (!models.contains(rounding)) {
      throw refuse(
          "a derived measure names the rounding model of its parts, one of "
              + models
              + ", not "
              + rounding);
    }
  }

  private RoundingModel rounding() {
    return constant("rounding", RoundingModel.class);
  }

  private Additivity additivity() {
    try {
      return Additivity.parse(text("class"));
    } catch (IllegalArgumentException e) {
      throw refuse(
          "class \""
              + text("class")
              + "\" is none of "
              + Arrays.stream(Additivity.values()).map(Additivity::symbol).toList());
    }
  }

  private Measure.Presence presence(Optional<Ratio> ratio) {
    Measure.Presence presence =
        switch (text("presence")) {
          case "published" -> Measure.Presence.PUBLISHED;
          case "derived" -> Measure.Presence.DERIVED;
          default ->
              throw refuse("presence \"" + text("presence") + "\" is not published or derived");
        };
    if (presence == Measure.Presence.DERIVED && ratio.isEmpty()) {
      throw refuse("a derived measure needs a numerator and a denominator");
    }
    return presence;
  }

  private Optional<Ratio> ratio(Additivity additivity, Map<String, MeasureLine> byCode) {
    Optional<String> numerator = optional("numerator");
    Optional<String> denominator = optional("denominator");
    Optional<String> scale = optional("scale");
    if (numerator.isEmpty() && denominator.isEmpty() && scale.isEmpty()) {
      return Optional.empty();
    }
    if (numerator.isEmpty() || denominator.isEmpty() || scale.isEmpty()) {
      throw refuse("numerator, denominator and scale come together");
    }
    if (additivity != Additivity.RATE) {
      throw refuse("only a rate (R) has a numerator and a denominator");
    }
    checkSummable("numerator", numerator.get(), byCode);
    checkSummable("denominator", denominator.get(), byCode);
    return Optional.of(
        new Ratio(
            numerator.get(), denominator.get(), Double.parseDouble(matching("scale", SCALE))));
  }

  private Optional<String> base(Additivity additivity, Map<String, MeasureLine> byCode) {
    Optional<String> base = optional("base");
    if (base.isPresent()) {
      if (additivity != Additivity.AVERAGE) {
        throw refuse("only an average (M) has a base");
      }
      checkSummable("base", base.get(), byCode);
    }
    return base;
  }

  private void checkSummable(String column, String code, Map<String, MeasureLine> byCode) {
    MeasureLine part = byCode.get(code);
    if (part == null) {
      throw refuse(column + " \"" + code + "\" is not a code of this file");
    }
    if (!part.isCount()) {
      throw refuse(column + " \"" + code + "\" is not a count, so it cannot be summed over areas");
    }
  }

  private <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = text(column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw refuse(
        column + " \"" + text + "\" is none of " + Arrays.toString(type.getEnumConstants()));
  }

  private String matching(String column, Pattern form) {
    if (!form.matcher(text(column)).matches()) {
      throw refuse(column + " \"" + text(column) + "\" is not of the form " + form);
    }
    return text(column);
  }

  private Optional<String> optional(String column) {
    return Optional.of(text(column)).filter(text -> !text.isEmpty());
  }

  private String text(String column) {
    return fields.get(COLUMNS.indexOf(column));
  }

  DescriptorException refuse(String reason) {
    return new DescriptorException(file, number, reason);
  }
}
