package ca.lipworkbench.engine.statistics;

/**
 * A symbol that an agency prints with, or instead of, a value (Statistics Canada, "Standard table
 * symbols"). An observation may carry several. The {@link #bit} is how releases store the set; it
 * never changes once released.
 */
public enum ObservationStatus {
  /** {@code .} not available for any reference period. */
  NOT_AVAILABLE_EVER(".", 0),
  /** {@code ..} not available for a specific reference period. */
  NOT_AVAILABLE("..", 1),
  /** {@code ...} not applicable. */
  NOT_APPLICABLE("...", 2),
  /** {@code 0s} value rounded to zero where there is a meaningful distinction from true zero. */
  ROUNDED_TO_ZERO("0s", 3),
  /** {@code p} preliminary. */
  PRELIMINARY("p", 4),
  /** {@code r} revised. */
  REVISED("r", 5),
  /** {@code x} suppressed to meet the confidentiality requirements of the Statistics Act. */
  SUPPRESSED("x", 6),
  /** {@code E} use with caution. */
  USE_WITH_CAUTION("E", 7),
  /** {@code F} too unreliable to be published. */
  TOO_UNRELIABLE("F", 8),
  /** {@code t} series terminated. */
  TERMINATED("t", 9),
  /** {@code 0x} zero, or suppressed: ours, for sources that print both alike. */
  POSSIBLY_SUPPRESSED("0x", 10);

  private final String symbol;
  private final int bit;

  ObservationStatus(String symbol, int bit) {
    this.symbol = symbol;
    this.bit = bit;
  }

  /** The agency's symbol. */
  public String symbol() {
    return symbol;
  }

  /** The symbol's own bit in a stored set, a power of two. */
  public int bit() {
    return 1 << bit;
  }
}
