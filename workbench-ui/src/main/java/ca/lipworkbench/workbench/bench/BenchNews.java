package ca.lipworkbench.workbench.bench;

/** Told how far a benchmark is, for it takes minutes. Called by the thread that runs it. */
public interface BenchNews {
  /** Something that is kept for later runs is made first. */
  void making(String what);

  /** It was made. */
  void made(String what, double seconds);

  /** A figure was measured. */
  void measured(Figure figure);
}
