package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to begin a pivot with: a whole table, or one of its measures (an indicator).
 *
 * @param release the table's current release
 * @param measure the indicator; empty for the whole table
 * @param path the labels of the measures that the indicator lies in, topmost first
 */
public record Choice(Release release, Optional<Measure> measure, List<BilingualText> path) {
  public Choice {
    path = List.copyOf(path);
  }

  /** What it is called: the indicator's label, or the table's title. */
  public String label(Language language) {
    return measure.map(Measure::name).orElse(release.structure().title()).in(language);
  }

  /** Where an indicator is found and what it counts, and for which periods, in one line. */
  public String detail(Language language) {
    List<String> parts = new ArrayList<>();
    measure.ifPresent(
        indicator -> {
          parts.add(release.structure().title().in(language));
          path.forEach(step -> parts.add(step.in(language)));
          parts.add(Wording.in(language).unit(indicator.unit()));
          parts.add(indicator.universe().in(language));
        });
    parts.add(String.join(", ", release.structure().periods()));
    return String.join(" · ", parts);
  }
}
