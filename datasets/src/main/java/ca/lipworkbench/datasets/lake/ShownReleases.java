package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.ListState;
import ca.lipworkbench.datasets.indicators.IndicatorList;
import ca.lipworkbench.datasets.indicators.Indicators;
import ca.lipworkbench.datasets.indicators.LinkList;
import ca.lipworkbench.datasets.indicators.SourceList;
import ca.lipworkbench.datasets.labels.LabelList;
import ca.lipworkbench.datasets.labels.ShownLabels;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Releases as people see them: with their labels in the place of the source's, and with a measure
 * for each indicator that is worked out from two of the table's. The same until one of the lists is
 * edited. Safe for use by many threads.
 */
final class ShownReleases {
  private static final LabelList LABELS = new LabelList();
  private static final IndicatorList INDICATORS = new IndicatorList();
  private static final SourceList SOURCES = new SourceList();
  private static final LinkList LINKS = new LinkList();

  private final CuratedLists lists;
  private final AtomicReference<Optional<Held>> held = new AtomicReference<>(Optional.empty());

  ShownReleases(CuratedLists lists) {
    this.lists = lists;
  }

  /** What one state of the lists makes of releases. */
  private record Held(
      List<Long> edits,
      ShownLabels labels,
      Indicators indicators,
      ConcurrentMap<Key, Release> shown) {}

  /** Which release: its folder, and when it was loaded, for a folder may be loaded anew. */
  private record Key(Path folder, Instant loadedAt) {}

  /** The release as people see it. */
  Release of(Release release) {
    Held now = now();
    return now.shown()
        .computeIfAbsent(new Key(release.folder(), release.loadedAt()), key -> made(release, now));
  }

  private static Release made(Release release, Held now) {
    DataStructure source = release.structure();
    DataStructure shown = now.labels().shown(now.indicators().extend(source));
    return shown.equals(source)
        ? release
        : new Release(
            shown,
            release.number(),
            release.sourceSha256(),
            release.loadedAt(),
            release.observations(),
            release.folder());
  }

  private Held now() {
    ListState<ShownLabels> labels = lists.current(LABELS);
    var indicators = lists.current(INDICATORS);
    var sources = lists.current(SOURCES);
    List<Long> edits = List.of(labels.edit(), indicators.edit(), sources.edit());
    Optional<Held> found = held.get().filter(state -> state.edits().equals(edits));
    if (found.isPresent()) {
      return found.get();
    }
    Held made =
        new Held(
            edits,
            labels.content(),
            new Indicators(indicators.content(), sources.content(), lists.current(LINKS).content()),
            new ConcurrentHashMap<>());
    held.set(Optional.of(made));
    return made;
  }
}
