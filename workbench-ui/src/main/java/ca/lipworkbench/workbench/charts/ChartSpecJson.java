package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.workbench.charts.ChartSpec.Axis;
import ca.lipworkbench.workbench.charts.ChartSpec.Break;
import ca.lipworkbench.workbench.charts.ChartSpec.CellText;
import ca.lipworkbench.workbench.charts.ChartSpec.Frame;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Period;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import ca.lipworkbench.workbench.charts.ChartSpec.Tick;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The JSON form, version 1, of a chart specification: what the drawing program reads, and what is
 * frozen beside a page so that a browser can draw the chart again with one more area.
 */
final class ChartSpecJson {
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private ChartSpecJson() {}

  /** The specification as text; the same specification always gives the same text. */
  static String write(ChartSpec spec) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      json.writeStringProperty("figure", spec.figure());
      json.writeStringProperty("language", spec.language().tag());
      json.writeStringProperty("kind", kind(spec.form()));
      spec.banner().ifPresent(banner -> json.writeStringProperty("banner", banner));
      json.writeArrayPropertyStart("rows");
      spec.rows().forEach(row -> json.writeString(row.label()));
      json.writeEndArray();
      writeGroups(spec, json);
      json.writeArrayPropertyStart("periods");
      spec.periods().forEach(period -> writePeriod(period, json));
      json.writeEndArray();
      json.writeObjectPropertyStart("axes");
      writeAxis(ChartSize.WIDE.id(), spec.wideAxis(), json);
      writeAxis(ChartSize.PHONE.id(), spec.phoneAxis(), json);
      json.writeEndObject();
      json.writeArrayPropertyStart("breaks");
      spec.breaks().forEach(gap -> writeBreak(gap, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("series");
      spec.series().forEach(series -> writeSeries(series, json));
      json.writeEndArray();
      if (spec.naming()) {
        json.writeBooleanProperty("naming", true);
      }
      if (!spec.order().isEmpty()) {
        json.writeArrayPropertyStart("order");
        spec.order().forEach(json::writeNumber);
        json.writeEndArray();
      }
      spec.frame().ifPresent(frame -> writeFrame(frame, json));
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The order of bars and what is grouped show in the rows and series alone. */
  private static String kind(ChartForm form) {
    return switch (form) {
      case BARS, RANKED_BARS, GROUPED_BARS -> "BARS";
      case DOTS, LINES, PYRAMID -> form.name();
    };
  }

  private static void writeGroups(ChartSpec spec, JsonGenerator json) {
    if (spec.rows().stream().anyMatch(row -> row.group().isPresent())) {
      json.writeArrayPropertyStart("groups");
      spec.rows().forEach(row -> json.writeString(row.group().orElse("")));
      json.writeEndArray();
    }
  }

  private static void writeFrame(Frame frame, JsonGenerator json) {
    json.writeObjectPropertyStart("frame");
    json.writeStringProperty("title", frame.title());
    json.writeStringProperty("subtitle", frame.subtitle());
    json.writeArrayPropertyStart("notes");
    frame.notes().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("source", frame.source());
    json.writeArrayPropertyStart("keys");
    for (ChartSpec.Key key : frame.keys()) {
      json.writeStartObject();
      json.writeStringProperty("sign", key.sign().name());
      json.writeStringProperty("words", key.words());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writePeriod(Period period, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("label", period.label());
    json.writeNumberProperty("position", period.position());
    json.writeEndObject();
  }

  private static void writeAxis(String name, Axis axis, JsonGenerator json) {
    json.writeObjectPropertyStart(name);
    writeNumber("low", axis.low(), json);
    writeNumber("high", axis.high(), json);
    json.writeArrayPropertyStart("ticks");
    for (Tick tick : axis.ticks()) {
      json.writeStartObject();
      writeNumber("value", tick.value(), json);
      json.writeStringProperty("label", tick.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeBreak(Break gap, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("from", gap.from());
    json.writeStringProperty("to", gap.to());
    json.writeStringProperty("kind", gap.kind().name());
    json.writeStringProperty("words", gap.words());
    json.writeEndObject();
  }

  private static void writeSeries(Series series, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("area", series.key());
    json.writeStringProperty("role", series.role().name());
    json.writeStringProperty("name", series.name());
    json.writeArrayPropertyStart("marks");
    series.marks().forEach(mark -> writeMark(mark, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("cells");
    for (CellText cell : series.cells()) {
      json.writeStartObject();
      json.writeStringProperty("value", cell.value());
      cell.range().ifPresent(range -> json.writeStringProperty("range", range));
      if (cell.inWords()) {
        json.writeBooleanProperty("inWords", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeMark(Mark mark, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("row", mark.row());
    json.writeNumberProperty("period", mark.period());
    switch (mark) {
      case Point point -> writePoint(point, json);
      case Range range -> {
        json.writeStringProperty("form", "range");
        writeNumber("low", range.low(), json);
        writeNumber("high", range.high(), json);
        json.writeStringProperty("named", range.named());
      }
      case Missing missing -> {
        json.writeStringProperty("form", form(missing));
        json.writeStringProperty("named", missing.named());
      }
    }
    json.writeStringProperty("text", mark.text());
    mark.at()
        .ifPresent(
            at -> {
              json.writeArrayPropertyStart("at");
              json.writeNumber(at.row());
              json.writeNumber(at.column());
              json.writeEndArray();
            });
    json.writeEndObject();
  }

  private static void writePoint(Point point, JsonGenerator json) {
    json.writeStringProperty("form", "point");
    writeNumber("value", point.value(), json);
    point
        .rounding()
        .ifPresent(
            rounding -> {
              writeNumber("low", rounding.low(), json);
              writeNumber("high", rounding.high(), json);
            });
    point
        .survey()
        .ifPresent(
            survey -> {
              writeNumber("surveyLow", survey.low(), json);
              writeNumber("surveyHigh", survey.high(), json);
            });
    if (point.lowerBound()) {
      json.writeBooleanProperty("lowerBound", true);
    }
  }

  private static String form(Missing missing) {
    return missing.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A whole number without a decimal point: shorter, and the same number. */
  private static void writeNumber(String name, double value, JsonGenerator json) {
    if (value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE) {
      json.writeNumberProperty(name, (long) value);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
