package ca.lipworkbench.workbench.config;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.descriptor.HomeDescriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.Describer;
import ca.lipworkbench.datasets.imports.Importer;
import ca.lipworkbench.datasets.imports.Inspector;
import ca.lipworkbench.datasets.lake.Lake;
import ca.lipworkbench.datasets.lake.StoredCatalogue;
import ca.lipworkbench.datasets.lake.Tables;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.Publishing;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import ca.lipworkbench.notebooks.interpreter.InterpreterPool;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterSettings;
import ca.lipworkbench.notebooks.interpreter.Interpreters;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteStore;
import ca.lipworkbench.notebooks.note.SqliteNoteStore;
import ca.lipworkbench.notebooks.publishing.DashboardRenderer;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.Publications;
import ca.lipworkbench.notebooks.publishing.Publisher;
import ca.lipworkbench.notebooks.publishing.SiteExport;
import ca.lipworkbench.notebooks.run.NoteRunner;
import ca.lipworkbench.notebooks.run.NoteRuns;
import ca.lipworkbench.notebooks.run.Run;
import ca.lipworkbench.notebooks.run.RunStore;
import ca.lipworkbench.notebooks.sharing.Notes;
import ca.lipworkbench.notebooks.sharing.Presence;
import ca.lipworkbench.notebooks.templates.NoteTemplates;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Deed;
import ca.lipworkbench.workbench.charts.Charts;
import ca.lipworkbench.workbench.downloads.Downloads;
import ca.lipworkbench.workbench.imports.ImportJobs;
import ca.lipworkbench.workbench.imports.ImportProgram;
import ca.lipworkbench.workbench.imports.ImportSettings;
import ca.lipworkbench.workbench.pages.Assets;
import ca.lipworkbench.workbench.pages.SiteRenderer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/**
 * One workbench on one home folder: the parts, each made when it is first asked for, so that a
 * command opens no more than it needs. Used by one thread until it is handed out; the parts say for
 * themselves who may use them. Closing it closes the engine and the charts.
 */
public final class Workbench implements AutoCloseable {
  /** Each takes about 90 MB while it waits. */
  private static final int WARM_PROCESSES = 8;

  /** Answers of this many cells in all are remembered: some 40 MB. */
  private static final long CELLS_REMEMBERED = 200_000;

  private final Home home;
  private final DurableFiles files;
  private final DataSource database;
  private final Once<Lake> lake = new Once<>(this::openLake);
  private final Once<CuratedLists> lists = new Once<>(this::openLists);
  private final Once<Areas> areas = new Once<>(() -> Areas.of(lists.get()));
  private final Once<Tables> tables = new Once<>(() -> new Tables(lake.get()));
  private final Once<Catalogue> catalogue = new Once<>(this::openCatalogue);
  private final Once<Engine> engine = new Once<>(this::openEngine);
  private final Once<Pivots> pivots = new Once<>(this::openPivots);
  private final Once<SumsInAdvance> sums =
      new Once<>(() -> new SumsInAdvance(catalogue.get(), pivots.get()));
  private final Once<NotebooksDatabase> notebooks = new Once<>(this::openNotebooks);

  private final Once<RunStore> runs = new Once<>(this::openRuns);
  private final PivotCache answers = new PivotCache(CELLS_REMEMBERED);
  private final Once<Accounts> accounts = new Once<>(this::openAccounts);
  private final Once<Notes> notes = new Once<>(this::openNotes);
  private final Once<InterpreterPool> interpreters = new Once<>(this::openInterpreters);
  private final Once<NoteRuns> noteRuns = new Once<>(this::openNoteRuns);
  private final Presence presence = new Presence(Clock.systemUTC());
  private final Once<ImportJobs> imports = new Once<>(this::openImports);
  private final Once<Charts> charts = new Once<>(Charts::new);
  private final Once<Publishing> publishing = new Once<>(this::openPublishing);
  private final Once<PublishingParts> publishingParts = new Once<>(this::openPublishingParts);

  private Workbench(Home home, DurableFiles files) {
    this.home = home;
    this.files = files;
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + home.database());
    this.database = source;
  }

  /**
   * The workbench on a home folder that exists.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException as {@link Home#open}
   */
  public static Workbench open(Path home) {
    return new Workbench(Home.open(home), new DurableFiles(FailPoint.NONE));
  }

  /**
   * The workbench on a home folder that is made where there is none.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException as {@link Home#openOrMake}
   */
  public static Workbench openOrMake(Path home) {
    DurableFiles files = new DurableFiles(FailPoint.NONE);
    return new Workbench(Home.openOrMake(home, files), files);
  }

  /** Where everything is kept. */
  public Home home() {
    return home;
  }

  /** The seam through which files are written. */
  public DurableFiles files() {
    return files;
  }

  /** The lists that people keep: areas, indicators, labels and others. */
  public CuratedLists lists() {
    return lists.get();
  }

  /** The areas and how they lie in each other. */
  public Areas areas() {
    return areas.get();
  }

  /** What can be read. */
  public Catalogue catalogue() {
    return catalogue.get();
  }

  /** What is damaged in the lake, each release with its own sentence; empty where all is well. */
  public List<WorkbenchException> damage() {
    return lake.get().damage();
  }

  /** What loads files. */
  public Importer importer() {
    return new Importer(lake.get(), known(), areas.get());
  }

  /** What looks at files before they are loaded. */
  public Inspector inspector() {
    return new Inspector(lake.get(), known(), areas.get());
  }

  /** What drafts the description of a file that nobody described yet. */
  public Describer describer() {
    return new Describer(areas.get());
  }

  /** The descriptions that people of this home confirmed. */
  public HomeDescriptors descriptors() {
    return new HomeDescriptors(home.descriptors(), files);
  }

  private Descriptors known() {
    return Descriptors.shipped().with(descriptors().all());
  }

  /** The tables with their releases and what differs between these. */
  public Tables tables() {
    return tables.get();
  }

  /** The imports of this server; asking for them the first time removes what an earlier left. */
  public ImportJobs imports() {
    return imports.get();
  }

  /** How the process that reads strangers' files is started on this home. */
  ImportProgram importProgram() {
    return Distribution.current().importProgram(home.folder());
  }

  /** What answers pivots. */
  public Pivots pivots() {
    return pivots.get();
  }

  /** Begins to make sums of large tables in advance, on a thread of its own; for a server. */
  public void makeSumsInAdvance() {
    sums.get().look();
  }

  /** The notes, as people come to them. */
  public Notes notes() {
    return notes.get();
  }

  /** Runs as people start, watch and cancel them. */
  public NoteRuns noteRuns() {
    return noteRuns.get();
  }

  /** Who has which note open. */
  public Presence presence() {
    return presence;
  }

  /** Notes to start from. */
  public NoteTemplates templates() {
    return new NoteTemplates(catalogue());
  }

  /** Outcomes of runs; opening them marks those as interrupted whose process is gone. */
  public RunStore runs() {
    return runs.get();
  }

  /**
   * A new interpreter process with the grants of a subject.
   *
   * @param language in which it words refusals
   * @return the process; the caller closes it
   */
  public Interpreters startInterpreters(Subject subject, Language language) {
    return startInterpreters(catalogue().list(subject), language);
  }

  private Interpreters startInterpreters(List<Release> granted, Language language) {
    return InterpreterProcess.start(interpreterSettings().withLanguage(language), granted);
  }

  private InterpreterSettings interpreterSettings() {
    Distribution distribution = Distribution.current();
    InterpreterSettings settings =
        InterpreterSettings.of(
            distribution.java(), distribution.interpreterClassPath(), home.work());
    return SqlSettings.of(System.getenv()).apply(settings).withPlainLibrary();
  }

  /** Runs a note from top to bottom and stores what it gave. */
  public Run run(Subject subject, Note note, Language language) {
    NoteRunner runner = new NoteRunner(runs(), pivots()::answer, language, Clock.systemUTC());
    List<Release> granted = catalogue().list(subject);
    try (Interpreters interpreters = startInterpreters(granted, language)) {
      return runner.run(subject, note, interpreters, granted);
    }
  }

  /** Who has an account, how they come in, and the trail of what was changed. */
  public Accounts accounts() {
    return accounts.get();
  }

  /** Proposing, approving, publishing, withdrawing: who may, and the record of who did. */
  public Publishing publishing() {
    return publishing.get();
  }

  /**
   * Composing, reviewing and previewing dashboards, for a server: opening them sweeps the previews
   * of an earlier one.
   */
  public PublishingParts composing() {
    return publishingParts.get();
  }

  /** What puts notes on the public site. */
  public Publisher publisher() {
    return new Publisher(
        noteStore(),
        runs(),
        catalogue(),
        pivots()::answer,
        new Renderer(),
        home.published(),
        files,
        Clock.systemUTC());
  }

  /** Begins to load the drawing program, which takes seconds, while other work goes on. */
  public void warmCharts() {
    charts.get();
  }

  /** What makes files of pivot tables and their charts. */
  public Downloads downloads() {
    return new Downloads(charts::get, Clock.system(ZoneId.systemDefault()));
  }

  /** What writes the public site as static files. */
  public SiteExport siteExport() {
    return new SiteExport(new Publications(home.published()), files);
  }

  @Override
  public void close() {
    if (imports.isMade()) {
      imports.get().close();
    }
    if (sums.isMade()) {
      sums.get().close();
    }
    if (noteRuns.isMade()) {
      noteRuns.get().close();
    }
    if (interpreters.isMade()) {
      interpreters.get().close();
    }
    if (charts.isMade()) {
      charts.get().close();
    }
    if (engine.isMade()) {
      engine.get().close();
    }
  }

  private Lake openLake() {
    // The database is checked to be whole before anything is read from it.
    notebooks.get();
    return new Lake(home.sources(), home.lake(), database, files);
  }

  private CuratedLists openLists() {
    // Opening the lake makes the tables of all datasets.
    lake.get();
    return new CuratedLists(database, Clock.systemUTC());
  }

  private Engine openEngine() {
    return new DuckDbEngine(DuckDbSettings.DEFAULT, files);
  }

  private Pivots openPivots() {
    return new Pivots(catalogue.get(), engine.get(), answers);
  }

  private Catalogue openCatalogue() {
    return new StoredCatalogue(lake.get(), areas.get(), lists.get());
  }

  private NotebooksDatabase openNotebooks() {
    return NotebooksDatabase.open(database, FailPoint.NONE);
  }

  private ImportJobs openImports() {
    return new ImportJobs(
        importProgram(),
        lake.get(),
        home.work().resolve("uploads"),
        files,
        ImportSettings.ofThisServer(),
        (person, file, made) -> {
          accounts()
              .audit()
              .record(
                  new Subject.Person(person),
                  Deed.TABLE_IMPORTED,
                  made.table().value(),
                  Integer.toString(made.release()));
          if (noteRuns.isMade()) {
            noteRuns.get().refresh();
          }
          makeSumsInAdvance();
        },
        Clock.systemUTC());
  }

  private Accounts openAccounts() {
    return Accounts.open(notebooks.get(), areas.get(), Clock.systemUTC());
  }

  private NoteStore noteStore() {
    return new SqliteNoteStore(notebooks.get(), Clock.systemUTC());
  }

  private Notes openNotes() {
    NoteAccounts people = new NoteAccounts(accounts());
    return new Notes(
        notebooks.get(),
        noteStore(),
        people.groups(),
        people.abilities(),
        people.trail(),
        Clock.systemUTC());
  }

  private InterpreterPool openInterpreters() {
    return new InterpreterPool(interpreterSettings(), WARM_PROCESSES);
  }

  private NoteRuns openNoteRuns() {
    return new NoteRuns(
        notes(), runs(), interpreters.get(), pivots()::answer, catalogue(), Clock.systemUTC());
  }

  private Publishing openPublishing() {
    return PublishingParts.publishing(
        home,
        notebooks.get(),
        noteStore(),
        publisher(),
        catalogue(),
        accounts().audit(),
        Clock.systemUTC());
  }

  private PublishingParts openPublishingParts() {
    return PublishingParts.of(
        home,
        notebooks.get(),
        notes(),
        noteStore(),
        runs(),
        publishing(),
        catalogue(),
        new Renderer(),
        files,
        Clock.systemUTC());
  }

  private RunStore openRuns() {
    return RunStore.open(notebooks.get(), home.results(), files, Clock.systemUTC());
  }

  /** Draws pages, and loads the drawing program only when there is a page to draw. */
  private final class Renderer implements DashboardRenderer {
    @Override
    public void renderDashboard(FrozenDashboard dashboard, Path folder, DurableFiles seam)
        throws IOException {
      pages().renderDashboard(dashboard, folder, seam);
    }

    @Override
    public void renderFront(List<FrozenDashboard> current, Path folder, DurableFiles seam)
        throws IOException {
      pages().renderFront(current, folder, seam);
    }

    private SiteRenderer pages() {
      return new SiteRenderer(charts.get(), Assets.shipped());
    }
  }

  /** A part that is made when it is first asked for. */
  private static final class Once<T> {
    private final Supplier<T> maker;
    private java.util.Optional<T> made = java.util.Optional.empty();

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      if (made.isEmpty()) {
        made = java.util.Optional.of(maker.get());
      }
      return made.get();
    }

    synchronized boolean isMade() {
      return made.isPresent();
    }
  }
}
