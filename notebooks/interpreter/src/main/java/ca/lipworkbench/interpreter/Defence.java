package ca.lipworkbench.interpreter;

/**
 * A layer that keeps typed SQL from everything but reading what is granted. All are always on; that
 * they can be left out is for tests only, which try each layer with the other off.
 */
enum Defence {
  /** {@link SqlGate}: only statements of known parts reach the engine. */
  GATE,
  /** {@link SqlDatabase}: the engine itself can reach no file and change no setting. */
  RECIPE
}
