package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers that were given last, by question, release and areas, which together decide an
 * answer: a release never changes, and an area that does is another one. Bounded by the number of
 * cells that it holds. Safe for use by many threads.
 */
public final class PivotCache {
  /** No answer takes more than this part of the room. */
  private static final int SHARE = 4;

  private final long room;
  private final Map<Key, PivotTable> answers = new LinkedHashMap<>(16, 0.75f, true);
  private long taken;

  /**
   * What decides an answer.
   *
   * @param folder the release's own, for releases of two homes have the same numbers
   * @param meaning what the release's rows mean and are called
   */
  record Key(PivotSpec spec, int release, Path folder, Meaning meaning, List<Area> areas) {
    static Key of(Release release, PivotSpec spec, List<Area> areas) {
      return new Key(
          spec, release.number(), release.folder(), new Meaning(release.structure()), areas);
    }
  }

  /**
   * A structure, equal to itself alone: a catalogue hands out the same one until somebody edits a
   * label or an indicator, and comparing thousands of measures would take longer than an answer.
   */
  private static final class Meaning {
    private final DataStructure structure;

    Meaning(DataStructure structure) {
      this.structure = structure;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Meaning meaning && meaning.structure == structure;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(structure);
    }
  }

  /**
   * An empty cache.
   *
   * @param cells how many cells it may hold
   */
  public PivotCache(long cells) {
    this.room = cells;
  }

  synchronized Optional<PivotTable> find(Key key) {
    return Optional.ofNullable(answers.get(key));
  }

  synchronized void put(Key key, PivotTable answer) {
    if (cells(answer) > room / SHARE || answers.putIfAbsent(key, answer) != null) {
      return;
    }
    taken += cells(answer);
    Iterator<PivotTable> oldest = answers.values().iterator();
    while (taken > room && oldest.hasNext()) {
      taken -= cells(oldest.next());
      oldest.remove();
    }
  }

  /** An empty row or column takes room too. */
  private static long cells(PivotTable answer) {
    return (1L + answer.rowHeaders().size()) * (1L + answer.columnHeaders().size());
  }
}
