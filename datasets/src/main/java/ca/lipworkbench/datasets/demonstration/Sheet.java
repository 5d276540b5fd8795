package ca.lipworkbench.datasets.demonstration;

import java.util.List;

/**
 * The unrounded numbers of one topic in one census year: made for each subdivision and summed to
 * every area that it is counted in, so that before rounding all parts add up exactly.
 */
final class Sheet {
  private final Topic topic;
  private final List<PopulationGroup> groups;
  private final int width;
  private final double[] sums;

  private Sheet(Topic topic, List<PopulationGroup> groups, int areas) {
    this.topic = topic;
    this.groups = groups;
    this.width = topic.width();
    this.sums = new double[areas * groups.size() * width];
  }

  static Sheet of(
      Topic topic, List<PopulationGroup> groups, Census census, DemonstrationAreas areas) {
    Sheet sheet = new Sheet(topic, groups, areas.all().size());
    for (int place = 0; place < census.communities().size(); place++) {
      sheet.add(census.communities().get(place), areas.subdivisions().get(place).countedIn());
    }
    return sheet;
  }

  private void add(Community place, List<Integer> countedIn) {
    for (Residents residents : place.residents().values()) {
      double[] counts = new double[width];
      topic.count(place, residents, place.chance(residents.origin(), topic.table()), counts);
      for (int group = 0; group < groups.size(); group++) {
        if (groups.get(group).includes(residents.origin())) {
          for (int area : countedIn) {
            int start = start(area, group);
            for (int column = 0; column < counts.length; column++) {
              sums[start + column] += counts[column];
            }
          }
        }
      }
    }
  }

  private int start(int area, int group) {
    return (area * groups.size() + group) * width;
  }

  /** The number of people of a group in an area of whom a measure's count is true. */
  long count(int area, int group, int measure) {
    return (long) sums[start(area, group) + measure];
  }

  /** How many people the medians of a group in an area are about. */
  long medianBase(int area, int group) {
    return (long) sums[start(area, group) + width - 1];
  }

  /** A median of a group in an area: the geometric mean of its places' medians, whole dollars. */
  long median(int area, int group, int measure) {
    double mean = sums[start(area, group) + measure] / sums[start(area, group) + width - 1];
    return Math.round(StrictMath.exp(mean));
  }
}
