package ca.lipworkbench.datasets.demonstration;

/**
 * A code of the population group dimension: non-immigrants, immigrants and non-permanent residents
 * make up the total, and recent immigrants are among the immigrants.
 */
enum PopulationGroup {
  TOTAL("total"),
  NON_IMMIGRANTS("non-immigrants"),
  IMMIGRANTS("immigrants"),
  RECENT_IMMIGRANTS("recent-immigrants"),
  NON_PERMANENT_RESIDENTS("non-permanent-residents");

  private final String code;

  PopulationGroup(String code) {
    this.code = code;
  }

  /** Its code in the descriptors. */
  String code() {
    return code;
  }

  /** Whether people of this kind belong to it. */
  boolean includes(Origin origin) {
    return switch (this) {
      case TOTAL -> true;
      case NON_IMMIGRANTS -> origin == Origin.NON_IMMIGRANT;
      case IMMIGRANTS -> origin == Origin.SETTLED_IMMIGRANT || origin == Origin.RECENT_IMMIGRANT;
      case RECENT_IMMIGRANTS -> origin == Origin.RECENT_IMMIGRANT;
      case NON_PERMANENT_RESIDENTS -> origin == Origin.NON_PERMANENT_RESIDENT;
    };
  }

  /** The group with this code. */
  static PopulationGroup parse(String code) {
    for (PopulationGroup group : values()) {
      if (group.code.equals(code)) {
        return group;
      }
    }
    throw new IllegalArgumentException("Not a population group: " + code);
  }
}
