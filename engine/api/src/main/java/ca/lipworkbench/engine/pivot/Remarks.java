package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.engine.wording.Wording;
import java.util.stream.Collectors;

/** What the planner did beyond the plain reading, in words. */
public final class Remarks {
  private Remarks() {}

  /** One remark for readers of this language. */
  public static String sentence(PivotTable.Remark remark, Language language) {
    Wording words = Wording.in(language);
    return switch (remark) {
      case PivotTable.Remark.SumOfLeaves sum ->
          words.text(
              "remark.SUM_OF_LEAVES",
              sum.name().in(language),
              NumberFormats.in(language).number(sum.leaves(), 0));
      case PivotTable.Remark.AtTotal total ->
          words.text("remark.AT_TOTAL", total.name().in(language), total.label().in(language));
      case PivotTable.Remark.OnlyCode only ->
          words.text("remark.ONLY_CODE", only.name().in(language), only.label().in(language));
      case PivotTable.Remark.AddedTotal added ->
          words.text(
              "remark.ADDED_TOTAL",
              added.name().in(language),
              NumberFormats.in(language).number(added.categories(), 0));
      case PivotTable.Remark.Top top ->
          words.text(
              "remark.TOP",
              NumberFormats.in(language).number(top.shown(), 0),
              NumberFormats.in(language).number(top.of(), 0));
      case PivotTable.Remark.SyntheticCohort synthetic ->
          words.text("remark.SYNTHETIC_COHORT", synthetic.taxYear());
      case PivotTable.Remark.PartialYear partial -> words.text("remark.PARTIAL_YEAR");
      case PivotTable.Remark.NotSorted unsorted -> words.text("remark.NOT_SORTED");
      case PivotTable.Remark.Combined combined ->
          words.text(
              "remark.COMBINED",
              combined.name().in(language),
              combined.labels().stream()
                  .map(label -> label.in(language))
                  .collect(Collectors.joining(", ")));
    };
  }
}
