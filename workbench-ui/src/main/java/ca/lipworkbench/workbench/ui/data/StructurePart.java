package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.wording.Wording;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a table is made of: periods, areas, dimensions with members, measures. */
final class StructurePart extends Div {
  private static final long serialVersionUID = 1L;
  private static final int FEW_MEASURES = 12;

  private final transient DataWords words;
  private final transient Wording wording;

  StructurePart(DataWords words, DataStructure structure) {
    this.words = words;
    this.wording = Wording.in(words.language());
    addClassName("stack");
    add(
        new H2(words.text("structure.periods")),
        new Paragraph(String.join(", ", structure.periods())));
    add(new H2(words.text("structure.areas")));
    add(new Paragraph(words.text("structure.areas.count", structure.areas().size())));
    structure.geography().ifPresent(text -> add(new Paragraph(words.span(text))));
    add(new H2(words.text("structure.dimensions")));
    if (structure.dimensions().isEmpty()) {
      add(new Paragraph(words.text("structure.dimensions.none")));
    }
    structure.dimensions().forEach(dimension -> add(dimension(dimension)));
    add(new H2(words.text("structure.measures")), measures(structure.measures()));
    structure.measures().stream()
        .map(wording::rounding)
        .distinct()
        .forEach(text -> add(new Paragraph(text)));
  }

  private Details dimension(Dimension dimension) {
    UnorderedList members = new UnorderedList();
    members.addClassName("members");
    Map<String, Integer> depths = new HashMap<>();
    for (Code code : dimension.codes()) {
      int depth = code.parent().map(parent -> depths.getOrDefault(parent, 0) + 1).orElse(0);
      depths.put(code.id(), depth);
      ListItem item = new ListItem(words.span(code.name()));
      item.getStyle().set("--depth", Integer.toString(Math.min(depth, 6)));
      if (code.total()) {
        item.addClassName("total");
      }
      members.add(item);
    }
    Details details =
        new Details(
            words.text(
                "structure.dimension",
                dimension.name().in(words.language()),
                dimension.codes().size()),
            members);
    details.setOpened(dimension.codes().size() <= 8);
    return details;
  }

  private Grid<Measure> measures(List<Measure> measures) {
    Grid<Measure> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.addClassName("measures");
    grid.getElement().setAttribute("aria-label", words.text("structure.measures"));
    grid.addComponentColumn(this::name)
        .setHeader(words.text("measure.name"))
        .setFlexGrow(3)
        .setWidth("14rem");
    grid.addColumn(measure -> wording.unit(measure.unit()))
        .setHeader(words.text("measure.unit"))
        .setAutoWidth(true);
    grid.addColumn(measure -> words.text("additivity." + measure.additivity().name()))
        .setHeader(words.text("measure.additivity"))
        .setFlexGrow(2)
        .setWidth("12rem");
    grid.addComponentColumn(measure -> words.span(measure.universe()))
        .setHeader(words.text("measure.universe"))
        .setFlexGrow(2)
        .setWidth("12rem");
    grid.setItems(measures);
    if (measures.size() <= FEW_MEASURES) {
      grid.setAllRowsVisible(true);
    } else {
      grid.setHeight("28rem");
    }
    return grid;
  }

  private Div name(Measure measure) {
    Div name = new Div(words.span(measure.name()));
    if (measure.presence() == Measure.Presence.DERIVED) {
      Span tag = new Span(words.text("measure.derived"));
      tag.addClassName("tag");
      name.add(new Span(" "), tag);
    }
    return name;
  }
}
