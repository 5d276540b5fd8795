package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Remarks;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.charts.ChartSpec.Frame;
import ca.lipworkbench.workbench.charts.ChartSpec.Mark;
import ca.lipworkbench.workbench.charts.ChartSpec.Missing;
import ca.lipworkbench.workbench.charts.ChartSpec.Point;
import ca.lipworkbench.workbench.charts.ChartSpec.Range;
import ca.lipworkbench.workbench.charts.ChartSpec.Reason;
import ca.lipworkbench.workbench.charts.ChartSpec.Series;
import ca.lipworkbench.workbench.charts.ChartSpec.Sign;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Title, subtitle, notes, source line and legend of a chart that nobody has written words for. */
final class FrameWords {
  private static final Messages MESSAGES = Messages.of(ChartError.BUNDLE);
  private static final int MOST_NAMES = 3;

  private final PivotTable table;
  private final ChartCells cells;
  private final Language language;
  private final Wording wording;

  FrameWords(PivotTable table, ChartCells cells, Language language) {
    this.table = table;
    this.cells = cells;
    this.language = language;
    this.wording = Wording.in(language);
  }

  Frame frame(ChartForm form, List<Series> series) {
    List<ChartSpec.Key> keys =
        signs(form, series).stream()
            .map(sign -> new ChartSpec.Key(sign, text("sign." + sign.name())))
            .toList();
    return new Frame(title(), subtitle(), notes(), source(), keys);
  }

  /** What is measured, and where there is but one place, where. */
  private String title() {
    String what =
        cells.measures().size() <= MOST_NAMES
            ? cells.measures().stream()
                .map(measure -> measure.name().in(language))
                .collect(Collectors.joining(", "))
            : table.title().in(language);
    return cells.areas().size() == 1
        ? what + ", " + cells.areas().getFirst().place().in(language)
        : what;
  }

  private String subtitle() {
    List<String> first = new ArrayList<>();
    List<BilingualText> universes =
        cells.measures().stream().map(Measure::universe).distinct().toList();
    if (universes.size() == 1 && !universes.getFirst().in(language).isBlank()) {
      first.add(universes.getFirst().in(language));
    }
    first.add(wording.unit(cells.measures().getFirst().unit()));
    if (!cells.varies(DataStructure.PERIOD)) {
      first.add(table.spec().periods().getFirst());
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(capitalised(String.join(", ", first)));
    table.remarks().forEach(remark -> sentences.add(Remarks.sentence(remark, language)));
    table.geography().ifPresent(said -> sentences.add(capitalised(said.in(language))));
    return sentences.stream()
        .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
        .collect(Collectors.joining(" "));
  }

  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    cells.measures().forEach(measure -> notes.add(wording.rounding(measure)));
    if (!cells.leftOut().isEmpty()) {
      notes.add(
          text(
              "frame.left-out",
              cells.leftOut().stream()
                  .map(measure -> measure.name().in(language))
                  .collect(Collectors.joining(", "))));
    }
    return List.copyOf(notes);
  }

  private String source() {
    boolean adapted =
        cells.entries().stream()
            .anyMatch(
                entry -> Wording.Sharing.of(entry.cell().derivation()) == Wording.Sharing.ADAPTED);
    return wording.source(
            table.source(), adapted ? Wording.Sharing.ADAPTED : Wording.Sharing.UNCHANGED)
        + " "
        + text("frame.release", table.table().value(), Integer.toString(table.release()));
  }

  /** The signs that the picture has; bands and survey lines are drawn where they are read. */
  private static Set<Sign> signs(ChartForm form, List<Series> series) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (Series one : series) {
      for (Mark mark : one.marks()) {
        switch (mark) {
          case Point point -> {
            boolean lead = one.equals(series.getFirst()) || one.marks().size() == 1;
            if (lead && point.rounding().isPresent()) {
              signs.add(Sign.ROUNDING);
            }
            if (lead && point.survey().isPresent()) {
              signs.add(Sign.SURVEY);
            }
            if (point.lowerBound() && !form.hasBars()) {
              signs.add(Sign.LOWER_BOUND);
            }
          }
          case Range range -> signs.add(Sign.RANGE);
          case Missing missing -> {
            if (missing.reason() == Reason.SUPPRESSED) {
              signs.add(Sign.SUPPRESSED);
            }
          }
        }
      }
    }
    return signs;
  }

  private String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
