package ca.lipworkbench.workbench.journey;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotAddress;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.demonstration.Demonstration;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.house.House;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every screen of the site and the workbench, in the states that are worth a look. */
final class Screens {
  private static final List<Integer> DESK = List.of(1440, 768);

  /** 720 is a window of 1440 at 200 %. */
  private static final List<Integer> DESK_ENLARGED = List.of(1440, 768, 720);

  private static final List<Integer> ANYWHERE = List.of(1440, 768, 320);
  private static final List<Integer> PUBLIC = List.of(1440, 360, 320);

  private final House house;
  private final List<Screen> all = new ArrayList<>();

  /** How a screen gets into the state that is looked at. */
  @FunctionalInterface
  interface State {
    void reach(Page page);
  }

  /**
   * A screen.
   *
   * @param address whole, without the language where {@code isForAnybody}, which has it in the path
   * @param widths in px, the widest first
   * @param isForAnybody whether it is looked at without an account
   * @param isRefused whether the server answers it with an error, of which a browser complains
   */
  record Screen(
      String name,
      String address,
      List<Integer> widths,
      boolean isForAnybody,
      boolean isRefused,
      State state) {
    String address(Language language) {
      return address.contains("{lang}")
          ? address.replace("{lang}", language.tag())
          : address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }
  }

  private Screens(House house) {
    this.house = house;
  }

  /** Makes what the screens show. */
  static Screens prepare(House house) {
    Screens screens = new Screens(house);
    screens.site();
    screens.entrance();
    screens.pivots();
    screens.notes();
    screens.rest();
    return screens;
  }

  List<Screen> all() {
    return all;
  }

  private void site() {
    String board = house.address() + Demonstration.SLUG + "/{lang}/";
    anybody("public-front", house.address() + "{lang}/");
    anybody("public-about", house.address() + "{lang}/about/");
    anybody("public-areas", board);
    anybody("public-area", board + "NB-moncton/");
  }

  private void entrance() {
    Workbench workbench = house.workbench();
    // Somebody has an account before the pages for those who have none are looked at.
    house.administrator();
    anybody("sign-in", house.screen("sign-in"));
    refused(
        "sign-in-refused",
        house.screen("sign-in"),
        page -> {
          page.locator("input[name=email]").fill("nobody@example.org");
          page.locator("input[name=password]").fill("six red boats");
          page.locator("main button[type=submit]").click();
          page.locator("[role=alert]").first().waitFor();
        });
    String invitation =
        workbench
            .accounts()
            .invitations()
            .invite(
                Subject.OWNER,
                "newcomer@example.org",
                Role.ANALYST,
                Optional.of(new AreaId("NB-moncton")),
                Language.ENGLISH)
            .token();
    anybody("invitation", house.screen("invitation/" + invitation));
    refused("invitation-dead", house.screen("invitation/gone"), page -> {});
    refused("reset-dead", house.screen("reset/gone"), page -> {});
    refused("set-up-done", house.screen("set-up/gone"), page -> {});
  }

  private void pivots() {
    add("pivot-empty", "pivot?place=NB-moncton", DESK_ENLARGED);
    add("pivot-compared", pivot(compared()), DESK_ENLARGED, Screens::answered);
    add(
        "pivot-cell",
        pivot(compared()),
        List.of(1440),
        page -> {
          answered(page);
          page.locator("vaadin-grid-cell-content:has(.pv-value)")
              .or(page.locator("vaadin-grid-cell-content").filter(number()))
              .first()
              .click();
          page.locator(".pv-card").waitFor();
        });
    PivotDraft income =
        PivotDraft.EMPTY
            .withTable(new TableName("demo-income"))
            .withMeasures(List.of("median-total-income"))
            .withAreas(List.of(new AreaId("NB-moncton")))
            .toColumns("area", 0)
            .toRows("population-group", 0);
    add(
        "pivot-refused",
        pivot(income),
        DESK,
        page -> {
          page.locator("vaadin-grid-cell-content:has(.pv-refused)").first().click();
          page.locator(".pv-alternative").first().waitFor();
        });
    add("pivot-incomplete", pivot(compared().withAreas(List.of())), DESK);
    add("pivot-error", "pivot?spec=none", DESK);
  }

  private static com.microsoft.playwright.Locator.FilterOptions number() {
    return new com.microsoft.playwright.Locator.FilterOptions()
        .setHasText(java.util.regex.Pattern.compile("^\\d+[.,]\\d$"));
  }

  private static void answered(Page page) {
    page.locator(".pv-count:not(:empty)").waitFor();
    page.locator("workbench-chart svg").first().waitFor();
  }

  private static String pivot(PivotDraft draft) {
    return "pivot?place=NB-moncton&spec=" + PivotAddress.write(draft).orElseThrow();
  }

  private static PivotDraft compared() {
    return PivotDraft.EMPTY
        .withTable(new TableName("demo-employment"))
        .withMeasures(List.of("employment-rate"))
        .withAreas(
            List.of(
                new AreaId("NB-moncton"),
                new AreaId("2021A000213"),
                new AreaId("region-ATL"),
                new AreaId("2021A000011124")))
        .toRows("population-group", 0)
        .toColumns("area", 0);
  }

  private void notes() {
    Note full = note("Work in Greater Moncton", Demonstration.note().paragraphs());
    Note stale = note("Stale", List.of(sql("select 1 as one")));
    house
        .workbench()
        .notes()
        .save(
            subject(),
            stale.id(),
            stale.revision(),
            new NoteContent(
                stale.title(),
                List.of(
                    new Paragraph(stale.paragraphs().getFirst().id(), "sql", "select 2 as two"))));
    Note failed =
        note("Failed", List.of(sql("select employed\nfrom nowhere"), sql("select 1 as one")));
    Note empty =
        house
            .workbench()
            .notes()
            .create(subject(), NoteFolder.TOP, new NoteContent(NoteTitle.parse("Empty"), List.of()))
            .note();
    add("notes", "notes", DESK_ENLARGED);
    add("notes-shared-empty", "notes?shelf=shared", DESK);
    add("notes-trash-empty", "notes?shelf=trash", DESK);
    add("notes-nothing-found", "notes?q=xylophone", DESK);
    add("note", "note/" + full.id().value(), List.of(1440, 768, 720, 320));
    add("note-revisions", "note/" + stale.id().value() + "?tab=revisions", DESK);
    add("note-stale", "note/" + stale.id().value(), DESK);
    add("note-failed", "note/" + failed.id().value(), DESK);
    add("note-empty", "note/" + empty.id().value(), DESK);
    add("composer", "publish/" + full.id().value(), DESK_ENLARGED);
    add("composer-preview", "publish/" + full.id().value() + "?view=preview&as=phone", DESK);
    add("composer-unknown", "publish/none", DESK);
  }

  private Note note(String title, List<Paragraph> paragraphs) {
    Note note =
        house
            .workbench()
            .notes()
            .create(subject(), NoteFolder.TOP, new NoteContent(NoteTitle.parse(title), paragraphs))
            .note();
    house.workbench().run(subject(), note, Language.FRENCH);
    return note;
  }

  private static Paragraph sql(String text) {
    return Paragraph.create("sql", text);
  }

  private Subject subject() {
    return house.administrator().subject();
  }

  private void rest() {
    Accounts accounts = house.workbench().accounts();
    for (Role role : Role.values()) {
      house.person(role);
    }
    Person former = house.person("former@example.org", "Analyst F", Role.ANALYST);
    accounts.people().disable(Subject.OWNER, former.id());
    String group = accounts.groups().make(Subject.OWNER, "Atlantic council");
    accounts.groups().join(Subject.OWNER, group, house.person(Role.CURATOR).id());
    add("home", "?place=NB-moncton", ANYWHERE);
    add("data", "data", DESK_ENLARGED);
    add("data-nothing-found", "data?q=xylophone", DESK);
    add("table-structure", "data/demo-employment", DESK);
    add("table-releases", "data/demo-employment?tab=releases", DESK);
    add("table-source", "data/demo-employment?tab=source", DESK);
    add("table-absent", "data/none", DESK);
    add("import", "import", DESK_ENLARGED);
    add("publications", "publications", DESK_ENLARGED);
    add("publications-empty", "publications?show=withdrawn", DESK);
    add("publication", "publications?slug=" + Demonstration.SLUG, DESK);
    add("search", "search?q=employment", DESK);
    add("search-nothing-found", "search?q=xylophone", DESK);
    add("people", "people", DESK_ENLARGED);
    add(
        "people-invite",
        "people",
        DESK,
        page -> {
          page.locator("main .screen-head vaadin-button").first().click();
          page.locator("vaadin-dialog vaadin-email-field").waitFor();
        });
    add(
        "people-change",
        "people",
        DESK,
        page -> {
          page.locator("main .rows .side vaadin-button").first().click();
          page.locator("vaadin-dialog vaadin-select").waitFor();
        });
    add("account", "account", DESK);
    add("audit", "audit", DESK);
    add("absent", "nowhere", DESK);
  }

  private void add(String name, String path, List<Integer> widths) {
    add(name, path, widths, page -> {});
  }

  private void add(String name, String path, List<Integer> widths, State state) {
    boolean isRefused = name.equals("absent");
    all.add(new Screen(name, house.screen(path), widths, false, isRefused, state));
  }

  private void anybody(String name, String address) {
    all.add(new Screen(name, address, PUBLIC, true, false, page -> {}));
  }

  private void refused(String name, String address, State state) {
    all.add(new Screen(name, address, PUBLIC, true, true, state));
  }
}
