package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which forms of chart fit a pivot table.
 *
 * @param suggestions every form once: those that fit, best first, then those that do not
 * @param measures the measures of which one has to be chosen because they count in different units;
 *     empty where all can be drawn together
 * @param measure the measure that is drawn, where one had to be chosen
 */
public record ChartSuggestions(
    List<Suggestion> suggestions, List<Measure> measures, Optional<String> measure) {
  public ChartSuggestions {
    suggestions = List.copyOf(suggestions);
    measures = List.copyOf(measures);
  }

  private static final int FEWEST_FOR_A_LINE = 3;

  /**
   * A form of chart.
   *
   * @param misfit why it does not fit; empty where it does
   */
  public record Suggestion(ChartForm form, Optional<Misfit> misfit) {
    /** Whether the form can be drawn. */
    public boolean fits() {
      return misfit.isEmpty();
    }

    /** Why it cannot be drawn, in a sentence. */
    public Optional<String> whyNot(Language language) {
      return misfit.map(known -> known.sentence(language));
    }
  }

  /** What fits the whole table, or its first measure where its measures do not share a unit. */
  public static ChartSuggestions of(PivotTable table) {
    return of(table, Optional.empty());
  }

  /** What fits one measure of a table. */
  public static ChartSuggestions of(PivotTable table, Optional<String> wanted) {
    Optional<String> known =
        wanted.filter(code -> table.measures().stream().anyMatch(m -> m.code().equals(code)));
    boolean choose = !ChartCells.sharesUnit(table);
    Optional<String> measure =
        known.isEmpty() && choose ? Optional.of(table.measures().getFirst().code()) : known;
    ChartCells cells = ChartCells.of(table, measure);
    List<Suggestion> suggestions = new ArrayList<>();
    for (ChartForm form : Arrays.stream(ChartForm.values()).sorted(taste(cells)).toList()) {
      suggestions.add(
          new Suggestion(
              form,
              switch (Arrangement.find(cells, form)) {
                case Arrangement.Fits fits -> Optional.empty();
                case Arrangement.Not not -> Optional.of(not.misfit());
              }));
    }
    suggestions.sort(Comparator.comparing(suggestion -> !suggestion.fits()));
    return new ChartSuggestions(suggestions, choose ? table.measures() : List.of(), measure);
  }

  /** The form that fits best, where one does. */
  public Optional<ChartChoice> best() {
    return suggestions.stream()
        .filter(Suggestion::fits)
        .findFirst()
        .map(suggestion -> new ChartChoice(suggestion.form(), measure));
  }

  /** Counts are lengths and rates are places on a scale; time and ages have forms of their own. */
  private static Comparator<ChartForm> taste(ChartCells cells) {
    boolean counts = cells.measures().stream().allMatch(m -> m.additivity().sumsOverAreas());
    boolean fewPeriods = cells.members(DataStructure.PERIOD).size() < FEWEST_FOR_A_LINE;
    List<ChartForm> order =
        counts
            ? List.of(
                ChartForm.PYRAMID,
                ChartForm.LINES,
                ChartForm.BARS,
                ChartForm.GROUPED_BARS,
                ChartForm.RANKED_BARS,
                ChartForm.DOTS)
            : List.of(
                ChartForm.LINES,
                ChartForm.DOTS,
                ChartForm.GROUPED_BARS,
                ChartForm.BARS,
                ChartForm.RANKED_BARS,
                ChartForm.PYRAMID);
    return Comparator.comparing((ChartForm form) -> form == ChartForm.LINES && fewPeriods)
        .thenComparingInt(order::indexOf);
  }
}
