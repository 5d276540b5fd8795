package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.explore.AreaTree;
import ca.lipworkbench.engine.explore.AreaTree.Heading;
import ca.lipworkbench.engine.explore.AreaTree.Node;
import ca.lipworkbench.engine.explore.AreaTree.Place;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tree of areas over the real list. */
class AreaTreeTest {
  private static final Catalogue CATALOGUE = BuilderHome.workbench().catalogue();
  private static final AreaTree TREE = AreaTree.of(CATALOGUE, Language.FRENCH);
  private static final Place CANADA = new Place(new AreaId("2021A000011124"));
  private static final Place ATLANTIC = new Place(new AreaId("region-ATL"));
  private static final Place NEW_BRUNSWICK = new Place(new AreaId("2021A000213"));

  @Test
  void everyAreaStandsInItOnce() {
    List<AreaId> found = new ArrayList<>();
    TREE.roots().forEach(root -> walk(root, found));
    Set<AreaId> once = new HashSet<>(found);
    assertEquals(once.size(), found.size());
    assertEquals(CATALOGUE.areas().stream().map(Area::id).collect(Collectors.toSet()), once);
    assertTrue(found.size() > 5_000, () -> found.size() + " areas");
  }

  private static void walk(Node node, List<AreaId> found) {
    TREE.area(node).map(Area::id).ifPresent(found::add);
    List<Node> children = TREE.children(node);
    assertEquals(TREE.hasChildren(node), !children.isEmpty());
    children.forEach(child -> walk(child, found));
  }

  @Test
  void partnershipsComeFirstAndRegionsHoldProvincesDivisionsMunicipalities() {
    assertEquals(List.of(Heading.PARTNERSHIPS, CANADA), TREE.roots().subList(0, 2));
    assertTrue(TREE.children(ATLANTIC).contains(NEW_BRUNSWICK));
    assertEquals(Set.of(GeographicLevel.CENSUS_DIVISION), levels(NEW_BRUNSWICK));
    Node division = TREE.children(NEW_BRUNSWICK).getFirst();
    assertEquals(Set.of(GeographicLevel.CENSUS_SUBDIVISION), levels(division));
  }

  private static Set<GeographicLevel> levels(Node node) {
    return TREE.children(node).stream()
        .map(child -> TREE.area(child).orElseThrow().level())
        .collect(Collectors.toSet());
  }

  @Test
  void whatLiesBelowIsOfOneLevel() {
    assertEquals(13, TREE.below(CANADA).size());
    assertEquals(4, TREE.below(ATLANTIC).size());
    assertEquals(3, TREE.below(new Place(new AreaId("NB-moncton"))).size());
    assertEquals(List.of(), TREE.below(new Place(new AreaId("2021A00051307022"))));
  }

  @Test
  void siblingsAreInTheOrderOfTheirNames() {
    List<String> names =
        TREE.children(ATLANTIC).stream()
            .map(child -> TREE.area(child).orElseThrow().place().in(Language.FRENCH))
            .toList();
    assertEquals(
        List.of(
            "Île-du-Prince-Édouard",
            "Nouveau-Brunswick",
            "Nouvelle-Écosse",
            "Terre-Neuve-et-Labrador"),
        names);
  }
}
