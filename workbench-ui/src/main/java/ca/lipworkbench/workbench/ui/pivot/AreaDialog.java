package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.AreaTree;
import ca.lipworkbench.engine.explore.AreaTree.Heading;
import ca.lipworkbench.engine.explore.AreaTree.Node;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which areas are compared: all that there are, in each other and with check boxes, a search by
 * name, and everything right below a line at once.
 */
final class AreaDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final Words words;
  private final transient AreaTree areas;
  private final transient AreaWell.Actions search;
  private final Set<AreaId> chosen = new LinkedHashSet<>();
  private final TreeGrid<Node> tree = new TreeGrid<>();
  private final TextField find = new TextField();
  private final Span count = new Span();
  private final Button apply;
  private final transient Lines lines = new Lines();
  private transient Optional<List<Node>> found = Optional.empty();
  private boolean quiet;

  /**
   * The dialog over these areas.
   *
   * @param before the areas that are chosen already, in their order
   * @param done receives the chosen areas: those from before first, then the others as they were
   *     chosen
   */
  AreaDialog(
      AreaTree areas,
      AreaWell.Actions search,
      List<AreaId> before,
      SerializableConsumer<List<AreaId>> done,
      Words words) {
    this.areas = areas;
    this.search = search;
    this.words = words;
    chosen.addAll(before);
    setHeaderTitle(words.text("areas.title"));
    setWidth("min(760px, 96vw)");
    addClassNames("pv-members", "pv-area-dialog");
    find.setPlaceholder(words.text("areas.find"));
    find.setAriaLabel(words.text("areas.find"));
    find.setPrefixComponent(new Icon("find"));
    find.setClearButtonVisible(true);
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(change -> find());
    find.setWidthFull();
    find.setAutofocus(true);
    prepareTree();
    count.getElement().setAttribute("aria-live", "polite");
    count.addClassName("pv-cap");
    add(find, tree, count);
    apply =
        new Button(
            words.text("areas.apply"),
            event -> {
              close();
              done.accept(List.copyOf(chosen));
            });
    apply.addThemeNames("primary");
    getFooter().add(new Button(words.text("members.cancel"), event -> close()), apply);
    showChosen();
  }

  private void prepareTree() {
    tree.addClassName("pv-member-tree");
    tree.addThemeNames("wrap-cell-content");
    tree.getElement().setAttribute("aria-label", words.text("areas.title"));
    GridMultiSelectionModel<Node> selection =
        (GridMultiSelectionModel<Node>) tree.setSelectionMode(Grid.SelectionMode.MULTI);
    selection.setSelectAllCheckboxVisibility(
        GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
    tree.setItemSelectableProvider(node -> areas.area(node).isPresent());
    tree.addHierarchyColumn(this::name)
        .setHeader(words.text("areas.head"))
        .setSortable(false)
        .setFlexGrow(3);
    tree.addColumn(this::kind)
        .setHeader(words.text("areas.kind"))
        .setSortable(false)
        .setFlexGrow(2);
    tree.addColumn(
            LitRenderer.<Node>of(
                    "${item.all ? html`<button class=\"pv-all\" aria-label=\"${item.spoken}\""
                        + " aria-pressed=\"${item.on}\" @click=\"${all}\">${item.all}</button>`"
                        + " : ''}")
                .withProperty("all", this::all)
                .withProperty("spoken", node -> words.text("areas.all.of", name(node), all(node)))
                .withProperty("on", node -> Boolean.toString(isWhole(node)))
                .withFunction("all", this::toggleAll))
        .setHeader(words.text("areas.all"))
        .setFlexGrow(2);
    tree.setDataProvider(lines);
    tree.setHeight("min(480px, 52vh)");
    tree.addSelectionListener(
        event -> {
          if (!quiet) {
            Set<AreaId> now =
                event.getAllSelectedItems().stream()
                    .flatMap(node -> areas.area(node).stream())
                    .map(Area::id)
                    .collect(Collectors.toSet());
            chosen.retainAll(now);
            chosen.addAll(now);
            showCount();
          }
        });
  }

  private String name(Node node) {
    return switch (node) {
      case Heading heading -> words.text("areas.heading." + heading.name());
      case AreaTree.Place place ->
          areas.area(place).map(area -> area.place().in(words.language())).orElse("");
    };
  }

  /** What kind of area it is, and where it lies: many names are borne more than once. */
  private String kind(Node node) {
    return areas.area(node).map(search::kind).orElse("");
  }

  private String all(Node node) {
    List<Area> below = areas.below(node);
    return below.isEmpty()
        ? ""
        : words.text("areas.all." + below.getFirst().level().name(), below.size());
  }

  private boolean isWhole(Node node) {
    List<Area> below = areas.below(node);
    return !below.isEmpty() && below.stream().allMatch(area -> chosen.contains(area.id()));
  }

  private void toggleAll(Node node) {
    List<AreaId> below = areas.below(node).stream().map(Area::id).toList();
    if (!chosen.addAll(below)) {
      below.forEach(chosen::remove);
    }
    showChosen();
    lines.refreshAll();
  }

  private void find() {
    String text = find.getValue().strip();
    found =
        text.isEmpty()
            ? Optional.empty()
            : Optional.of(
                search.search(text).map(area -> (Node) new AreaTree.Place(area.id())).toList());
    lines.refreshAll();
    showCount();
  }

  private void showChosen() {
    quiet = true;
    tree.asMultiSelect()
        .setValue(chosen.stream().map(AreaTree.Place::new).collect(Collectors.toSet()));
    quiet = false;
    showCount();
  }

  private void showCount() {
    boolean nothing = found.filter(List::isEmpty).isPresent();
    String chosenNow = words.text("areas.count", chosen.size());
    count.setText(nothing ? words.text("areas.none") + " " + chosenNow : chosenNow);
    apply.setEnabled(!chosen.isEmpty());
  }

  /** The lines of the tree as they come into view; while something is searched, what was found. */
  private final class Lines extends AbstractBackEndHierarchicalDataProvider<Node, Void> {
    private static final long serialVersionUID = 1L;

    private List<Node> below(Optional<Node> parent) {
      return parent
          .map(node -> found.isPresent() ? List.<Node>of() : areas.children(node))
          .or(() -> found)
          .orElseGet(areas::roots);
    }

    @Override
    protected Stream<Node> fetchChildrenFromBackEnd(HierarchicalQuery<Node, Void> query) {
      return new ArrayList<>(below(query.getParentOptional()))
          .stream().skip(query.getOffset()).limit(query.getLimit());
    }

    @Override
    public int getChildCount(HierarchicalQuery<Node, Void> query) {
      return below(query.getParentOptional()).size();
    }

    @Override
    public boolean hasChildren(Node node) {
      return found.isEmpty() && areas.hasChildren(node);
    }
  }
}
