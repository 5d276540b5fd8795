package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.geography.BoundaryChange;
import ca.lipworkbench.engine.geography.BoundaryChanges;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.geography.Nesting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list {@code changes}: what became of census subdivisions between two censuses. A line of kind
 * {@code reviewed} says that all that changed in an area between two censuses is in the list; where
 * there is none, nothing is taken to be comparable.
 */
public final class ChangeList implements ListKind<BoundaryChanges> {
  static final String FILE = "changes.csv";
  static final ListFormat FORMAT =
      new ListFormat(
          "changes",
          List.of(
              "change",
              "from_vintage",
              "to_vintage",
              "kind",
              "from",
              "to",
              "from_names",
              "to_names",
              "source",
              "note"),
          Set.of("change", "from_vintage", "to_vintage", "kind", "from", "to"),
          List.of("change"),
          Set.of("kind", "from", "to"));

  private static final int MANY = Integer.MAX_VALUE;

  private final Nesting nesting;

  /** What a line can say: the kinds of changes, and that there are no others. */
  private enum LineKind {
    RENAME(1, 1, 1, 1),
    CODE_CHANGE(1, 1, 1, 1),
    AMALGAMATION(2, MANY, 1, 1),
    DISSOLUTION(1, MANY, 0, 1),
    ANNEXATION(2, 2, 2, 2),
    REDRAWN(0, MANY, 0, MANY),
    REVIEWED(0, 0, 1, 1);

    private final int leastFrom;
    private final int mostFrom;
    private final int leastTo;
    private final int mostTo;

    LineKind(int leastFrom, int mostFrom, int leastTo, int mostTo) {
      this.leastFrom = leastFrom;
      this.mostFrom = mostFrom;
      this.leastTo = leastTo;
      this.mostTo = mostTo;
    }

    boolean takes(int from, int to) {
      return from >= leastFrom && from <= mostFrom && to >= leastTo && to <= mostTo;
    }
  }

  /** The list, of which the newest census has this nesting. */
  public ChangeList(Nesting nesting) {
    this.nesting = nesting;
  }

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(ChangeList.class, FILE);
  }

  @Override
  public BoundaryChanges read(List<Line> lines, Faults faults) {
    List<BoundaryChange> changes = new ArrayList<>();
    List<BoundaryChange.Review> reviews = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    for (Line line : lines) {
      int before = faults.count();
      FieldChecks checks = new FieldChecks(line, faults);
      checks.required("kind");
      Optional<LineKind> kind = checks.choice("kind", LineKind.class);
      int from = vintage(line, "from_vintage", faults);
      int to = vintage(line, "to_vintage", faults);
      if (from >= to) {
        faults.add(line, FaultReason.VINTAGES_OUT_OF_ORDER, from, to);
      }
      boolean reviewed = kind.filter(found -> found == LineKind.REVIEWED).isPresent();
      SortedSet<Dguid> earlier = areas(line, "from", from, reviewed, faults);
      SortedSet<Dguid> later = areas(line, "to", to, reviewed, faults);
      kind.filter(found -> !found.takes(earlier.size(), later.size()))
          .ifPresent(
              found ->
                  faults.add(
                      line,
                      FaultReason.CHANGE_UNLIKE_KIND,
                      FieldChecks.word(found),
                      earlier.size(),
                      later.size()));
      if (faults.count() > before || kind.isEmpty()) {
        continue;
      }
      if (reviewed) {
        reviews.add(new BoundaryChange.Review(from, to, later.getFirst()));
      } else if (isOnce(line, from + "-" + to, earlier, later, taken, faults)) {
        changes.add(
            new BoundaryChange(
                from, to, BoundaryChange.Kind.valueOf(kind.get().name()), earlier, later));
      }
    }
    return new BoundaryChanges(changes, reviews, nesting);
  }

  private static int vintage(Line line, String column, Faults faults) {
    for (int vintage : BoundaryChanges.VINTAGES) {
      if (Integer.toString(vintage).equals(line.text(column))) {
        return vintage;
      }
    }
    faults.add(
        line,
        FaultReason.NOT_A_CHOICE,
        line.text(column),
        column,
        BoundaryChanges.VINTAGES.toString().replaceAll("[\\[\\]]", ""));
    return 0;
  }

  private static SortedSet<Dguid> areas(
      Line line, String column, int vintage, boolean anyLevel, Faults faults) {
    SortedSet<Dguid> areas = new TreeSet<>();
    for (String word : line.entry().words(column)) {
      Optional<Dguid> dguid = Dguid.find(word);
      if (dguid.isEmpty()) {
        faults.add(line, FaultReason.NOT_A_DGUID, word);
      } else if (dguid.get().vintage() != vintage
          || (!anyLevel
              && !dguid.get().level().equals(Optional.of(GeographicLevel.CENSUS_SUBDIVISION)))) {
        faults.add(line, FaultReason.NOT_A_SUBDIVISION, word, Integer.toString(vintage));
      } else {
        areas.add(dguid.get());
      }
    }
    return areas;
  }

  /** A subdivision in two changes of one step would belong to both: they have to be one. */
  private static boolean isOnce(
      Line line,
      String step,
      SortedSet<Dguid> earlier,
      SortedSet<Dguid> later,
      Map<String, String> taken,
      Faults faults) {
    SortedSet<Dguid> all = new TreeSet<>(earlier);
    all.addAll(later);
    for (Dguid area : all) {
      String other = taken.putIfAbsent(step + " " + area, line.entry().key());
      if (other != null) {
        faults.add(line, FaultReason.CHANGED_TWICE, area.value(), other);
        return false;
      }
    }
    return true;
  }
}
