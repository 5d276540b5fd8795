package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out of releases that were asked lately, and is the same for every question: which
 * rows stand for which area, and what sums are made in advance. Safe for use by many threads.
 */
final class KnownReleases {
  private static final int MOST = 32;

  private final Map<Path, Known> known = new LinkedHashMap<>(16, 0.75f, true);

  private static final class Known {
    private final Instant loadedAt;
    private final Nesting nesting;
    private final AreaBlocks blocks;
    private @Nullable SumsPlan sums;

    private Known(Release release, Nesting nesting) {
      this.loadedAt = release.loadedAt();
      this.nesting = nesting;
      this.blocks = new AreaBlocks(release.structure().areas(), nesting);
    }

    // A nesting says nothing of when two of them are equal; another object is another nesting.
    @SuppressWarnings("ReferenceEquality")
    private boolean isOf(Release release, Nesting others) {
      return nesting == others && loadedAt.equals(release.loadedAt());
    }
  }

  /** Chooses rows for areas, and remembers what it chose. */
  synchronized AreaBlocks blocks(Release release, Nesting nesting) {
    return known(release, nesting).blocks;
  }

  /** What sums are made in advance, of the areas that are registered now. */
  synchronized SumsPlan sums(Catalogue catalogue, Release release) {
    List<Area> registered =
        catalogue.areas().stream().filter(area -> isRegistered(area.level())).toList();
    Known of = known(release, catalogue.nesting());
    SumsPlan sums = of.sums;
    if (sums == null || !sums.isOf(registered)) {
      sums = SumsPlan.of(release, registered, of.blocks);
      of.sums = sums;
    }
    return sums;
  }

  private static boolean isRegistered(GeographicLevel level) {
    return level == GeographicLevel.PARTNERSHIP || level == GeographicLevel.IRCC_REGION;
  }

  private Known known(Release release, Nesting nesting) {
    Known found = known.get(release.folder());
    if (found == null || !found.isOf(release, nesting)) {
      found = new Known(release, nesting);
      known.put(release.folder(), found);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return found;
  }
}
