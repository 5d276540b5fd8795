package ca.lipworkbench.workbench.ui.data;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.imports.ImportJob;
import ca.lipworkbench.workbench.imports.ImportJobs;
import ca.lipworkbench.workbench.imports.ImportLine;
import ca.lipworkbench.workbench.imports.ImportState;
import ca.lipworkbench.workbench.ui.frame.Address;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/**
 * The import of a file in five steps. The import lives in the server; the address names it and the
 * step, so that a second tab, or whoever comes back, sees where it stands. Nothing is stored until
 * the fifth step.
 */
@Route(value = "import", layout = Frame.class)
@RolesAllowed(May.IMPORT)
@StyleSheet("workbench/data.css")
public final class ImportView extends Main implements HasDynamicTitle, BeforeEnterObserver {
  private static final long serialVersionUID = 1L;
  static final String JOB = "job";
  private static final String STEP = "step";

  private final transient DataWords words = new DataWords(Tab.language(UI.getCurrent()));
  private final transient ImportJobs jobs;
  private final transient Person person;
  private final Div content = new Div();
  private transient Optional<ImportJob> job = Optional.empty();
  private transient Optional<ProgressPart> progress = Optional.empty();
  private transient Runnable deaf = () -> {};
  private ImportStep step = ImportStep.LAYOUT;

  /** The import for the person at the other end of the request. */
  public ImportView(Workbench workbench, SignedIn signedIn) {
    this.jobs = workbench.imports();
    this.person = signedIn.person();
    addClassNames("data-screen", "import-screen");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Address address = Address.of(event.getLocation());
    Optional<String> wanted = address.find(JOB);
    job = wanted.flatMap(id -> jobs.find(person.id(), id));
    step = ImportStep.of(address.find(STEP).orElse(""));
    if (wanted.isPresent() && job.isEmpty()) {
      showUnknown(address);
    } else if (isAttached()) {
      listen();
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (content.getChildren().findAny().isEmpty()) {
      listen();
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    deaf.run();
  }

  private void listen() {
    deaf.run();
    UI ui = UI.getCurrent();
    job.ifPresent(known -> deaf = known.listen(state -> tell(ui, known)));
    show();
  }

  /** A state is told by the thread of the import; the screen shows the one that is true then. */
  private void tell(UI ui, ImportJob known) {
    try {
      var _ =
          ui.access(
              () -> {
                if (job.filter(known::equals).isPresent()) {
                  show();
                }
              });
    } catch (UIDetachedException e) {
      // Nobody looks any more.
      return;
    }
  }

  private void showUnknown(Address address) {
    content.removeAll();
    content.add(
        head(words.text("import.title")),
        new StateBox(
            StateBox.Kind.EMPTY,
            words.text("import.unknown"),
            words.text("import.unknown.hint"),
            link(address.without(JOB).without(STEP), words.text("import.another"), "primary")));
  }

  private void show() {
    ImportState state = job.<ImportState>map(ImportJob::state).orElse(new ImportState.Cancelled());
    if (job.isPresent() && state instanceof ImportState.Loading loading && progress.isPresent()) {
      progress.get().show(loading.progress());
      return;
    }
    if (job.isPresent()
        && state instanceof ImportState.Inspecting inspecting
        && progress.isPresent()) {
      progress.get().show(inspecting.progress());
      return;
    }
    progress = Optional.empty();
    content.removeAll();
    content.add(
        head(
            job.map(known -> words.text("import.of", known.fileName()))
                .orElse(words.text("import.title"))));
    if (job.isEmpty()) {
      content.add(ImportStep.bar(words, ImportStep.FILE));
      content.add(new UploadPart(words, jobs, person, this::opened));
      return;
    }
    show(job.get(), state);
  }

  private void show(ImportJob known, ImportState state) {
    switch (state) {
      case ImportState.Receiving receiving -> running(known, ImportStep.FILE, Optional.empty());
      case ImportState.Queued(var found) ->
          running(
              known, found.isPresent() ? ImportStep.RELEASE : ImportStep.LAYOUT, Optional.empty());
      case ImportState.Inspecting(ImportLine.Progress now) ->
          running(known, ImportStep.LAYOUT, Optional.of(now));
      case ImportState.Loading(Inspection found, ImportLine.Progress now) ->
          running(known, ImportStep.RELEASE, Optional.of(now));
      case ImportState.Inspected(Inspection found) -> {
        content.add(ImportStep.bar(words, step), new InspectionPart(words, found, step));
        content.add(steps(known, found));
      }
      case ImportState.Ended(Inspection found, ImportOutcome outcome) -> {
        content.add(ImportStep.bar(words, ImportStep.RELEASE));
        content.add(new EndPart(words, Address.current(UI.getCurrent()), found, outcome));
      }
      case ImportState.Failed(var found, var sentence) -> {
        content.add(
            ImportStep.bar(words, found.isPresent() ? ImportStep.RELEASE : ImportStep.LAYOUT));
        StateBox box =
            new StateBox(
                StateBox.Kind.ERROR,
                sentence.in(words.language()),
                words.text("import.failed.hint"),
                found.isPresent() ? retry(known) : another("primary"));
        content.add(box);
      }
      case ImportState.Cancelled cancelled -> {
        content.add(ImportStep.bar(words, ImportStep.FILE));
        content.add(
            new StateBox(
                StateBox.Kind.EMPTY,
                words.text("import.cancelled"),
                words.text("import.cancelled.hint"),
                another("primary")));
      }
    }
  }

  private void running(ImportJob known, ImportStep at, Optional<ImportLine.Progress> now) {
    ProgressPart part = new ProgressPart(words, at, () -> jobs.cancel(known));
    now.ifPresent(
        running -> {
          part.show(running);
          progress = Optional.of(part);
        });
    content.add(ImportStep.bar(words, at), part);
  }

  private Div steps(ImportJob known, Inspection found) {
    Div foot = new Div();
    foot.addClassName("wizard-foot");
    if (step != ImportStep.LAYOUT) {
      foot.add(new Button(words.text("import.back"), event -> go(step.before())));
    }
    if (found.mayBeLoaded()) {
      Button cancel = new Button(words.text("import.cancel"), event -> jobs.cancel(known));
      cancel.addThemeNames("tertiary");
      foot.add(cancel);
    }
    Span promise =
        new Span(
            found
                .product()
                .filter(product -> product.currentRelease().isPresent())
                .map(
                    product ->
                        words.text(
                            "import.nothing-stored.release", product.currentRelease().getAsInt()))
                .orElse(words.text("import.nothing-stored")));
    promise.addClassName("quiet");
    Div room = new Div();
    room.addClassName("grow");
    foot.add(promise, room);
    if (step != ImportStep.CHECK && found.mayBeLoaded()) {
      Button next =
          new Button(
              words.text("import.continue." + step.after().name()), event -> go(step.after()));
      next.addThemeNames("primary");
      foot.add(next);
    } else if (found.mayBeLoaded()) {
      Button load =
          new Button(
              words.text(
                  "import.load", found.product().orElseThrow().currentRelease().orElse(0) + 1),
              event -> jobs.load(known));
      load.addThemeNames("primary");
      load.setDisableOnClick(true);
      foot.add(load);
    } else {
      foot.add(another("primary"));
    }
    return foot;
  }

  private void go(ImportStep next) {
    step = next;
    UI ui = UI.getCurrent();
    Address.current(ui).with(STEP, next.parameter()).push(ui);
    show();
  }

  /** The file is whole: from now on the address names its import. */
  private void opened(ImportJob made) {
    UI ui = UI.getCurrent();
    Address.current(ui).with(JOB, made.id()).without(STEP).push(ui);
    job = Optional.of(made);
    step = ImportStep.LAYOUT;
    listen();
  }

  private Button retry(ImportJob known) {
    Button retry = new Button(words.text("import.retry"), event -> jobs.load(known));
    retry.addThemeNames("primary");
    return retry;
  }

  private Anchor another(String look) {
    Address here = Address.current(UI.getCurrent());
    return link(here.without(JOB).without(STEP), words.text("import.another"), look);
  }

  private static Anchor link(Address address, String text, String look) {
    Anchor link = new Anchor(address.link(), text);
    link.addClassNames("button", look);
    return link;
  }

  private Component head(String title) {
    Address here = Address.current(UI.getCurrent());
    Div crumbs =
        new Div(
            new Anchor(here.to("data").link(), words.text("data.title")),
            new Span(" › "),
            new Span(words.text("import.title")));
    crumbs.addClassName("crumbs");
    return new Div(crumbs, new H1(title));
  }

  @Override
  public String getPageTitle() {
    return words.text("import.title");
  }
}
