package ca.lipworkbench.datasets.periods;

import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.PeriodBreak;
import java.util.List;
import java.util.regex.Pattern;

/** The breaks that are known, each with the measures that it is about. Immutable. */
public final class PeriodBreaks {
  private final List<Scoped> breaks;

  PeriodBreaks(List<Scoped> breaks) {
    this.breaks = List.copyOf(breaks);
  }

  /**
   * A break and what it is about.
   *
   * @param table the table's name, or {@code *} for what stands in its place
   * @param measure a measure's code or label, or {@code *} for what stands in its place
   */
  record Scoped(String table, String measure, PeriodBreak found) {
    boolean isAbout(DataStructure structure, Measure about) {
      return fits(table, structure.table().value())
          && (fits(measure, about.code())
              || fits(Labels.normalise(measure), Labels.normalise(about.name().english())));
    }

    private static boolean fits(String pattern, String text) {
      String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
      return Pattern.compile(expression).matcher(text).matches();
    }
  }

  /** The breaks of a measure, in the order of the list. */
  public List<PeriodBreak> of(DataStructure structure, Measure measure) {
    return breaks.stream()
        .filter(scoped -> scoped.isAbout(structure, measure))
        .map(Scoped::found)
        .toList();
  }

  /** The breaks that a step of a measure from one period to a later one goes over. */
  public List<PeriodBreak> between(
      DataStructure structure, Measure measure, String earlier, String later) {
    return of(structure, measure).stream().filter(found -> found.lies(earlier, later)).toList();
  }
}
