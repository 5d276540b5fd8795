package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.PivotParagraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What tells whether a result is still what a run would give.
 *
 * @param catalogue what is current
 */
record Staleness(Catalogue catalogue) {
  /** Why the result is out of date for this reader; empty when it is not. */
  List<StaleReason> reasons(Subject subject, Paragraph paragraph, LastResult last) {
    List<StaleReason> reasons = new ArrayList<>();
    // Runs of the first version did not keep what they ran.
    if (!last.sourceSha256().isEmpty() && !last.sourceSha256().equals(Sources.hash(paragraph))) {
      reasons.add(new StaleReason.TextChanged());
    }
    new TreeMap<>(last.releases())
        .forEach((table, shown) -> reason(subject, table, shown).ifPresent(reasons::add));
    PivotParagraphs.find(paragraph).stream()
        .flatMap(spec -> spec.areas().stream())
        .distinct()
        .forEach(area -> moved(area, last).ifPresent(reasons::add));
    return reasons;
  }

  /** A run that began before the area's parts were changed counted others. */
  private Optional<StaleReason> moved(AreaId area, LastResult last) {
    return catalogue
        .boundaryMovedAt(area)
        .filter(since -> last.startedAt().orElse(last.endedAt()).isBefore(since))
        .flatMap(
            since ->
                catalogue
                    .findArea(area)
                    .map(found -> new StaleReason.BoundaryMoved(area, found.place(), since)));
  }

  private Optional<StaleReason> reason(Subject subject, TableName table, int shown) {
    Optional<Release> current = catalogue.find(subject, table);
    if (current.isEmpty()) {
      return Optional.of(new StaleReason.TableGone(table));
    }
    Release release = current.get();
    return release.number() == shown
        ? Optional.empty()
        : Optional.of(
            new StaleReason.NewRelease(
                table, release.structure().title(), shown, release.number(), release.loadedAt()));
  }
}
