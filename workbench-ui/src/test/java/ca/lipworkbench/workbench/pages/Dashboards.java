package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Ratio;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.notebooks.publishing.DashboardDraft;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.GoalLink;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A frozen dashboard with made-up numbers: rates by group, a trend, and a median. */
public final class Dashboards {
  private static final Source SOURCE =
      new Source(
          BilingualText.of("Statistics Canada", "Statistique Canada"),
          BilingualText.of("Census of Population", "Recensement de la population"),
          "2021",
          BilingualText.of(
              "Source: Statistics Canada, Census of Population, 2021. Reproduced and distributed on"
                  + " an “as is” basis with the permission of Statistics Canada.",
              "Source : Statistique Canada, Recensement de la population, 2021. Reproduit et"
                  + " diffusé « tel quel » avec la permission de Statistique Canada."),
          BilingualText.of(
              "Adapted from Statistics Canada, Census of Population, 2021. This does not constitute"
                  + " an endorsement by Statistics Canada of this product.",
              "Adapté de Statistique Canada, Recensement de la population, 2021. Cela ne constitue"
                  + " pas une approbation de ce produit par Statistique Canada."),
          Source.Nature.SYNTHETIC);

  private Dashboards() {}

  /** The dashboard of every test. */
  public static FrozenDashboard employment() {
    return of(
        "employment",
        1,
        BilingualText.of("Employment", "Emploi"),
        Places.ALL,
        List.of(rates(), trend(), incomes()));
  }

  /** A dashboard of these figures. */
  static FrozenDashboard of(
      String slug,
      int revision,
      BilingualText title,
      List<Area> areas,
      List<FrozenFigure> figures) {
    DashboardDraft draft =
        new DashboardDraft(
            title,
            BilingualText.of(
                "Three groups are shown beside each other, for {area}, its province, its region and"
                    + " Canada. The census week fell in May 2021, during the pandemic.",
                "Trois groupes sont présentés côte à côte, pour {area}, sa province, sa région et"
                    + " le Canada. La semaine du recensement tombait en mai 2021, pendant la"
                    + " pandémie."),
            Optional.empty(),
            "region-ATL",
            figures.stream().map(FrozenFigure::draft).toList());
    return new FrozenDashboard(
        slug,
        revision,
        Instant.parse("2026-11-23T15:00:00Z"),
        "employment-atlantic",
        5,
        draft,
        areas,
        figures);
  }

  /** Employment rates of four groups; recent immigrants first, for they lead. */
  static FrozenFigure rates() {
    List<Member> groups =
        List.of(
            member("group", "recent", "Recent immigrants", "Immigrants récents"),
            member("group", "immigrants", "All immigrants", "Ensemble des immigrants"),
            member("group", "all", "Everyone", "Ensemble de la population"),
            member("group", "temporary", "Non-permanent residents", "Résidents non permanents"));
    double[][] values = {
      {0, 71.3, 74.19, 76.02, 69.83, 73.41, 71.0, 68.1},
      {0, 73.9, 75.58, 77.24, 72.61, 74.87, 73.6, 74.4},
      {0, 76.8, 78.43, 79.1, 75.12, 76.05, 75.8, 76.6},
      {0, 62.4, Double.NaN, 70.7, 66.74, 68.3, 67.9, 70.2}
    };
    double[] halfWidths = {2.4, 1.1, 0.4, 3.1};
    List<List<Cell>> cells = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      List<Cell> line = new ArrayList<>();
      for (int area = 0; area < Places.ALL.size(); area++) {
        double value = values[row][area];
        double half = area < 4 ? halfWidths[row] : halfWidths[row] / 20;
        line.add(
            area == 0
                ? Cells.partsUnknown()
                : Double.isNaN(value) ? Cells.suppressed() : Cells.rate(value, half, 3));
      }
      cells.add(line);
    }
    return figure(
        new DashboardDraft.Figure(
            "rates",
            ChartKind.DOTS,
            BilingualText.of(
                "{fraction} recent immigrants {in-area} had a job in 2021, {comparison}",
                "{fraction} des immigrants récents {in-area} avaient un emploi en 2021,"
                    + " {comparison}"),
            BilingualText.of(
                "Employment rate, people 25 to 64 in private households, May 2021",
                "Taux d’emploi, personnes de 25 à 64 ans dans les ménages privés, mai 2021"),
            BilingualText.of(
                "Dot chart of employment rates of four groups in {area}, its province, its region"
                    + " and Canada.",
                "Graphique à points des taux d’emploi de quatre groupes pour {area}, sa province,"
                    + " sa région et le Canada."),
            BilingualText.of(
                "Each mark is an area. The pale band behind the circle is what rounding leaves"
                    + " open; it is often too narrow to see.",
                "Chaque marque est un territoire. La bande pâle derrière le cercle est ce que"
                    + " l’arrondissement laisse ouvert; elle est souvent trop étroite pour être"
                    + " vue."),
            List.of(
                new GoalLink(
                    "8.5",
                    Relation.PROXY,
                    BilingualText.of("Decent work for all", "Travail décent pour tous")),
                new GoalLink(
                    "10.2",
                    Relation.CONTRIBUTES,
                    BilingualText.of("Inclusion of all", "Inclusion de tous")))),
        measure(
            "employment-rate",
            "Employment rate",
            "Taux d’emploi",
            Unit.PER_CENT,
            RoundingModel.RR5_10),
        groups,
        cells);
  }

  /** The rate of recent immigrants over three censuses. */
  static FrozenFigure trend() {
    double[] base = {0, 60.4, 63.1, 64.9, 60.2, 63.0, 61.5, 64.8};
    double[] step = {0, 5.4, 5.5, 5.6, 4.8, 5.2, 4.7, 1.6};
    List<Member> periods = new ArrayList<>();
    List<List<Cell>> cells = new ArrayList<>();
    int row = 0;
    for (String year : List.of("2006", "2016", "2021")) {
      periods.add(member("period", year, year, year));
      List<Cell> line = new ArrayList<>();
      for (int area = 0; area < Places.ALL.size(); area++) {
        line.add(
            area == 0
                ? Cells.partsUnknown()
                : Cells.rate(base[area] + row * step[area], area < 4 ? 2.2 : 0.2, 3));
      }
      cells.add(line);
      row++;
    }
    return figure(
        new DashboardDraft.Figure(
            "trend",
            ChartKind.LINES,
            BilingualText.of(
                "The employment rate of recent immigrants {in-area} was {value:2006} in 2006 and"
                    + " {value:2021} in 2021",
                "Le taux d’emploi des immigrants récents {in-area} était de {value:2006} en 2006 et"
                    + " de {value:2021} en 2021"),
            BilingualText.of(
                "Employment rate of recent immigrants, 25 to 64, on 2021 boundaries",
                "Taux d’emploi des immigrants récents de 25 à 64 ans, dans les limites de 2021"),
            BilingualText.of(
                "Line chart of the employment rate in 2006, 2016 and 2021.",
                "Graphique en courbes du taux d’emploi en 2006, 2016 et 2021."),
            BilingualText.of(
                "Each line is an area, drawn between the three censuses that are in the table.",
                "Chaque ligne est un territoire, tracée entre les trois recensements du tableau."),
            List.of(
                new GoalLink(
                    "8.5",
                    Relation.PROXY,
                    BilingualText.of("Decent work for all", "Travail décent pour tous")))),
        measure(
            "employment-rate",
            "Employment rate",
            "Taux d’emploi",
            Unit.PER_CENT,
            RoundingModel.RR5_10),
        periods,
        cells);
  }

  /** Medians: published for standard areas, refused for unions. */
  static FrozenFigure incomes() {
    List<Cell> cells =
        List.of(
            Cells.partsUnknown(),
            Cells.published(36_400),
            Cells.median(Places.MONCTON, 34_200, 40_600, 3),
            Cells.published(39_000),
            Cells.published(35_200),
            Cells.published(36_000),
            Cells.median(Places.ATLANTIC, 33_400, 37_600, 2),
            Cells.published(38_400));
    return figure(
        new DashboardDraft.Figure(
            "incomes",
            ChartKind.DOTS,
            BilingualText.of(
                "Half of recent immigrants who worked earned less than {value} {in-area}",
                "La moitié des immigrants récents qui travaillaient gagnaient moins de {value}"
                    + " {in-area}"),
            BilingualText.of(
                "Median employment income in 2020, in 2020 dollars",
                "Revenu d’emploi médian en 2020, en dollars de 2020"),
            BilingualText.of(
                "Dot chart of median employment incomes; for areas of several municipalities a"
                    + " hatched range.",
                "Graphique à points des revenus d’emploi médians; pour les territoires de"
                    + " plusieurs municipalités, un intervalle hachuré."),
            BilingualText.of(
                "Where an area has several parts, the hatched range reaches from the lowest to the"
                    + " highest of their medians.",
                "Quand un territoire a plusieurs parties, l’intervalle hachuré va de la plus basse"
                    + " à la plus élevée de leurs médianes."),
            List.of(
                new GoalLink(
                    "10.1",
                    Relation.CONTRIBUTES,
                    BilingualText.of(
                        "Income growth of the bottom 40%",
                        "Croissance du revenu des 40 % les plus pauvres")))),
        measure(
            "median-income",
            "Median employment income",
            "Revenu d’emploi médian",
            Unit.DOLLARS,
            RoundingModel.UNKNOWN),
        List.of(member("group", "recent", "Recent immigrants", "Immigrants récents")),
        List.of(cells));
  }

  static Member member(String dimension, String code, String english, String french) {
    return new Member(dimension, code, BilingualText.of(english, french), 0);
  }

  static Measure measure(
      String code, String english, String french, Unit unit, RoundingModel rounding) {
    boolean rate = unit == Unit.PER_CENT;
    return new Measure(
        code,
        BilingualText.of(english, french),
        Optional.empty(),
        rate ? Measure.Presence.DERIVED : Measure.Presence.PUBLISHED,
        rate ? Additivity.RATE : Additivity.QUANTILE,
        rounding,
        unit,
        BilingualText.of("People 25 to 64", "Personnes de 25 à 64 ans"),
        rate ? 1 : 0,
        rate ? Optional.of(new Ratio("employed", "population", 100)) : Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        List.of());
  }

  static FrozenFigure figure(
      DashboardDraft.Figure draft, Measure measure, List<Member> rows, List<List<Cell>> cells) {
    TableName table = new TableName("demonstration-employment");
    List<String> axis = List.of(rows.getFirst().dimension());
    return new FrozenFigure(
        draft,
        new PivotTable(
            new PivotSpec(
                table,
                axis,
                List.of("area"),
                List.of(measure.code()),
                Places.ALL.stream().map(Area::id).toList(),
                axis.contains("period")
                    ? rows.stream().map(Member::code).toList()
                    : List.of("2021"),
                Map.of()),
            table,
            BilingualText.of(
                "Employment by population group (synthetic demonstration data)",
                "Emploi selon le groupe de population (données de démonstration synthétiques)"),
            1,
            SOURCE,
            Optional.of(BilingualText.of("on 2021 boundaries", "dans les limites de 2021")),
            rows.stream().map(member -> new Header(List.of(member))).toList(),
            Places.ALL.stream()
                .map(
                    area ->
                        new Header(List.of(new Member("area", area.id().value(), area.name(), 0))))
                .toList(),
            cells,
            Places.ALL,
            List.of(measure),
            Map.of(),
            List.of()));
  }
}
