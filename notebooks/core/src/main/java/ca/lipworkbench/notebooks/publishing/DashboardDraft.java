package ca.lipworkbench.notebooks.publishing;

import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard as its author composes it: which paragraphs of a note, in which order, with which
 * words in both languages, for the partnerships of which region. It has a versioned JSON form.
 *
 * <p>Texts may hold placeholders in braces, which are filled per page from the frozen figures: the
 * renderer documents them.
 *
 * @param title the dashboard's name, such as "Employment"
 * @param summary one or two sentences under the first finding
 * @param story what people who know the place say about the figures; empty where nothing is told
 * @param region the region of IRCC whose partnerships get a page each, such as {@code region-ATL},
 *     or the one partnership that gets a page
 * @param figures the figures, in order; the first leads
 */
public record DashboardDraft(
    BilingualText title,
    BilingualText summary,
    Optional<BilingualText> story,
    String region,
    List<Figure> figures) {
  public DashboardDraft {
    figures = List.copyOf(figures);
  }

  /** The same with another title. */
  public DashboardDraft withTitle(BilingualText other) {
    return new DashboardDraft(other, summary, story, region, figures);
  }

  /** The same with another summary. */
  public DashboardDraft withSummary(BilingualText other) {
    return new DashboardDraft(title, other, story, region, figures);
  }

  /** The same with another story, or none. */
  public DashboardDraft withStory(Optional<BilingualText> other) {
    return new DashboardDraft(title, summary, other, region, figures);
  }

  /** The same for another region or partnership. */
  public DashboardDraft withRegion(String other) {
    return new DashboardDraft(title, summary, story, other, figures);
  }

  /** The same with other figures. */
  public DashboardDraft withFigures(List<Figure> others) {
    return new DashboardDraft(title, summary, story, region, others);
  }

  /**
   * One paragraph on the page.
   *
   * @param paragraph identifier of a {@code %pivot} paragraph of the note
   * @param chart how it is drawn
   * @param finding the title: a full sentence that says what is seen
   * @param subtitle measure, universe, unit and year
   * @param alternativeText what the picture shows, for who cannot see it
   * @param reading how to read the chart, in plain words
   * @param goals the targets of the Sustainable Development Goals that it bears on
   */
  public record Figure(
      String paragraph,
      ChartKind chart,
      BilingualText finding,
      BilingualText subtitle,
      BilingualText alternativeText,
      BilingualText reading,
      List<GoalLink> goals) {
    public Figure {
      goals = List.copyOf(goals);
    }

    /** The same, drawn in another way. */
    public Figure withChart(ChartKind other) {
      return new Figure(paragraph, other, finding, subtitle, alternativeText, reading, goals);
    }

    /** The same with another finding. */
    public Figure withFinding(BilingualText other) {
      return new Figure(paragraph, chart, other, subtitle, alternativeText, reading, goals);
    }

    /** The same with another subtitle. */
    public Figure withSubtitle(BilingualText other) {
      return new Figure(paragraph, chart, finding, other, alternativeText, reading, goals);
    }

    /** The same with another alternative text. */
    public Figure withAlternativeText(BilingualText other) {
      return new Figure(paragraph, chart, finding, subtitle, other, reading, goals);
    }

    /** The same with other words on how to read the chart. */
    public Figure withReading(BilingualText other) {
      return new Figure(paragraph, chart, finding, subtitle, alternativeText, other, goals);
    }

    /** The same with other links to targets. */
    public Figure withGoals(List<GoalLink> others) {
      return new Figure(paragraph, chart, finding, subtitle, alternativeText, reading, others);
    }
  }

  /** How a figure is drawn. */
  public enum ChartKind {
    /** One row a category, one mark an area, the rounding band behind it. */
    DOTS,
    /** One line an area over the periods, stopped at breaks. */
    LINES,
    /** One bar an area, from zero. */
    BARS
  }

  /**
   * A link to a target of the Sustainable Development Goals.
   *
   * @param target its code as text, such as {@code 8.5}: 8.1 is not 8.10
   * @param relation how the figure bears on it
   * @param label a short title in our own words
   */
  public record GoalLink(String target, Relation relation, BilingualText label) {}

  /** How a figure bears on a target. */
  public enum Relation {
    DIRECT,
    PROXY,
    CONTRIBUTES
  }
}
