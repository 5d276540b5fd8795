package ca.lipworkbench.workbench.ui.charts;

/** Where the words of this package are. */
final class Words {
  static final String BUNDLE = "ca/lipworkbench/workbench/ui/charts/messages";

  private Words() {}
}
