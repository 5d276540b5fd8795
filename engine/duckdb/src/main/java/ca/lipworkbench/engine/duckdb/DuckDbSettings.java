package ca.lipworkbench.engine.duckdb;

/**
 * How much of the machine the engine may take.
 *
 * @param threads threads of DuckDB, shared by all queries
 * @param memoryBytes memory of DuckDB, shared by all queries
 * @param queriesAtOnce how many queries run at once
 * @param queriesWaiting how many more may wait before a new one is turned away
 */
public record DuckDbSettings(int threads, long memoryBytes, int queriesAtOnce, int queriesWaiting) {
  private static final long GIGABYTE = 1L << 30;

  /** Two threads, two gigabytes, two queries at once, sixty-four waiting. */
  public static final DuckDbSettings DEFAULT = new DuckDbSettings(2, 2 * GIGABYTE, 2, 64);

  public DuckDbSettings {
    if (threads < 1 || memoryBytes < 1 || queriesAtOnce < 1 || queriesWaiting < 1) {
      throw new IllegalArgumentException("Every limit is at least 1");
    }
  }
}
