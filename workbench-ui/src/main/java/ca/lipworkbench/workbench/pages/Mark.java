package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;

/** The shape and colour by which an area is known on a page; never colour alone. */
enum Mark {
  /** Circle: the partnership whose page it is. */
  OWN,
  /** Diamond. */
  PROVINCE,
  /** Square. */
  REGION,
  /** Upright bar. */
  COUNTRY,
  /** Triangle. */
  OTHER;

  /** The mark of an area, the same as in charts. */
  static Mark of(Area area, boolean own) {
    return switch (area.level()) {
      case COUNTRY -> COUNTRY;
      case PROVINCE -> PROVINCE;
      case IRCC_REGION -> REGION;
      case PARTNERSHIP,
          CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION ->
          own ? OWN : OTHER;
    };
  }

  /** Name of the class by which the style sheet colours it. */
  String style() {
    return switch (this) {
      case OWN -> "own";
      case PROVINCE -> "province";
      case REGION -> "region";
      case COUNTRY -> "country";
      case OTHER -> "other";
    };
  }
}
