package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.pivot.PivotTable.Remark;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.Unit;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be said about a pivot table without knowing more than it does. The finding is a sentence
 * without a verb, which is right whatever the measure is called, and its numbers are placeholders,
 * so that each page's words are no stronger than its figures.
 */
final class FigureWords {
  /** Rows that a page about newcomers speaks of first. */
  private static final List<String> PREFERRED =
      List.of("recent-immigrants", "immigrants", "non-permanent-residents");

  private static final String CATEGORY = "category";

  private final PivotTable table;
  private final Optional<DataStructure> structure;

  /** Categories on the axes by dimension, other than area, period and measure. */
  private final Map<String, List<Member>> categories;

  private final List<String> periods;

  private FigureWords(PivotTable table, Optional<DataStructure> structure) {
    this.table = table;
    this.structure = structure;
    this.categories = new LinkedHashMap<>();
    Stream.concat(table.rowHeaders().stream(), table.columnHeaders().stream())
        .flatMap(header -> header.members().stream())
        .filter(member -> !isGiven(member.dimension()))
        .forEach(this::addOnce);
    this.periods = table.spec().periods();
  }

  static FigureWords of(Subject subject, PivotTable table, Catalogue catalogue) {
    return new FigureWords(table, catalogue.find(subject, table.table()).map(Release::structure));
  }

  ChartKind chart() {
    if (periods.size() > 1) {
      return ChartKind.LINES;
    }
    boolean rows = !categories.isEmpty() || table.measures().size() > 1;
    return rows || measure().unit() == Unit.DOLLARS ? ChartKind.DOTS : ChartKind.BARS;
  }

  String finding(Language language) {
    Optional<BilingualText> group = group();
    String row = row().map(code -> ":" + code).orElse("");
    String name = measure().name().in(language);
    String period = periods.isEmpty() ? "" : periods.getLast();
    return switch (language) {
      case ENGLISH ->
          say(
              language,
              group.isPresent() ? "first.finding.of" : "first.finding",
              name,
              group.map(label -> within(label.in(language))).orElse(""),
              row,
              period);
      case FRENCH ->
          say(
              language,
              group.isPresent() ? "first.finding.of" : "first.finding",
              within(name),
              group.map(label -> within(label.in(language))).orElse(""),
              row,
              period);
    };
  }

  String subtitle(Language language) {
    List<String> parts = new ArrayList<>();
    if (table.measures().size() == 1) {
      parts.add(measure().name().in(language));
    } else {
      parts.add(table.title().in(language));
    }
    only().ifPresent(label -> parts.add(within(label.in(language))));
    parts.add(within(measure().universe().in(language)));
    for (String dimension : categories.keySet()) {
      parts.add(say(language, "first.by", within(name(dimension, language))));
    }
    parts.add(list(periods, language));
    return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
  }

  String alternativeText(Language language) {
    String what = within(measure().name().in(language));
    return switch (chart()) {
      case LINES -> say(language, "first.alternative.lines", what, list(periods, language));
      case BARS -> say(language, "first.alternative.bars", what, list(periods, language));
      case DOTS ->
          say(
              language,
              "first.alternative.dots",
              what,
              list(periods, language),
              categories.isEmpty()
                  ? say(language, "first." + CATEGORY)
                  : within(name(categories.keySet().iterator().next(), language)));
    };
  }

  String reading(Language language) {
    return say(language, "first.reading." + chart().name().toLowerCase(java.util.Locale.ROOT));
  }

  /** A name within a sentence: "employment rate", but "LIM-AT". */
  static String within(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word
        ? name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1)
        : name;
  }

  static String capitalise(String text, Language language) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
  }

  /** "2006, 2016 and 2021". */
  static String list(List<String> words, Language language) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return say(
        language,
        "first.list",
        String.join(", ", words.subList(0, words.size() - 1)),
        words.getLast());
  }

  private static String say(Language language, String key, Object... arguments) {
    return ComposingWords.MESSAGES.text(language, key, arguments);
  }

  private Measure measure() {
    return table.measures().getFirst();
  }

  /** The code of the row that the finding speaks of; empty where there is but one. */
  private Optional<String> row() {
    if (categories.isEmpty()) {
      return table.measures().size() > 1 ? Optional.of(measure().code()) : Optional.empty();
    }
    return Optional.of(lead().code());
  }

  private Member lead() {
    List<Member> members = categories.values().iterator().next();
    for (String code : PREFERRED) {
      for (Member member : members) {
        if (member.code().equals(code)) {
          return member;
        }
      }
    }
    return members.getFirst();
  }

  /** Whom the finding is about; empty where it is everybody. */
  private Optional<BilingualText> group() {
    if (categories.isEmpty()) {
      return only();
    }
    Member lead = lead();
    boolean total =
        structure
            .flatMap(found -> found.findDimension(lead.dimension()))
            .flatMap(dimension -> dimension.find(lead.code()))
            .filter(Code::total)
            .isPresent();
    return total ? Optional.empty() : Optional.of(lead.label());
  }

  /** The one category to which the table is filtered. */
  private Optional<BilingualText> only() {
    return table.remarks().stream()
        .filter(Remark.OnlyCode.class::isInstance)
        .map(remark -> ((Remark.OnlyCode) remark).label())
        .findFirst();
  }

  private String name(String dimension, Language language) {
    return structure
        .flatMap(found -> found.findDimension(dimension))
        .map(found -> found.name().in(language))
        .orElseGet(() -> say(language, "first." + CATEGORY));
  }

  private void addOnce(Member member) {
    List<Member> members = categories.computeIfAbsent(member.dimension(), key -> new ArrayList<>());
    if (members.stream().noneMatch(known -> known.code().equals(member.code()))) {
      members.add(member);
    }
  }

  private static boolean isGiven(String dimension) {
    return dimension.equals(DataStructure.AREA)
        || dimension.equals(DataStructure.PERIOD)
        || dimension.equals(DataStructure.MEASURE);
  }
}
