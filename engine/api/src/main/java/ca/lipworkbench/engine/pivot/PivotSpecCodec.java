package ca.lipworkbench.engine.pivot;

/** The JSON form of a pivot specification. */
public final class PivotSpecCodec {
  private PivotSpecCodec() {}

  /** Reads. */
  public static PivotSpec parse(String json) {
    throw new IllegalStateException("Not written yet");
  }

  /** Writes. */
  public static String write(PivotSpec spec) {
    throw new IllegalStateException("Not written yet");
  }
}
