package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;

/** The shape and colour by which an area is known on a page; never colour alone. */
enum Mark {
  /** Circle: the area of the page. */
  OWN,
  /** Diamond. */
  PROVINCE,
  /** Square. */
  REGION,
  /** Upright bar. */
  COUNTRY,
  /** Triangle. */
  OTHER;

  /** The mark of an area that stands beside the page's own. */
  static Mark beside(Area area) {
    return switch (area.level()) {
      case COUNTRY -> COUNTRY;
      case PROVINCE -> PROVINCE;
      case IRCC_REGION -> REGION;
      case PARTNERSHIP,
          CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION ->
          OTHER;
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
