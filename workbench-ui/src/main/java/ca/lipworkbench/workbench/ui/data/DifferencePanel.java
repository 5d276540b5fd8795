package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.datasets.lake.ReleaseDifference.ChangedCell;
import ca.lipworkbench.datasets.lake.ReleaseDifference.MeasureCells;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Member;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Members;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What differs between two releases, or would between a release and a file. */
final class DifferencePanel extends Div {
  private static final long serialVersionUID = 1L;
  private static final int MEASURES_SHOWN = 50;

  private final transient DataWords words;

  DifferencePanel(DataWords words, ReleaseDifference difference) {
    this.words = words;
    addClassName("stack");
    if (difference.isNone()) {
      add(
          new StateBox(
              StateBox.Kind.DONE, words.text("changes.none"), words.text("changes.none.hint")));
      return;
    }
    difference
        .cells()
        .ifPresentOrElse(
            this::cells, () -> add(new Paragraph(words.text("changes.other-dimensions"))));
    difference.structures().forEach(members -> add(members(members)));
  }

  private void cells(ReleaseDifference.Cells cells) {
    add(
        new Paragraph(
            words.text(
                "changes.summary",
                words.number(cells.changed()),
                words.number(cells.added()),
                words.number(cells.gone()),
                words.number(cells.same()))));
    if (cells.isNone()) {
      return;
    }
    PlainTable table =
        new PlainTable(words.text("changes.by-measure"))
            .column(words.text("measure.name"))
            .numbers(words.text("changes.values"))
            .numbers(words.text("changes.median"))
            .numbers(words.text("changes.gained"))
            .numbers(words.text("changes.lost"))
            .numbers(words.text("changes.symbols"))
            .numbers(words.text("changes.added"))
            .numbers(words.text("changes.gone"));
    table.addClassName("panel");
    List<MeasureCells> shown = cells.measures().stream().limit(MEASURES_SHOWN).toList();
    for (MeasureCells measure : shown) {
      table.row(
          words.span(measure.name()),
          words.number(measure.values()),
          measure.median().isPresent() ? amount(measure, measure.median().getAsDouble()) : "",
          words.number(measure.gained()),
          words.number(measure.lost()),
          words.number(measure.symbols()),
          words.number(measure.added()),
          words.number(measure.gone()));
    }
    add(new H3(words.text("changes.by-measure")), table);
    if (shown.size() < cells.measures().size()) {
      add(
          new Paragraph(
              words.text("changes.more-measures", cells.measures().size() - shown.size())));
    }
    largest(shown);
  }

  private void largest(List<MeasureCells> measures) {
    PlainTable table =
        new PlainTable(words.text("changes.largest"))
            .column(words.text("measure.name"))
            .column(words.text("changes.where"))
            .numbers(words.text("changes.value-before"))
            .numbers(words.text("changes.value-after"))
            .numbers(words.text("changes.difference"));
    table.addClassName("panel");
    for (MeasureCells measure : measures) {
      for (ChangedCell cell : measure.largest()) {
        table.row(
            words.span(measure.name()),
            where(cell),
            amount(measure, cell.before()),
            amount(measure, cell.after()),
            signed(measure, cell.after() - cell.before()));
      }
    }
    if (table.size() > 0) {
      add(new H3(words.text("changes.largest")), table);
    }
  }

  private String where(ChangedCell cell) {
    List<String> parts = new ArrayList<>(List.of(cell.areaName(), cell.period()));
    cell.codes().forEach(code -> parts.add(code.in(words.language())));
    return String.join(", ", parts);
  }

  private String amount(MeasureCells measure, double value) {
    return words.numbers().withUnit(value, measure.unit(), measure.decimals());
  }

  private String signed(MeasureCells measure, double difference) {
    String amount = words.numbers().number(Math.abs(difference), measure.decimals());
    return (difference < 0 ? "\u2212" : "+") + amount;
  }

  private Details members(Members members) {
    Div list = new Div();
    list.addClassName("changed-members");
    for (Member member : members.first()) {
      Span fate = new Span(words.text("fate." + member.fate().name()));
      fate.addClassName("tag");
      Div line = new Div(fate);
      member.before().ifPresent(name -> line.add(words.span(name)));
      if (member.before().isPresent() && member.after().isPresent()) {
        line.add(new Span("→"));
      }
      member.after().ifPresent(name -> line.add(words.span(name)));
      Span code = new Span(member.code());
      code.addClassName("code");
      line.add(code);
      list.add(line);
    }
    int more = members.added() + members.gone() + members.renamed() - members.first().size();
    if (more > 0) {
      list.add(new Paragraph(words.text("changes.more-members", more)));
    }
    String part =
        members
            .dimension()
            .map(name -> words.text("part.CODES", name.in(words.language())))
            .orElseGet(() -> words.text("part." + members.part().name()));
    return new Details(
        words.text("changes.members", part, members.added(), members.gone(), members.renamed()),
        list);
  }
}
