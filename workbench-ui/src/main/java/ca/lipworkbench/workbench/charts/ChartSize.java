package ca.lipworkbench.workbench.charts;

import java.util.Locale;

/** Where a chart is shown, and so how wide it is drawn: never scaled, always drawn again. */
public enum ChartSize {
  /** 860 pixels: labels beside their rows, the axis on top. */
  WIDE(6),
  /** 328 pixels: labels above their rows, the axis below. */
  PHONE(4);

  private static final int PHONES_BELOW = 641;

  private final int mostTicks;

  ChartSize(int mostTicks) {
    this.mostTicks = mostTicks;
  }

  /** The size of a chart that is so many pixels wide. */
  static ChartSize at(int width) {
    return width < PHONES_BELOW ? PHONE : WIDE;
  }

  /** How many hairlines the axis has at most. */
  int mostTicks() {
    return mostTicks;
  }

  /** The size's name in specifications, file names and identifiers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
