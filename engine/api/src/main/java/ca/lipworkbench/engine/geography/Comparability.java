package ca.lipworkbench.engine.geography;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether numbers of an area in one census may be laid beside those of another census, and of what
 * they have to be made. A change between two that may not is drawn as a break and never worked out.
 */
public sealed interface Comparability {
  /** Base name of the catalogue of sentences. */
  String BUNDLE = "ca/lipworkbench/engine/geography/messages";

  /**
   * They may: the ground is the same.
   *
   * @param other the area's parts in the other census
   * @param changes names and codes that changed
   */
  record Same(SortedSet<Dguid> other, List<BoundaryChange> changes) implements Comparability {
    public Same {
      other = Collections.unmodifiableSortedSet(new TreeSet<>(other));
      changes = List.copyOf(changes);
    }
  }

  /**
   * Only these two unions may.
   *
   * @param own what has to be added up in the area's own census: its parts, or more
   * @param other what has to be added up in the other census
   * @param grown whether {@code own} is more than the area, so that the area alone has a break
   * @param changes what happened between the two
   */
  record AfterUnion(
      SortedSet<Dguid> own, SortedSet<Dguid> other, boolean grown, List<BoundaryChange> changes)
      implements Comparability {
    public AfterUnion {
      own = Collections.unmodifiableSortedSet(new TreeSet<>(own));
      other = Collections.unmodifiableSortedSet(new TreeSet<>(other));
      changes = List.copyOf(changes);
    }
  }

  /**
   * They may not.
   *
   * @param reason why
   * @param fromVintage the earlier census of the step that is in the way
   * @param toVintage its later census
   * @param instead two unions that may; empty where there are none
   */
  record Not(Reason reason, int fromVintage, int toVintage, Optional<AfterUnion> instead)
      implements Comparability {}

  /** Why numbers may not be laid beside each other. */
  enum Reason {
    /** Nobody has recorded what changed between these censuses here. */
    NOT_REVIEWED,
    /** Nobody lived there in the other census, or the area was not there. */
    NO_COUNTERPART,
    /** The two sides are not the same ground. */
    GROUND_DIFFERS,
    /** Parts of the area are in no file. */
    PARTS_UNKNOWN
  }

  /** Whether a line through the area's two censuses has a break. */
  default boolean breaksSeries() {
    return switch (this) {
      case Same(_, _) -> false;
      case AfterUnion(_, _, boolean grown, _) -> grown;
      case Not(_, _, _, _) -> true;
    };
  }

  /**
   * The answer in words.
   *
   * @param names what a standard area of any census is called
   */
  default String sentence(Language language, Function<Dguid, String> names) {
    Messages messages = Messages.of(BUNDLE);
    return switch (this) {
      case Same(_, List<BoundaryChange> changes) ->
          changes.isEmpty()
              ? messages.text(language, "comparable.same")
              : messages.text(language, "comparable.renamed");
      case AfterUnion union ->
          messages.text(
              language,
              union.grown() ? "comparable.wider-union" : "comparable.union",
              named(union.own(), names, language),
              named(union.other(), names, language),
              kinds(union.changes(), language));
      case Not(Reason reason, int from, int to, Optional<AfterUnion> instead) -> {
        String sentence =
            messages.text(
                language,
                "not-comparable." + reason.name(),
                Integer.toString(from),
                Integer.toString(to));
        yield instead
            .map(union -> sentence + " " + union.sentence(language, names))
            .orElse(sentence);
      }
    };
  }

  private static String named(
      SortedSet<Dguid> areas, Function<Dguid, String> names, Language language) {
    int shown = 6;
    String first = areas.stream().limit(shown).map(names).collect(Collectors.joining(", "));
    return areas.size() <= shown
        ? first
        : Messages.of(BUNDLE).text(language, "and-more", first, areas.size() - shown);
  }

  private static String kinds(List<BoundaryChange> changes, Language language) {
    return changes.stream()
        .map(BoundaryChange::kind)
        .filter(kind -> !kind.keepsGround())
        .distinct()
        .sorted()
        .map(kind -> Messages.of(BUNDLE).text(language, "kind." + kind.name()))
        .collect(Collectors.joining(", "));
  }
}
