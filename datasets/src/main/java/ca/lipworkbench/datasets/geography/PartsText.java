package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.engine.geography.AreaVersion;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.DatedBoundary;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.Ground;
import ca.lipworkbench.engine.geography.Nesting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an area as the list writes them: standard areas parted by blanks; where the boundary
 * changed, the boundaries in the order of time, parted by {@code |}, each but the first with its
 * year: {@code 2021A00054806016 | 2021: 2021S0503825}.
 */
final class PartsText {
  private static final Pattern SINCE = Pattern.compile("(\\d{4}):(.*)");

  private final Line line;
  private final StandardAreas standard;
  private final Faults faults;
  private final Nesting nesting;

  PartsText(Line line, StandardAreas standard, Nesting nesting, Faults faults) {
    this.line = line;
    this.standard = standard;
    this.faults = faults;
    this.nesting = nesting;
  }

  /** The boundaries in the order of time, at least one when there is no fault. */
  List<DatedBoundary> boundaries(BoundaryStatus status) {
    List<String> unknown =
        Arrays.stream(line.text(PartnershipList.UNKNOWN_PARTS).split(";"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    List<Dguid> within = areas(line.text(PartnershipList.UNKNOWN_WITHIN));
    List<DatedBoundary> boundaries = new ArrayList<>();
    Optional<String> last = Optional.empty();
    for (String text : line.text(PartnershipList.PARTS).split("\\|", -1)) {
      Matcher dated = SINCE.matcher(text.strip());
      Optional<String> since = dated.matches() ? Optional.of(dated.group(1)) : Optional.empty();
      boolean first = boundaries.isEmpty();
      if (first == since.isPresent() || (last.isPresent() && !isLater(since, last))) {
        faults.add(line, FaultReason.BOUNDARIES_OUT_OF_ORDER, since.orElse("–"), last.orElse("–"));
      }
      last = since;
      List<Dguid> parts = areas(dated.matches() ? dated.group(2) : text);
      checkOverlap(parts, within);
      if (parts.isEmpty() && unknown.isEmpty()) {
        faults.add(
            line, FaultReason.NO_PARTS, PartnershipList.PARTS, PartnershipList.UNKNOWN_PARTS);
        continue;
      }
      boundaries.add(
          new DatedBoundary(
              since,
              new AreaVersion(StandardAreas.VINTAGE, new TreeSet<>(parts), unknown, status)));
    }
    return boundaries;
  }

  private static boolean isLater(Optional<String> since, Optional<String> last) {
    return since.isPresent() && last.isPresent() && since.get().compareTo(last.get()) > 0;
  }

  private List<Dguid> areas(String text) {
    List<Dguid> areas = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      Optional<Dguid> dguid = Dguid.find(word);
      if (word.isEmpty()) {
        continue;
      }
      if (dguid.isEmpty()) {
        faults.add(line, FaultReason.NOT_A_DGUID, word);
      } else if (!standard.areas().containsKey(dguid.get())) {
        faults.add(line, FaultReason.PART_UNKNOWN, word, Integer.toString(StandardAreas.VINTAGE));
      } else {
        areas.add(dguid.get());
      }
    }
    return areas;
  }

  private void checkOverlap(List<Dguid> parts, List<Dguid> within) {
    SortedSet<Dguid> taken = new TreeSet<>();
    for (Dguid part : parts) {
      Ground ground = Ground.of(List.of(part), List.of(), nesting);
      for (Dguid leaf : ground.whole()) {
        if (!taken.add(leaf)) {
          faults.add(line, FaultReason.PARTS_OVERLAP, named(leaf), named(other(part, leaf, parts)));
          return;
        }
      }
    }
    for (Dguid leaf : Ground.of(List.of(), within, nesting).touched()) {
      if (taken.contains(leaf)) {
        faults.add(
            line, FaultReason.PARTS_OVERLAP, line.text(PartnershipList.UNKNOWN_PARTS), named(leaf));
        return;
      }
    }
  }

  /** The part that has the leaf as well. */
  private Dguid other(Dguid part, Dguid leaf, List<Dguid> parts) {
    return parts.stream()
        .filter(candidate -> !candidate.equals(part))
        .filter(
            candidate -> Ground.of(List.of(candidate), List.of(), nesting).whole().contains(leaf))
        .filter(candidate -> !candidate.equals(leaf))
        .findFirst()
        .orElse(part);
  }

  private String named(Dguid area) {
    StandardArea found = standard.areas().get(area);
    return found == null ? area.value() : found.name() + " (" + area + ")";
  }
}
