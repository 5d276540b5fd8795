package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Interval;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of a draft, completed from the frozen figure for one area, so that no page says more
 * than its numbers do. A placeholder stands in braces and may name a row by one of its codes, as in
 * {@code {value:recent}}; without a code it means the figure's lead row, which is the first one, or
 * the last one of a figure with lines.
 *
 * <ul>
 *   <li>{@code {area}} the place of the page's area; {@code {in-area}} the same with its
 *       preposition: "in Greater Moncton", « au Canada ». No rule gives the French article and
 *       preposition of every place (à Moncton, dans le Grand Moncton), so a partnership's is « sur
 *       le territoire « Grand Moncton » »; French texts read better as « {area} : … ».
 *   <li>{@code {value}} its value, as it stands in the table.
 *   <li>{@code {fraction}} its percentage in guarded words: "about three in four", « environ les
 *       trois quarts »; its value where no simple fraction is near, and where it is no percentage.
 *       English texts read "of recent immigrants, {fraction} had a job", French ones let "des"
 *       follow.
 *   <li>{@code {comparison}} "more than in Canada", "less than in Canada" only where the two ranges
 *       do not overlap, otherwise "about the same as in Canada". It goes, with the comma before it,
 *       where there is nothing to compare: on the page of Canada, or where a range is not known.
 * </ul>
 *
 * A sentence that asks for a value that is not there gives way to one of ours, which says so of the
 * row that it asks for.
 */
final class Finding {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?<comma>,?"
              + " ?)\\{(?<name>area|in-area|value|fraction|comparison)(?::(?<code>[^{}]+))?\\}");

  private static final Set<String> VALUES = Set.of("value", "fraction", "comparison");

  /** Beyond this half-width, in points, a percentage is not put into words. */
  private static final double WIDEST = 5;

  /** How far, in points, a percentage may be from a fraction that stands for it. */
  private static final double NEAR = 2;

  private static final double HUNDRED = 100;

  private final Language language;
  private final PageWords words;
  private final Wording wording;
  private final Area own;
  private final Optional<Area> country;
  private final Lead lead;

  /** Sentences about this area, from these rows. */
  Finding(Language language, Area own, List<Area> shown, Lead lead) {
    this.language = language;
    this.words = new PageWords(language);
    this.wording = Wording.in(language);
    this.own = own;
    this.country = Comparators.country(shown);
    this.lead = lead;
  }

  /** The sentence for the page; ours where the value that it needs is not there. */
  String complete(String text) {
    return fill(text)
        .orElseGet(() -> new Fallback(language, own, inArea(own)).of(lead.spoken(text)));
  }

  /** The sentence for the page; empty where the value that it needs is not there. */
  Optional<String> fill(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group("name");
      Optional<String> said = say(name, Optional.ofNullable(matcher.group("code")));
      if (said.isEmpty() && !name.equals("comparison")) {
        return Optional.empty();
      }
      String comma = matcher.group("comma");
      boolean opens = matcher.start() == 0;
      String replacement =
          said.map(replaced -> comma + (opens ? words.capitalise(replaced) : replaced)).orElse("");
      matcher.appendReplacement(filled, Matcher.quoteReplacement(replacement));
    }
    matcher.appendTail(filled);
    return Optional.of(filled.toString());
  }

  private Optional<String> say(String name, Optional<String> code) {
    return switch (name) {
      case "area" -> Optional.of(own.place().in(language));
      case "in-area" -> Optional.of(inArea(own));
      case "value" -> lead.row(code).flatMap(this::value);
      case "fraction" -> lead.row(code).flatMap(this::fraction);
      case "comparison" -> lead.row(code).flatMap(this::comparison);
      default -> throw new IllegalStateException("Not a placeholder: " + name);
    };
  }

  private Optional<String> value(FigureGrid.Row row) {
    return valued(row, own).map(cell -> wording.value(cell, row.measure()));
  }

  private Optional<String> fraction(FigureGrid.Row row) {
    Optional<Cell> cell = valued(row, own);
    if (cell.isEmpty() || row.measure().unit() != Unit.PER_CENT || cell.get().isLowerBound()) {
      return value(row);
    }
    double value = cell.get().value().orElseThrow();
    Optional<Interval> range = range(cell.get());
    boolean wide = range.isPresent() && range.get().halfWidth() > WIDEST;
    if (wide || value <= 0 || value > HUNDRED) {
      return value(row);
    }
    return Fraction.near(value, NEAR)
        .map(fraction -> words.say(fraction.key()))
        .or(() -> value(row));
  }

  private Optional<String> comparison(FigureGrid.Row row) {
    if (country.isEmpty() || country.get().id().equals(own.id())) {
      return Optional.empty();
    }
    Optional<Interval> here = valued(row, own).flatMap(Finding::range);
    Optional<Interval> there = valued(row, country.get()).flatMap(Finding::range);
    if (here.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    String key =
        here.get().low() > there.get().high()
            ? "finding.comparison.more"
            : here.get().high() < there.get().low()
                ? "finding.comparison.less"
                : "finding.comparison.same";
    return Optional.of(words.say(key, inCountry(country.get())));
  }

  /** The widest range that is known: sampling where it is published, else rounding. */
  private static Optional<Interval> range(Cell cell) {
    return cell.intervals().sampling95().or(() -> cell.intervals().shownRounding());
  }

  private static Optional<Cell> valued(FigureGrid.Row row, Area area) {
    return row.cell(area).filter(cell -> cell.value().isPresent());
  }

  private String inArea(Area area) {
    return switch (area.level()) {
      case COUNTRY -> inCountry(area);
      case IRCC_REGION -> words.say("finding.in.region", uncapitalise(area.name().in(language)));
      case PROVINCE -> inProvince(area);
      case PARTNERSHIP,
          CENSUS_DIVISION,
          CENSUS_SUBDIVISION,
          CENSUS_METROPOLITAN_AREA,
          CENSUS_AGGLOMERATION ->
          words.say("finding.in", area.place().in(language));
    };
  }

  private String inProvince(Area area) {
    return Dguid.find(area.id().value())
        .map(dguid -> words.say("in.province." + dguid.code()))
        .orElseGet(() -> words.say("finding.in", area.place().in(language)));
  }

  private String inCountry(Area area) {
    return words.say("finding.in.country", area.place().in(language));
  }

  /** « Région de l’Atlantique » within a sentence. English names keep their capital. */
  private String uncapitalise(String name) {
    return language == Language.FRENCH && name.startsWith("Région")
        ? "r" + name.substring(1)
        : name;
  }

  /** The rows of a figure, and which of them leads. */
  record Lead(FigureGrid grid, boolean last) {
    /** The row with this code, or the leading one where none is named. */
    Optional<FigureGrid.Row> row(Optional<String> code) {
      List<FigureGrid.Row> rows =
          grid.rows().stream().filter(row -> code.map(row::hasCode).orElse(true)).toList();
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(last ? rows.getLast() : rows.getFirst());
    }

    /** The row that a sentence speaks of: that of its first value, or else the leading one. */
    Optional<FigureGrid.Row> spoken(String text) {
      Matcher matcher = PLACEHOLDER.matcher(text);
      while (matcher.find()) {
        if (VALUES.contains(matcher.group("name"))) {
          return row(Optional.ofNullable(matcher.group("code")));
        }
      }
      return row(Optional.empty());
    }
  }
}
