package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.lake.ReleaseEntry;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/**
 * A table: what it is made of, its releases and what differs between them, and its source. Tab and
 * compared releases stand in the address.
 */
@Route(value = "data/:table", layout = Frame.class)
@RolesAllowed(May.READ)
@StyleSheet("workbench/data.css")
public final class TableView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  private static final String TAB = "tab";

  private final transient DataWords words = new DataWords(Tab.language(UI.getCurrent()));
  private final transient Workbench workbench;
  private final transient SignedIn signedIn;
  private String title = "";

  /** A table for the person at the other end of the request. */
  public TableView(Workbench workbench, SignedIn signedIn) {
    this.workbench = workbench;
    this.signedIn = signedIn;
    addClassName("data-screen");
  }

  /** The parts of the screen, as the address names them. */
  private enum Part {
    STRUCTURE,
    RELEASES,
    SOURCE;

    String parameter() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Part of(Address address) {
      String wanted = address.find(TAB).orElse("");
      for (Part part : values()) {
        if (part.parameter().equals(wanted)) {
          return part;
        }
      }
      return STRUCTURE;
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Address address = Address.of(event.getLocation());
    String name = event.getRouteParameters().get("table").orElse("");
    List<ReleaseEntry> releases = workbench.tables().releases(signedIn.subject(), name);
    if (releases.isEmpty()) {
      title = words.text("table.absent");
      add(
          new StateBox(
              StateBox.Kind.ERROR,
              words.text("table.absent"),
              words.text("table.absent.hint"),
              new Anchor(address.to("data").link(), words.text("table.to-list"))));
      return;
    }
    show(address, releases);
  }

  private void show(Address address, List<ReleaseEntry> releases) {
    ReleaseEntry current = releases.getFirst();
    Optional<DataStructure> structure = current.release().map(release -> release.structure());
    title =
        structure.map(known -> known.title().in(words.language())).orElse(current.table().value());
    add(head(address, current, structure));
    current
        .damage()
        .ifPresent(
            damage ->
                add(
                    new StateBox(
                        StateBox.Kind.ERROR,
                        damage.sentence(words.language()),
                        words.text("table.damaged.hint"))));
    Part shown = Part.of(address);
    Div content = new Div(content(shown, address, releases, structure));
    content.addClassName("tab-content");
    add(parts(address, shown), content);
  }

  private Nav parts(Address address, Part shown) {
    Nav parts = new Nav();
    parts.addClassName("parts");
    parts.getElement().setAttribute("aria-label", words.text("table.parts"));
    for (Part part : Part.values()) {
      Anchor link =
          new Anchor(
              address.with(TAB, part.parameter()).link(), words.text("table.part." + part.name()));
      if (part == shown) {
        link.getElement().setAttribute("aria-current", "page");
      }
      parts.add(link);
    }
    return parts;
  }

  private Component head(Address address, ReleaseEntry current, Optional<DataStructure> structure) {
    Anchor up = new Anchor(address.to("data").link(), words.text("data.title"));
    Div crumbs = new Div(up, new Span(" › "), new Span(current.table().value()));
    crumbs.addClassName("crumbs");
    H1 name = new H1(title);
    structure.ifPresent(
        known -> {
          Language of = known.title().languageOf(words.language());
          name.getElement().setAttribute("lang", of.tag());
        });
    Div actions = new Div();
    actions.addClassName("actions");
    if (signedIn.may(Permission.PIVOT) && current.release().isPresent()) {
      Anchor pivot =
          new Anchor(
              address.to("pivot").with("table", current.table().value()).link(),
              words.text("table.pivot"));
      pivot.addClassNames("button", "primary");
      actions.add(pivot);
    }
    Anchor changed =
        new Anchor(
            address.without("before").without("after").with(TAB, "releases").link(),
            words.text("table.changed"));
    changed.addClassName("button");
    actions.add(changed);
    Div row = new Div(name, actions);
    row.addClassName("screen-head");
    Paragraph facts =
        new Paragraph(
            words.text(
                "table.facts",
                current.number(),
                words.when(current.loadedAt()),
                words.number(current.observations())));
    facts.addClassName("quiet");
    Div head = new Div(crumbs, row, facts);
    structure
        .flatMap(known -> Wording.in(words.language()).notice(known.source().nature()))
        .ifPresent(
            notice -> {
              Paragraph synthetic = new Paragraph(notice);
              synthetic.addClassNames("tag", "warn", "notice");
              head.add(synthetic);
            });
    return head;
  }

  private Component content(
      Part part, Address address, List<ReleaseEntry> releases, Optional<DataStructure> structure) {
    return switch (part) {
      case STRUCTURE ->
          structure
              .<Component>map(known -> new StructurePart(words, known))
              .orElseGet(() -> new Paragraph(words.text("table.structure.unknown")));
      case RELEASES ->
          new ReleasesPart(words, workbench.tables(), signedIn.subject(), releases, address);
      case SOURCE ->
          structure
              .<Component>map(known -> source(known.source()))
              .orElseGet(() -> new Paragraph(words.text("table.structure.unknown")));
    };
  }

  private Component source(Source source) {
    PlainTable facts = new PlainTable(words.text("table.part.SOURCE"));
    facts.column(words.text("source.what")).column("English").column("Français");
    facts.addClassName("panel");
    row(facts, "source.agency", source.agency());
    row(facts, "source.product", source.product());
    facts.row(words.text("source.date"), source.referenceDate(), source.referenceDate());
    row(facts, "source.unchanged", source.attribution());
    row(facts, "source.adapted", source.adaptation());
    Div part =
        new Div(
            new H2(words.text("table.part.SOURCE")),
            new Paragraph(words.text("source.lead")),
            facts);
    part.addClassName("stack");
    return part;
  }

  private void row(PlainTable facts, String key, BilingualText text) {
    Span english = new Span(text.english());
    english.getElement().setAttribute("lang", "en");
    Span french = new Span(text.french().orElse(words.text("source.no-french")));
    french.getElement().setAttribute("lang", "fr");
    facts.row(words.text(key), english, french);
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
