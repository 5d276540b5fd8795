package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.MemberList;
import ca.lipworkbench.engine.explore.MemberList.Member;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which members of a field are shown: its hierarchy with check boxes, a search, quick choices. */
final class MemberDialog extends Dialog {
  private static final long serialVersionUID = 1L;
  private static final int OPEN_UP_TO = 60;

  private final Words words;
  private final transient MemberList list;
  private final transient Map<String, Member> byCode;
  private final Set<String> chosen = new HashSet<>();
  private final TreeGrid<String> tree = new TreeGrid<>();
  private final TextField find = new TextField();
  private final Span count = new Span();
  private final Button apply;
  private transient Set<String> visible = Set.of();
  private boolean quiet;

  /**
   * The dialog for a field.
   *
   * @param name the field's name
   * @param list its members
   * @param before the codes that are chosen already
   * @param done receives the codes, in the order of the classification, at least one
   */
  MemberDialog(
      String name,
      MemberList list,
      Collection<String> before,
      SerializableConsumer<List<String>> done,
      Words words) {
    this.words = words;
    this.list = list;
    this.byCode =
        list.members().stream()
            .collect(Collectors.toUnmodifiableMap(Member::code, Function.identity()));
    chosen.addAll(before);
    setHeaderTitle(words.text("members.title", name));
    setWidth("min(560px, 94vw)");
    addClassName("pv-members");
    find.setPlaceholder(words.text("members.find"));
    find.setAriaLabel(words.text("members.find"));
    find.setPrefixComponent(new Icon("find"));
    find.setClearButtonVisible(true);
    find.setValueChangeMode(ValueChangeMode.LAZY);
    find.addValueChangeListener(change -> fill());
    find.setWidthFull();
    Div quick = quickChoices();
    tree.addClassName("pv-member-tree");
    tree.setSelectionMode(Grid.SelectionMode.MULTI);
    tree.addHierarchyColumn(code -> label(code)).setHeader(name).setAutoWidth(false);
    tree.setHeight("min(420px, 46vh)");
    tree.addSelectionListener(
        event -> {
          if (!quiet) {
            chosen.removeAll(visible);
            chosen.addAll(event.getAllSelectedItems());
            showCount();
          }
        });
    count.getElement().setAttribute("aria-live", "polite");
    count.addClassName("pv-cap");
    add(find, quick, tree, count);
    apply =
        new Button(
            words.text("members.apply"),
            event -> {
              close();
              done.accept(inOrder());
            });
    apply.addThemeNames("primary");
    Button cancel = new Button(words.text("members.cancel"), event -> close());
    getFooter().add(cancel, apply);
    fill();
  }

  private Div quickChoices() {
    Div quick = new Div();
    quick.addClassName("pv-quick");
    quick.add(quickChoice(words.text("members.all"), list.members()));
    if (list.levels() > 1) {
      quick.add(quickChoice(words.text("members.leaves"), list.leaves()));
      for (int depth = 0; depth < Math.min(list.levels(), 4); depth++) {
        quick.add(quickChoice(words.text("members.level", depth + 1), list.level(depth)));
      }
    }
    List<Member> totals = list.members().stream().filter(Member::total).toList();
    if (!totals.isEmpty()) {
      quick.add(quickChoice(words.text("members.total"), totals));
      quick.add(
          quickChoice(
              words.text("members.no-total"),
              list.members().stream().filter(member -> !member.total()).toList()));
    }
    return quick;
  }

  private Button quickChoice(String label, List<Member> members) {
    Button button =
        new Button(
            label,
            event -> {
              chosen.clear();
              members.forEach(member -> chosen.add(member.code()));
              select();
              showCount();
            });
    button.addThemeNames("small");
    return button;
  }

  private String label(String code) {
    Member member = byCode.get(code);
    return member == null ? code : member.label().in(words.language());
  }

  private void fill() {
    quiet = true;
    List<Member> shown = list.withAncestors(list.search(find.getValue(), words.language()));
    Set<String> codes = new LinkedHashSet<>();
    shown.forEach(member -> codes.add(member.code()));
    visible = codes;
    List<String> roots = new ArrayList<>();
    for (Member member : shown) {
      if (member.parent().filter(codes::contains).isEmpty()) {
        roots.add(member.code());
      }
    }
    tree.setItems(
        roots,
        code -> list.children(code).stream().map(Member::code).filter(codes::contains).toList());
    if (!find.isEmpty() || codes.size() <= OPEN_UP_TO) {
      tree.expandRecursively(roots, 9);
    }
    quiet = false;
    select();
    showCount();
  }

  private void select() {
    quiet = true;
    tree.asMultiSelect()
        .setValue(visible.stream().filter(chosen::contains).collect(Collectors.toSet()));
    quiet = false;
  }

  private void showCount() {
    count.setText(words.text("members.count", chosen.size(), byCode.size()));
    apply.setEnabled(!chosen.isEmpty());
  }

  private List<String> inOrder() {
    return list.members().stream().map(Member::code).filter(chosen::contains).toList();
  }
}
