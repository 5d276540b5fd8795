package ca.lipworkbench.interpreter;

/** A run ends because somebody asked for it, not because anything is wrong. */
final class CancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
