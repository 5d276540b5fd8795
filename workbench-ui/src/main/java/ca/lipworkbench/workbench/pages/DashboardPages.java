package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryStatus;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of one dashboard in one language, as data for the templates. */
final class DashboardPages {
  /** From {@code <slug>/<language>/<area>/} to the root of the site. */
  private static final String TOP = "../../../";

  /** Words by which a full name says what kind of area it is. */
  private static final List<String> KINDS_IN_NAMES =
      List.of("partnership", "partenariat", "region", "région");

  private final FrozenDashboard dashboard;
  private final Assets assets;
  private final PageWords words;
  private final Language language;

  DashboardPages(FrozenDashboard dashboard, Assets assets, Language language) {
    this.dashboard = dashboard;
    this.assets = assets;
    this.words = new PageWords(language);
    this.language = language;
  }

  /** The page of an area; its figures are given, for they need drawing. */
  AreaPage area(Area own, FigureViews lead, List<FigureView> figures) {
    List<Area> shown = Comparators.shown(own, dashboard.areas());
    List<AreaPage.Key> keys = keys(shown);
    Finding finding = lead.finding();
    String place = own.place().in(language);
    String title = title(finding);
    Optional<String> sentence =
        finding.fill(dashboard.draft().figures().getFirst().finding().in(language));
    Optional<String> summary = finding.fill(dashboard.draft().summary().in(language));
    Frame frame =
        new Frame(
            words,
            words.say("page.colon", place, title),
            words.say("area.description", place, title),
            "../../" + language.other().tag() + "/" + own.id() + "/",
            TOP,
            "../../assets/",
            assets,
            Frame.Place.DASHBOARDS,
            nature());
    return new AreaPage(
        frame,
        title,
        place(own),
        keys.getFirst().style(),
        fullName(own),
        kind(own),
        boundary(own),
        unknownParts(own),
        crumbs(shown),
        keys.subList(1, keys.size()),
        groups(own),
        addable(shown),
        sentence.orElseGet(
            () -> finding.complete(dashboard.draft().figures().getFirst().finding().in(language))),
        sentence.isPresent() ? summary.orElse("") : lead.leadReason().orElse(""),
        lead.standing(keys),
        figures,
        dashboard.draft().story().flatMap(story -> finding.fill(story.in(language))).orElse(""),
        citation(own, title));
  }

  /** The areas of a page with their marks, the page's own first. */
  List<AreaPage.Key> keys(List<Area> shown) {
    List<AreaPage.Key> keys = new ArrayList<>();
    for (Area area : shown) {
      boolean own = keys.isEmpty();
      Mark mark = Mark.of(area, own);
      keys.add(new AreaPage.Key(mark.style(), place(area), own ? "" : "../" + area.id() + "/"));
    }
    return keys;
  }

  /** The page that lists the areas. */
  ListPage areas() {
    String title = dashboard.draft().title().in(language);
    Frame frame =
        new Frame(
            words,
            title,
            words.say("dashboard.lead"),
            "../" + language.other().tag() + "/",
            "../../",
            "../assets/",
            assets,
            Frame.Place.DASHBOARDS,
            nature());
    return new ListPage(
        frame,
        title,
        words.say("dashboard.lead"),
        List.of(new ListPage.Listing("", "", "", groups("", Optional.empty()))));
  }

  /** The dashboard in the list of the front page. */
  ListPage.Listing listing() {
    String base = "../" + dashboard.slug() + "/" + language.tag() + "/";
    return new ListPage.Listing(
        dashboard.draft().title().in(language),
        base,
        words.say(
            "front.meta",
            Integer.toString(dashboard.revision()),
            words.date(dashboard.publishedAt())),
        groups(base, Optional.empty()));
  }

  /** Whether any figure is synthetic. */
  Frame.Nature nature() {
    boolean synthetic =
        dashboard.figures().stream()
            .anyMatch(figure -> figure.table().source().nature() == Source.Nature.SYNTHETIC);
    return synthetic ? Frame.Nature.SYNTHETIC : Frame.Nature.OFFICIAL;
  }

  private String title(Finding finding) {
    return finding.complete(dashboard.draft().title().in(language));
  }

  private Labels place(Area area) {
    return Labels.of(area.place(), language);
  }

  /** The name below the place; empty where the place is the whole name. */
  private Labels fullName(Area area) {
    return area.name().equals(area.place()) ? new Labels("", "") : Labels.of(area.name(), language);
  }

  /** What kind of area it is, unless its full name says so already. */
  private String kind(Area area) {
    String kind =
        switch (area.level()) {
          case COUNTRY -> words.say("area.country");
          case PROVINCE -> words.say("area.province");
          case IRCC_REGION -> words.say("area.region");
          case PARTNERSHIP -> words.say("area.partnership");
          case CENSUS_DIVISION,
              CENSUS_SUBDIVISION,
              CENSUS_METROPOLITAN_AREA,
              CENSUS_AGGLOMERATION ->
              "";
        };
    String name = area.name().in(language).toLowerCase(language.locale());
    return KINDS_IN_NAMES.stream().anyMatch(name::contains) ? "" : kind;
  }

  private String boundary(Area area) {
    if (area.level() == GeographicLevel.IRCC_REGION
        && area.version().boundaryStatus() == BoundaryStatus.STATED) {
      return words.say("area.boundary", words.say("area.boundary.provinces"));
    }
    String status = Wording.in(language).boundary(area.version().boundaryStatus());
    return words.say(
        "area.boundary",
        status.substring(0, 1).toLowerCase(language.locale()) + status.substring(1));
  }

  private String unknownParts(Area area) {
    List<String> parts = area.version().unknownParts();
    return parts.isEmpty() ? "" : words.say("area.unknown-parts", String.join("; ", parts));
  }

  /** From Canada down to what lies directly above the page's area. */
  private List<AreaPage.Crumb> crumbs(List<Area> shown) {
    List<Area> above = new ArrayList<>(shown.subList(1, shown.size()));
    above.sort(Comparator.comparingInt(area -> rank(area.level())));
    return above.stream()
        .map(area -> new AreaPage.Crumb(place(area), "../" + area.id() + "/"))
        .toList();
  }

  private static int rank(GeographicLevel level) {
    return switch (level) {
      case COUNTRY -> 0;
      case IRCC_REGION -> 1;
      case PROVINCE -> 2;
      case CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION,
          PARTNERSHIP ->
          3;
    };
  }

  private List<AreaPage.Group> groups(Area own) {
    return groups("../", Optional.of(own.id()));
  }

  /** Partnerships by province, then everything wider. */
  private List<AreaPage.Group> groups(String base, Optional<AreaId> own) {
    Map<String, List<Area>> byProvince = new java.util.TreeMap<>(words.alphabetical());
    List<Area> crossing = new ArrayList<>();
    List<Area> wider = new ArrayList<>();
    for (Area area : dashboard.areas()) {
      Optional<Area> province =
          area.province().flatMap(id -> Comparators.find(id, dashboard.areas()));
      if (isWide(area.level())) {
        wider.add(area);
      } else if (province.isPresent()) {
        byProvince
            .computeIfAbsent(province.get().place().in(language), key -> new ArrayList<>())
            .add(area);
      } else {
        crossing.add(area);
      }
    }
    Map<String, List<Area>> groups = new LinkedHashMap<>();
    byProvince.forEach((name, areas) -> groups.put(name, sorted(areas)));
    if (!crossing.isEmpty()) {
      groups.put(words.say("area.group.other"), sorted(crossing));
    }
    wider.sort(
        Comparator.<Area>comparingInt(area -> -rank(area.level()))
            .thenComparing(area -> area.place().in(language), words.alphabetical()));
    groups.put(words.say("area.group.wider"), wider);
    List<AreaPage.Group> list = new ArrayList<>();
    groups.forEach(
        (name, areas) ->
            list.add(
                new AreaPage.Group(
                    name,
                    areas.stream()
                        .map(
                            area ->
                                new AreaPage.Crumb(
                                    place(area),
                                    own.filter(area.id()::equals).isPresent()
                                        ? ""
                                        : base + area.id() + "/"))
                        .toList())));
    return list;
  }

  private List<Area> sorted(List<Area> areas) {
    return areas.stream()
        .sorted(Comparator.comparing(area -> area.place().in(language), words.alphabetical()))
        .toList();
  }

  private static boolean isWide(GeographicLevel level) {
    return level == GeographicLevel.COUNTRY
        || level == GeographicLevel.IRCC_REGION
        || level == GeographicLevel.PROVINCE;
  }

  private List<AreaPage.Option> addable(List<Area> shown) {
    return sorted(dashboard.areas()).stream()
        .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
        .filter(area -> Comparators.find(area.id(), shown).isEmpty())
        .map(area -> new AreaPage.Option(area.id().value(), place(area)))
        .toList();
  }

  private AreaPage.Citation citation(Area own, String title) {
    String path =
        dashboard.slug() + "@" + dashboard.revision() + "/" + language.tag() + "/" + own.id() + "/";
    Set<String> tables = new LinkedHashSet<>();
    dashboard
        .figures()
        .forEach(
            figure ->
                tables.add(
                    words.say(
                        "cite.table",
                        figure.table().table().toString(),
                        Integer.toString(figure.table().release()))));
    return new AreaPage.Citation(
        words.say(
            "cite.text",
            own.place().in(language),
            title,
            Integer.toString(dashboard.revision()),
            words.date(dashboard.publishedAt()),
            words.say("cite.frozen")),
        words.say(
            "cite.pinned",
            Integer.toString(dashboard.noteRevision()),
            String.join("; ", tables),
            Integer.toString(own.version().vintage())),
        TOP + path,
        "/" + path);
  }
}
