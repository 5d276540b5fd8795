package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A label in the reader's language, or in the source's own where no translation is known.
 *
 * @param text the words
 * @param foreign the tag of the language that the words are really in, empty where it is the page's
 */
record Labels(String text, String foreign) {
  /** The tag for a {@code lang} attribute, which the template leaves out where there is none. */
  @Nullable String foreignOrNull() {
    return foreign.isEmpty() ? null : foreign;
  }

  /** A text, marked with its language where that is not the page's. */
  static Labels of(BilingualText text, Language language) {
    Language said = text.languageOf(language);
    return new Labels(text.in(language), said == language ? "" : said.tag());
  }

  /** What a row stands for, outermost member first; its measure where it has no member. */
  static String of(FigureGrid.Row row, Language language) {
    if (row.members().isEmpty()) {
      return row.measure().name().in(language);
    }
    return join(row.members(), language);
  }

  private static String join(List<Member> members, Language language) {
    return members.stream()
        .map(member -> member.label().in(language))
        .collect(Collectors.joining(", "));
  }
}
