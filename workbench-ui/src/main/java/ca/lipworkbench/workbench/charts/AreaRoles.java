package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts that areas play in a chart, by which they get their colours and shapes. */
final class AreaRoles {
  private AreaRoles() {}

  /** The part of one area. */
  static Role of(Area area, boolean own) {
    return switch (area.level()) {
      case COUNTRY -> Role.COUNTRY;
      case PROVINCE -> Role.PROVINCE;
      case IRCC_REGION -> Role.REGION;
      case PARTNERSHIP,
          CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION ->
          own ? Role.LIP : Role.OTHER_LIP;
    };
  }

  /** Whether no two of these areas, the chart's own first, play the same part. */
  static boolean distinct(List<Area> areas) {
    Set<Role> seen = new HashSet<>();
    for (int index = 0; index < areas.size(); index++) {
      if (!seen.add(of(areas.get(index), index == 0))) {
        return false;
      }
    }
    return true;
  }
}
