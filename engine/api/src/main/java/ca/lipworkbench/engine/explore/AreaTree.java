package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every area of a catalogue as a person picks from them, each once: the partnerships, Canada, the
 * regions with provinces, census divisions and municipalities in each other, the metropolitan areas
 * and agglomerations. Siblings are in the order of their names in one language. Immutable.
 */
public final class AreaTree {
  private final Comparisons comparisons;
  private final Map<AreaId, Area> areas = new HashMap<>();
  private final Map<Node, List<Node>> children = new HashMap<>();
  private final List<Node> roots;

  /** A line of the tree. */
  public sealed interface Node {}

  /** A heading over areas that lie in no other line. */
  public enum Heading implements Node {
    PARTNERSHIPS,
    METROPOLITAN
  }

  /**
   * The line of an area.
   *
   * @param area the area's identifier
   */
  public record Place(AreaId area) implements Node {}

  private AreaTree(Comparisons comparisons, List<Node> roots) {
    this.comparisons = comparisons;
    this.roots = roots;
  }

  /** The areas of a catalogue for readers of a language. */
  public static AreaTree of(Catalogue catalogue, Language language) {
    List<Node> roots = new ArrayList<>();
    AreaTree tree = new AreaTree(new Comparisons(catalogue), roots);
    catalogue.areas().forEach(area -> tree.areas.put(area.id(), area));
    Collator order = Collator.getInstance(language.locale());
    List<Area> sorted = new ArrayList<>(catalogue.areas());
    sorted.sort(Comparator.comparing(area -> area.place().in(language), order));
    roots.add(Heading.PARTNERSHIPS);
    for (Area area : sorted) {
      Place place = new Place(area.id());
      Optional<Node> above = tree.above(area, catalogue);
      above.ifPresentOrElse(
          node -> tree.children.computeIfAbsent(node, none -> new ArrayList<>()).add(place),
          () -> roots.add(area.level() == GeographicLevel.COUNTRY ? 1 : roots.size(), place));
    }
    roots.add(Heading.METROPOLITAN);
    roots.removeIf(node -> node instanceof Heading && !tree.children.containsKey(node));
    return tree;
  }

  private Optional<Node> above(Area area, Catalogue catalogue) {
    return switch (area.level()) {
      case COUNTRY, IRCC_REGION -> Optional.empty();
      case PARTNERSHIP -> Optional.of(Heading.PARTNERSHIPS);
      case CENSUS_METROPOLITAN_AREA, CENSUS_AGGLOMERATION -> Optional.of(Heading.METROPOLITAN);
      case PROVINCE -> area.region().flatMap(this::known);
      case CENSUS_DIVISION -> area.province().flatMap(this::known);
      case CENSUS_SUBDIVISION ->
          Dguid.find(area.id().value())
              .flatMap(catalogue.nesting()::parent)
              .map(AreaId::of)
              .flatMap(this::known)
              .or(() -> area.province().flatMap(this::known));
    };
  }

  private Optional<Node> known(AreaId id) {
    return areas.containsKey(id) ? Optional.of(new Place(id)) : Optional.empty();
  }

  /** The topmost lines. */
  public List<Node> roots() {
    return List.copyOf(roots);
  }

  /** The lines right below one; none below a municipality, a partnership, a metropolitan area. */
  public List<Node> children(Node node) {
    return List.copyOf(children.getOrDefault(node, List.of()));
  }

  /** Whether there are lines below one. */
  public boolean hasChildren(Node node) {
    return children.containsKey(node);
  }

  /** The area of a line; empty for a heading. */
  public Optional<Area> area(Node node) {
    return node instanceof Place place
        ? Optional.ofNullable(areas.get(place.area()))
        : Optional.empty();
  }

  /**
   * The areas right below a line, all of one level: below Canada the provinces, in a partnership or
   * a metropolitan area its municipalities, as far as they are known.
   */
  public List<Area> below(Node node) {
    if (area(node).filter(area -> area.level() == GeographicLevel.COUNTRY).isPresent()) {
      return areas.values().stream()
          .filter(area -> area.level() == GeographicLevel.PROVINCE)
          .sorted(Comparator.comparing(area -> area.id().value()))
          .toList();
    }
    List<Area> lines = children(node).stream().flatMap(child -> area(child).stream()).toList();
    if (lines.isEmpty()) {
      return area(node).map(comparisons::municipalities).orElse(List.of());
    }
    GeographicLevel level = lines.getFirst().level();
    return lines.stream().filter(area -> area.level() == level).toList();
  }
}
