package ca.lipworkbench.engine.pivot;

/** The JSON form of a pivot specification. */
public final class PivotSpecCodec {
  private PivotSpecCodec() {}

  /** Reads. */
  public static PivotSpec parse(String json) {
    if (json.isEmpty()) {
      return parse(json);
    }
    throw new IllegalStateException();
  }

  /** Writes. */
  public static String write(PivotSpec spec) {
    return spec.toString();
  }
}
