package ca.lipworkbench.datasets.demonstration;

/** What places are peculiar in. */
enum Matter {
  GROWTH,
  IMMIGRANTS,
  RECENT,
  NON_PERMANENT,
  CHILDREN,
  SENIORS,
  MEN,
  ADMISSION,
  ORIGIN,
  FRENCH,
  NEITHER_LANGUAGE,
  HOME_LANGUAGE,
  NO_CERTIFICATE,
  POSTSECONDARY,
  DEGREE,
  STUDIED_ABROAD,
  EMPLOYMENT,
  UNEMPLOYMENT,
  INCOME,
  LOW_INCOME,
  MOVERS,
  EXTERNAL,
  OWNERS,
  CROWDED,
  REPAIRS,
  SHELTER_COST,
  CORE_NEED;

  private final long key = Draws.key(name());

  /** By what its draws are found. */
  long key() {
    return key;
  }
}
