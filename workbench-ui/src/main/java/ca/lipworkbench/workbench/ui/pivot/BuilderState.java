package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the builder shows, as far as it stands in the address. Immutable.
 *
 * @param draft the question, as far as it is asked
 * @param shading whether cells are shaded by their value
 * @param ranges whether rounding ranges stand below the numbers
 * @param chart the chart that was chosen; empty for the one that suits best
 * @param origin the note, and the paragraph, that the pivot was opened from
 */
record BuilderState(
    PivotDraft draft,
    boolean shading,
    boolean ranges,
    Optional<String> chart,
    Optional<Origin> origin) {
  private static final String SPEC = "spec";
  private static final String SHADING = "shading";
  private static final String RANGES = "ranges";
  private static final String CHART = "chart";
  private static final String NOTE = "note";
  private static final String PARAGRAPH = "paragraph";
  private static final String ON = "on";
  private static final String OFF = "off";

  /** The parameters that are the builder's own. */
  static final List<String> PARAMETERS = List.of(SPEC, SHADING, RANGES, CHART, NOTE, PARAGRAPH);

  /**
   * Where a pivot came from.
   *
   * @param note the note's identifier
   * @param paragraph the paragraph's identifier; empty where the pivot is to be a new one
   */
  record Origin(String note, Optional<String> paragraph) {}

  /** A builder in which nothing is chosen yet. */
  static final BuilderState EMPTY =
      new BuilderState(PivotDraft.EMPTY, true, false, Optional.empty(), Optional.empty());

  /**
   * The state that the parameters of an address stand for.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when the question in it was cut off or
   *     changed
   */
  static BuilderState read(Map<String, String> parameters) {
    Optional<Origin> origin =
        Optional.ofNullable(parameters.get(NOTE))
            .map(note -> new Origin(note, Optional.ofNullable(parameters.get(PARAGRAPH))));
    return new BuilderState(
        Optional.ofNullable(parameters.get(SPEC))
            .filter(text -> !text.isEmpty())
            .map(PivotAddress::read)
            .orElse(PivotDraft.EMPTY),
        !OFF.equals(parameters.get(SHADING)),
        ON.equals(parameters.get(RANGES)),
        Optional.ofNullable(parameters.get(CHART)),
        origin);
  }

  /**
   * The parameters that stand for this state; what is as in an empty builder is left away. Empty
   * when the question is too long for an address.
   */
  Optional<Map<String, String>> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!draft.equals(PivotDraft.EMPTY)) {
      Optional<String> written = PivotAddress.write(draft);
      if (written.isEmpty()) {
        return Optional.empty();
      }
      parameters.put(SPEC, written.get());
    }
    if (!shading) {
      parameters.put(SHADING, OFF);
    }
    if (ranges) {
      parameters.put(RANGES, ON);
    }
    chart.ifPresent(chosen -> parameters.put(CHART, chosen));
    origin.ifPresent(
        from -> {
          parameters.put(NOTE, from.note());
          from.paragraph().ifPresent(paragraph -> parameters.put(PARAGRAPH, paragraph));
        });
    return Optional.of(parameters);
  }

  /** Another question, looked at in the same way. */
  BuilderState with(PivotDraft other) {
    return new BuilderState(other, shading, ranges, chart, origin);
  }

  /** With cells shaded or not. */
  BuilderState withShading(boolean on) {
    return new BuilderState(draft, on, ranges, chart, origin);
  }

  /** With rounding ranges below the numbers or not. */
  BuilderState withRanges(boolean on) {
    return new BuilderState(draft, shading, on, chart, origin);
  }

  /** With another chart. */
  BuilderState withChart(Optional<String> other) {
    return new BuilderState(draft, shading, ranges, other, origin);
  }
}
