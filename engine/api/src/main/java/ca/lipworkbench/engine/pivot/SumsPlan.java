package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What sums are made in advance for one release: of every registered area's rows, everything that
 * any question may aggregate, at every code of every dimension and in every period. It follows from
 * the release and the areas alone, and its key names all of it: sums with another key are those of
 * another question. Immutable.
 */
public final class SumsPlan {
  /** Part of every key: to be changed with the columns or with what is counted. */
  private static final int FORM = 1;

  /** About this many rows are read for one part, so that making sums takes little memory. */
  private static final long ROWS_OF_A_PART = 20_000_000;

  /** Rows with a companion are joined in memory first. */
  private static final long PAIRED_ROWS_OF_A_PART = 4_000_000;

  private final Map<Rows, Integer> targets = new LinkedHashMap<>();
  private final Map<Term, Integer> terms = new LinkedHashMap<>();
  private final DataStructure structure;
  private final long observations;
  private final List<Area> areas;
  private final String key;

  /** The rows of a target. Hundreds of them are compared only with rows that begin alike. */
  private record Rows(List<Dguid> blocks) {
    @Override
    public int hashCode() {
      return blocks.isEmpty() ? 0 : 31 * blocks.getFirst().hashCode() + blocks.size();
    }
  }

  private SumsPlan(Release release, List<Area> areas, AreaBlocks blocks) {
    this.structure = release.structure();
    this.observations = release.observations();
    this.areas = List.copyOf(areas);
    for (Area area : areas) {
      PlannedArea planned = blocks.choose(area);
      if (planned.refusal().isEmpty() && !planned.blocks().isEmpty()) {
        targets.putIfAbsent(new Rows(planned.blocks()), targets.size());
      }
    }
    for (Measure measure : structure.measures()) {
      if (measure.presence() == Measure.Presence.PUBLISHED) {
        put(new Term(measure.code(), Optional.empty()));
      }
    }
    for (Measure measure : structure.measures()) {
      measure
          .ratio()
          .ifPresent(ratio -> put(new Term(ratio.numerator(), Optional.of(ratio.denominator()))));
      measure.base().ifPresent(base -> put(new Term(measure.code(), Optional.of(base))));
    }
    this.key = key(release);
  }

  private void put(Term term) {
    terms.putIfAbsent(term, terms.size());
  }

  /** The plan for these areas. */
  static SumsPlan of(Release release, List<Area> areas, AreaBlocks blocks) {
    return new SumsPlan(release, areas, blocks);
  }

  /** Whether it was made for these areas. */
  boolean isOf(List<Area> others) {
    return areas.equals(others);
  }

  /** A part of the work: its rows belong to the terms that follow the first one. */
  public record Part(int firstTerm, Query query) {}

  /** Names the release, the rows of every area and all that is aggregated, in 32 signs. */
  public String key() {
    return key;
  }

  /** How many dimensions there are besides area, period and measure. */
  public int dimensions() {
    return structure.dimensions().size();
  }

  /** The queries on the observations that give all sums, in the columns of an answer. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (targets.isEmpty() || structure.periods().isEmpty()) {
      return parts;
    }
    List<Term> all = List.copyOf(terms.keySet());
    long rowsOfATerm = Math.max(1, observations / Math.max(1, structure.measures().size()));
    int first = 0;
    while (first < all.size()) {
      boolean paired = all.get(first).companion().isPresent();
      long rows = paired ? PAIRED_ROWS_OF_A_PART : ROWS_OF_A_PART;
      int most = Math.clamp(rows / rowsOfATerm, 1, all.size() - first);
      int last = first + 1;
      while (last < first + most && all.get(last).companion().isPresent() == paired) {
        last++;
      }
      parts.add(new Part(first, PivotSql.write(reading(all.subList(first, last)))));
      first = last;
    }
    return parts;
  }

  private Reading reading(List<Term> part) {
    List<Reading.Target> everywhere = new ArrayList<>();
    targets.forEach((rows, number) -> everywhere.add(new Reading.Target(number, rows.blocks())));
    return new Reading(
        everywhere,
        part,
        structure.periods(),
        structure.dimensions().stream().map(SumsPlan::everyCode).toList());
  }

  private static PlannedDimension everyCode(Dimension dimension) {
    return new PlannedDimension(dimension, dimension.codes(), PlannedDimension.Role.SHOWN);
  }

  /** Whether the sums have all that is read of this target. */
  boolean covers(Reading.Target target) {
    return targets.containsKey(new Rows(target.blocks()));
  }

  /** Whether the sums have all of these terms. */
  boolean covers(List<Term> wanted) {
    return terms.keySet().containsAll(wanted);
  }

  /** The number of the target that these rows stand for. */
  Optional<Integer> target(List<Dguid> blocks) {
    return Optional.ofNullable(targets.get(new Rows(blocks)));
  }

  /** The number of a term. */
  Optional<Integer> term(Term term) {
    return Optional.ofNullable(terms.get(term));
  }

  private String key(Release release) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, "form", FORM);
      add(digest, "release", release.table() + " " + release.number());
      add(digest, "source", release.sourceSha256());
      add(digest, "loaded", release.loadedAt());
      targets.forEach(
          (rows, number) -> {
            add(digest, "target", number);
            rows.blocks().forEach(block -> add(digest, "block", block));
          });
      terms.forEach((term, number) -> add(digest, "term", term));
      structure.periods().forEach(period -> add(digest, "period", period));
      for (Dimension dimension : structure.dimensions()) {
        add(digest, "dimension", dimension.id());
        dimension.codes().forEach(code -> add(digest, "code", code.id()));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String kind, Object value) {
    digest.update((kind + " " + value + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
