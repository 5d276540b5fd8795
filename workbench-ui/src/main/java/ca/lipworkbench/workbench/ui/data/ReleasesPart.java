package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.datasets.lake.ReleaseReport;
import ca.lipworkbench.datasets.lake.Tables;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;

/** The releases of a table, and what differs between two of them. */
final class ReleasesPart extends Div {
  private static final long serialVersionUID = 1L;
  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final transient DataWords words;
  private final transient Tables tables;
  private final transient Subject subject;
  private final transient List<ReleaseEntry> releases;
  private final ComboBox<ReleaseEntry> before = new ComboBox<>();
  private final ComboBox<ReleaseEntry> after = new ComboBox<>();
  private final Div result = new Div();

  ReleasesPart(
      DataWords words,
      Tables tables,
      Subject subject,
      List<ReleaseEntry> releases,
      Address address) {
    this.words = words;
    this.tables = tables;
    this.subject = subject;
    this.releases = releases;
    addClassName("stack");
    add(new H2(words.text("changes.title")));
    if (releases.size() < 2) {
      add(new Paragraph(words.text("changes.one-release")));
    } else {
      prepare(before, words.text("changes.before"), release(address, BEFORE, releases.get(1)));
      prepare(after, words.text("changes.after"), release(address, AFTER, releases.getFirst()));
      Div choice = new Div(before, after);
      choice.addClassName("choices");
      result.getElement().setAttribute("aria-live", "polite");
      add(choice, result);
      before.addValueChangeListener(change -> remember(change.isFromClient()));
      after.addValueChangeListener(change -> remember(change.isFromClient()));
      compare();
    }
    add(new H2(words.text("releases.title")), list());
  }

  private ReleaseEntry release(Address address, String parameter, ReleaseEntry otherwise) {
    String wanted = address.find(parameter).orElse("");
    return releases.stream()
        .filter(release -> Integer.toString(release.number()).equals(wanted))
        .findFirst()
        .orElse(otherwise);
  }

  private void prepare(ComboBox<ReleaseEntry> choice, String label, ReleaseEntry chosen) {
    choice.setLabel(label);
    choice.setItems(releases);
    choice.setItemLabelGenerator(
        release -> words.text("release.label", release.number(), words.when(release.loadedAt())));
    choice.setRequiredIndicatorVisible(false);
    choice.setValue(chosen);
  }

  private void remember(boolean byPerson) {
    if (before.getValue() == null || after.getValue() == null) {
      return;
    }
    if (byPerson) {
      UI ui = UI.getCurrent();
      Address.current(ui)
          .with(BEFORE, Integer.toString(before.getValue().number()))
          .with(AFTER, Integer.toString(after.getValue().number()))
          .push(ui);
    }
    compare();
  }

  /** Compares beside the request: it takes as long as reading both releases. */
  private void compare() {
    UI ui = UI.getCurrent();
    TableName table = after.getValue().table();
    int earlier = before.getValue().number();
    int later = after.getValue().number();
    result.removeAll();
    ProgressBar bar = new ProgressBar();
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", words.text("changes.loading"));
    Div waiting = new Div(new Span(words.text("changes.loading")), bar);
    waiting.addClassName("waiting");
    result.add(waiting);
    Thread.ofVirtual()
        .name("comparison")
        .start(
            () -> {
              Component shown = compared(table, earlier, later);
              try {
                var _ =
                    ui.access(
                        () -> {
                          if (before.getValue().number() == earlier
                              && after.getValue().number() == later) {
                            result.removeAll();
                            result.add(shown);
                          }
                        });
              } catch (UIDetachedException e) {
                // Nobody looks any more.
                return;
              }
            });
  }

  private Component compared(TableName table, int earlier, int later) {
    try {
      Optional<ReleaseDifference> difference =
          tables.findDifference(subject, table, earlier, later);
      return difference
          .<Component>map(found -> new DifferencePanel(words, found))
          .orElseGet(
              () ->
                  new StateBox(
                      StateBox.Kind.ERROR,
                      words.text("table.absent"),
                      words.text("table.absent.hint")));
    } catch (WorkbenchException e) {
      return new StateBox(
          StateBox.Kind.ERROR, e.sentence(words.language()), words.text("table.damaged.hint"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Span();
    }
  }

  private PlainTable list() {
    PlainTable list =
        new PlainTable(words.text("releases.title"))
            .numbers(words.text("data.release"))
            .column(words.text("data.loaded"))
            .numbers(words.text("data.observations"))
            .column(words.text("releases.report"));
    list.addClassName("panel");
    for (ReleaseEntry entry : releases) {
      list.row(
          words.number(entry.number()),
          words.date(entry.loadedAt()),
          words.number(entry.observations()),
          report(entry));
    }
    return list;
  }

  private Component report(ReleaseEntry entry) {
    Optional<WorkbenchException> damage = entry.damage();
    if (damage.isPresent()) {
      return problem(damage.get());
    }
    try {
      return tables
          .findReport(subject, entry.table(), entry.number())
          .<Component>map(this::report)
          .orElseGet(Span::new);
    } catch (WorkbenchException e) {
      return problem(e);
    }
  }

  private Span problem(WorkbenchException failure) {
    Span sentence = new Span(failure.sentence(words.language()));
    sentence.addClassName("problem");
    return sentence;
  }

  private Details report(ReleaseReport report) {
    Div facts = new Div();
    facts.addClassName("report");
    facts.add(
        new Paragraph(
            words.text(
                "report.facts",
                words.bytes(report.bytes()),
                report.encoding(),
                words.number(report.rowsRead()))));
    Paragraph hash = new Paragraph(words.text("report.hash", report.sha256()));
    hash.addClassName("code");
    facts.add(hash);
    if (report.remarks().isEmpty()) {
      facts.add(new Paragraph(words.text("report.no-remarks")));
    }
    report.remarks().forEach(remark -> facts.add(new Paragraph(words.span(remark.text()))));
    return new Details(report.file(), facts);
  }
}
