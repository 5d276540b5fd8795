package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotCsv;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardRenderer;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import ca.lipworkbench.workbench.charts.ChartSize;
import ca.lipworkbench.workbench.charts.Charts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the public site: for every area and language of a dashboard a page with its figures drawn
 * twice, wide and for phones; the data of every figure; what the pages load. The same dashboard
 * gives the same bytes. Texts of the draft are completed as {@link Finding} documents.
 */
public final class SiteRenderer implements DashboardRenderer {
  private final Charts charts;
  private final Assets assets;

  /** A renderer that draws with these charts, which the caller closes. */
  public SiteRenderer(Charts charts, Assets assets) {
    this.charts = charts;
    this.assets = assets;
  }

  @Override
  public void renderDashboard(FrozenDashboard dashboard, Path folder, DurableFiles files)
      throws IOException {
    PageFiles pages = new PageFiles(folder, files);
    pages.writeAssets(assets);
    writeData(dashboard, pages);
    for (Language language : Language.values()) {
      DashboardPages of = new DashboardPages(dashboard, assets, language);
      pages.write(language.tag() + "/index.html", Templates.list(of.areas()));
      for (Area area : dashboard.areas()) {
        pages.write(
            language.tag() + "/" + area.id() + "/index.html",
            Templates.area(page(dashboard, of, area, language)));
      }
    }
    pages.write("index.html", Templates.choice(choice(dashboard)));
  }

  @Override
  public void renderFront(List<FrozenDashboard> current, Path folder, DurableFiles files)
      throws IOException {
    PageFiles pages = new PageFiles(folder, files);
    pages.writeAssets(assets);
    for (Language language : Language.values()) {
      FrontPages front = new FrontPages(current, assets, language);
      pages.write(language.tag() + "/index.html", Templates.list(front.list()));
      pages.write(language.tag() + "/about/index.html", Templates.about(front.about()));
    }
    pages.write("index.html", Templates.choice(FrontPages.choice(assets)));
    for (AbsencePages.Kind kind : List.of(AbsencePages.Kind.MISSING, AbsencePages.Kind.GONE)) {
      pages.write(kind.fileName(), AbsencePages.render(kind, assets));
    }
  }

  private AreaPage page(
      FrozenDashboard dashboard, DashboardPages of, Area area, Language language) {
    List<Area> shown = Comparators.shown(area, dashboard.areas());
    List<AreaPage.Key> keys = of.keys(shown);
    List<FigureView> views = new ArrayList<>();
    List<FrozenFigure> figures = dashboard.figures();
    for (int i = 0; i < figures.size(); i++) {
      FigureViews figure = new FigureViews(figures.get(i), shown, language);
      views.add(figure.view(setting(figures.get(i), i + 1, shown, language), keys));
    }
    return of.area(area, new FigureViews(figures.getFirst(), shown, language), views);
  }

  private FigureViews.Setting setting(
      FrozenFigure figure, int number, List<Area> shown, Language language) {
    String data = "../../data/figure-" + number;
    String labelledBy = "figure-" + number + "-title figure-" + number + "-alt";
    return new FigureViews.Setting(
        number,
        charts.svg(figure, shown, language, ChartSize.WIDE, labelledBy),
        charts.svg(figure, shown, language, ChartSize.PHONE, labelledBy),
        data + "-" + language.tag() + ".chart.json",
        data + "-" + language.tag() + ".csv",
        data + ".json");
  }

  private void writeData(FrozenDashboard dashboard, PageFiles pages) throws IOException {
    int number = 0;
    for (FrozenFigure figure : dashboard.figures()) {
      number++;
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      PivotTableCodec.write(figure.table(), json);
      pages.write("data/figure-" + number + ".json", json.toByteArray());
      for (Language language : Language.values()) {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        PivotCsv.write(figure.table(), language, csv);
        pages.write("data/figure-" + number + "-" + language.tag() + ".csv", csv.toByteArray());
        pages.write(
            "data/figure-" + number + "-" + language.tag() + ".chart.json",
            charts.clientSpec(figure, language));
      }
    }
  }

  private ChoicePage choice(FrozenDashboard dashboard) {
    return new ChoicePage(
        choiceFrame(dashboard, Language.ENGLISH),
        choiceFrame(dashboard, Language.FRENCH),
        dashboard.draft().title().in(Language.ENGLISH),
        dashboard.draft().title().in(Language.FRENCH));
  }

  private Frame choiceFrame(FrozenDashboard dashboard, Language language) {
    return new Frame(
        new PageWords(language),
        dashboard.draft().title().in(language),
        new PageWords(language).say("front.choose.text"),
        language.other().tag() + "/",
        "",
        "assets/",
        assets,
        Frame.Place.DASHBOARDS,
        new DashboardPages(dashboard, assets, language).nature());
  }
}
