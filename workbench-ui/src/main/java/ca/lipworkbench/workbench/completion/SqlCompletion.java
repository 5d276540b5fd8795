package ca.lipworkbench.workbench.completion;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.sql.SqlText;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * What a person may write next in a query: the tables that they may read, their columns, and the
 * members of the column that is being compared, each with its name in the reader's language. May be
 * used by many threads.
 */
public final class SqlCompletion {
  /** Longer lists are not read by anybody: writing on makes them shorter. */
  static final int MOST = 60;

  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/completion/messages");
  private static final List<String> RELATIONS =
      List.of("data", "observations", "areas", "measures", "codes", "symbols");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final Catalogue catalogue;

  /** Completion over what is in this catalogue. */
  public SqlCompletion(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * What fits at a place, the best first.
   *
   * @param subject who writes; nothing is offered that they may not read
   * @param text the whole query
   * @param cursor the place, counted in UTF-16 units from 0
   */
  public List<Offer> offers(Subject subject, String text, int cursor, Language language) {
    List<Release> releases = catalogue.list(subject);
    return switch (SqlPlace.of(text, cursor)) {
      case SqlPlace.UnknownText() -> List.of();
      case SqlPlace.Value(String column, String begun) ->
          fitting(members(named(releases, text), column, language), begun);
      case SqlPlace.Relation(String schema, String begun) ->
          releases.stream().anyMatch(release -> release.table().sqlName().equals(schema))
              ? fitting(relations(language), begun)
              : List.of();
      case SqlPlace.From(String begun) -> fitting(tables(releases, language), begun);
      case SqlPlace.Expression(String begun) -> {
        List<Release> used = named(releases, text);
        List<Offer> offers = new ArrayList<>();
        if (used.size() < releases.size() || releases.size() == 1) {
          offers.addAll(columns(used, language));
        }
        offers.addAll(tables(releases, language));
        yield fitting(offers, begun);
      }
    };
  }

  /** The releases whose tables the query names; all of them while it names none. */
  private static List<Release> named(List<Release> releases, String text) {
    String query = text.toLowerCase(Locale.ROOT);
    List<Release> named =
        releases.stream()
            .filter(
                release ->
                    Pattern.compile("\\b" + Pattern.quote(release.table().sqlName()) + "\\b")
                        .matcher(query)
                        .find())
            .toList();
    return named.isEmpty() ? releases : named;
  }

  private static List<Offer> tables(List<Release> releases, Language language) {
    return releases.stream()
        .map(
            release ->
                new Offer(
                    release.table().sqlName() + ".data", release.structure().title().in(language)))
        .toList();
  }

  private static List<Offer> relations(Language language) {
    return RELATIONS.stream()
        .map(name -> new Offer(name, MESSAGES.text(language, "relation." + name)))
        .toList();
  }

  private static List<Offer> columns(List<Release> releases, Language language) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Release release : releases) {
      put(columns, "area", language);
      put(columns, "area_name", language);
      put(columns, "period", language);
      put(columns, "measure", language);
      put(columns, "measure_name", language);
      for (Dimension dimension : release.structure().dimensions()) {
        columns.putIfAbsent(column(dimension), dimension.name().in(language));
      }
      put(columns, "value", language);
      put(columns, "symbol", language);
    }
    return offers(columns);
  }

  private static void put(Map<String, String> columns, String column, Language language) {
    columns.putIfAbsent(column, MESSAGES.text(language, "column." + column));
  }

  private List<Offer> members(List<Release> releases, String column, Language language) {
    Map<String, String> members = new LinkedHashMap<>();
    for (Release release : releases) {
      members(
          release.structure(),
          column,
          (value, meaning) ->
              members.putIfAbsent(SqlText.literal(value), differing(value, meaning, language)));
    }
    return offers(members);
  }

  private void members(
      DataStructure structure, String column, BiConsumer<String, BilingualText> member) {
    switch (column) {
      case "area" -> areas(structure, area -> area.id().value(), member);
      case "area_name" -> areas(structure, area -> area.name().english(), member);
      case "period" -> structure.periods().forEach(period -> member.accept(period, same(period)));
      case "measure" -> {
        for (Measure measure : structure.measures()) {
          member.accept(measure.code(), measure.name());
        }
      }
      case "measure_name" -> {
        for (Measure measure : structure.measures()) {
          member.accept(measure.name().english(), measure.name());
        }
      }
      default -> {
        for (Dimension dimension : structure.dimensions()) {
          if (column(dimension).equals(column)) {
            dimension.codes().forEach(code -> member.accept(code.name().english(), code.name()));
          }
        }
      }
    }
  }

  private void areas(
      DataStructure structure,
      java.util.function.Function<Area, String> value,
      BiConsumer<String, BilingualText> member) {
    structure.areas().stream()
        .map(dguid -> catalogue.findArea(new AreaId(dguid.value())))
        .flatMap(Optional::stream)
        .forEach(area -> member.accept(value.apply(area), area.place()));
  }

  private static BilingualText same(String text) {
    return BilingualText.ofSource(text);
  }

  /** A name that only repeats the value is not shown beside it. */
  private static String differing(String value, BilingualText name, Language language) {
    String meaning = name.in(language);
    return meaning.equals(value) ? "" : meaning;
  }

  private static String column(Dimension dimension) {
    return dimension.id().replace('-', '_');
  }

  private static List<Offer> offers(Map<String, String> meanings) {
    return meanings.entrySet().stream()
        .map(entry -> new Offer(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Those that begin with what is written stand before those that only contain it. */
  private static List<Offer> fitting(List<Offer> offers, String begun) {
    String wanted = plain(begun);
    return offers.stream()
        .filter(offer -> rank(offer, wanted) < Integer.MAX_VALUE)
        .sorted(Comparator.comparingInt(offer -> rank(offer, wanted)))
        .limit(MOST)
        .toList();
  }

  private static int rank(Offer offer, String wanted) {
    String text = plain(offer.text()).replace("'", "");
    String meaning = plain(offer.meaning());
    if (text.startsWith(wanted)) {
      return 0;
    }
    if (meaning.startsWith(wanted)) {
      return 1;
    }
    return text.contains(wanted) || meaning.contains(wanted) ? 2 : Integer.MAX_VALUE;
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
