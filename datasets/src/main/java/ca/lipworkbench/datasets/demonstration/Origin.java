package ca.lipworkbench.datasets.demonstration;

/** The kinds of people that everybody is exactly one of. */
enum Origin {
  NON_IMMIGRANT,
  /** An immigrant admitted more than five years before the census. */
  SETTLED_IMMIGRANT,
  /** An immigrant admitted in the five years before the census. */
  RECENT_IMMIGRANT,
  NON_PERMANENT_RESIDENT;

  /** The one of four numbers that is this kind's. */
  double of(double nonImmigrant, double settled, double recent, double nonPermanent) {
    return switch (this) {
      case NON_IMMIGRANT -> nonImmigrant;
      case SETTLED_IMMIGRANT -> settled;
      case RECENT_IMMIGRANT -> recent;
      case NON_PERMANENT_RESIDENT -> nonPermanent;
    };
  }
}
