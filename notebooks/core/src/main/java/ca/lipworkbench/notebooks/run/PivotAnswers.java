package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;

/** What answers the pivots of notes, with the grants of a subject: {@code pivots::answer}. */
@FunctionalInterface
public interface PivotAnswers {
  /**
   * Plans and runs a pivot.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when the pivot names something that is
   *     not there
   */
  PivotTable answer(Subject subject, PivotSpec spec);
}
