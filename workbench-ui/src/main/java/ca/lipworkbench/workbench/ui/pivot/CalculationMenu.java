package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.Calculation;
import ca.lipworkbench.engine.pivot.Calculation.Base;
import ca.lipworkbench.engine.pivot.Calculation.Whole;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.statistics.Comparison;
import ca.lipworkbench.engine.table.DataStructure;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The menu of what is shown instead of the numbers, and of how many rows. */
final class CalculationMenu extends MenuBar {
  private static final long serialVersionUID = 1L;
  private static final List<Integer> TOPS = List.of(5, 10, 20);

  private final SerializableConsumer<PivotDraft> step;
  private final Words words;
  private transient @Nullable List<Object> shown;

  CalculationMenu(SerializableConsumer<PivotDraft> step, Words words) {
    this.step = step;
    this.words = words;
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    addClassName("pv-calculation");
  }

  /** Shows what a draft asks for; nothing is touched where it offers the same. */
  void show(PivotDraft draft, DataStructure structure, List<Area> chosen, Comparisons comparisons) {
    List<Object> now = List.of(draft, structure.table());
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    removeAll();
    Map<String, Base> bases = bases(structure, chosen, comparisons);
    MenuItem root = addItem(words.text("calculation", label(draft.calculation(), bases)));
    SubMenu menu = root.getSubMenu();
    choice(menu, words.text("calculation.numbers"), draft, Calculation.NONE);
    for (Whole whole : Whole.values()) {
      Calculation share = new Calculation.Share(whole);
      choice(menu, label(share, bases), draft, share);
    }
    SubMenu against = menu.addItem(words.text("calculation.against")).getSubMenu();
    bases.forEach(
        (name, base) -> {
          SubMenu ways = against.addItem(name).getSubMenu();
          for (Comparison how : Comparison.values()) {
            Calculation compared = new Calculation.Compared(how, base);
            choice(ways, label(compared, bases), draft, compared);
          }
        });
    SubMenu rows = menu.addItem(words.text("calculation.rows")).getSubMenu();
    top(rows, words.text("calculation.rows.all"), draft, OptionalInt.empty());
    TOPS.forEach(n -> top(rows, words.text("calculation.rows.first", n), draft, OptionalInt.of(n)));
  }

  private void choice(SubMenu menu, String text, PivotDraft draft, Calculation calculation) {
    MenuItem item = menu.addItem(text, event -> step.accept(draft.calculated(calculation)));
    item.setCheckable(true);
    item.setChecked(draft.calculation().equals(calculation));
  }

  private void top(SubMenu menu, String text, PivotDraft draft, OptionalInt most) {
    MenuItem item = menu.addItem(text, event -> step.accept(draft.withTop(most)));
    item.setCheckable(true);
    item.setChecked(draft.top().equals(most));
  }

  /** What there is to compare with: the areas chosen and those above them, then the periods. */
  private Map<String, Base> bases(
      DataStructure structure, List<Area> chosen, Comparisons comparisons) {
    Map<String, Base> bases = new LinkedHashMap<>();
    List<Area> areas = new ArrayList<>(chosen);
    chosen.forEach(area -> areas.addAll(comparisons.above(area)));
    areas.forEach(
        area -> bases.putIfAbsent(area.place().in(words.language()), new Base.OfArea(area.id())));
    if (structure.periods().size() > 1) {
      structure
          .periods()
          .reversed()
          .forEach(period -> bases.putIfAbsent(period, new Base.OfPeriod(period)));
    }
    return bases;
  }

  private String label(Calculation calculation, Map<String, Base> bases) {
    return switch (calculation) {
      case Calculation.Numbers numbers -> words.text("calculation.numbers");
      case Calculation.Share share ->
          words.text("calculation.share." + share.of().name().toLowerCase(Locale.ROOT));
      case Calculation.Compared compared ->
          words.text(
              "calculation." + compared.how().name().toLowerCase(Locale.ROOT),
              name(compared.base(), bases));
    };
  }

  private static String name(Base base, Map<String, Base> bases) {
    for (Map.Entry<String, Base> known : bases.entrySet()) {
      if (known.getValue().equals(base)) {
        return known.getKey();
      }
    }
    return switch (base) {
      case Base.OfArea area -> area.area().value();
      case Base.OfPeriod period -> period.period();
    };
  }
}
