package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.Language;

/** Remarks of the planner in words. */
public final class Remarks {
  private Remarks() {}

  /** One sentence. */
  public static String sentence(PivotTable.Remark remark, Language language) {
    return remark + language.tag();
  }
}
