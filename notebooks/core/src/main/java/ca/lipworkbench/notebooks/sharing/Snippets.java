package ca.lipworkbench.notebooks.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Between what a person types and reads, and the language of the database's full text search. */
final class Snippets {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final int MOST_WORDS = 12;
  private static final char HIT_BEGINS = '\u0002';
  private static final char HIT_ENDS = '\u0003';

  private Snippets() {}

  /**
   * The search for every one of the words, the beginning of a word being enough; empty for none.
   */
  static String match(String typed) {
    Matcher words = WORD.matcher(typed.toLowerCase(Locale.ROOT));
    String all =
        words
            .results()
            .limit(MOST_WORDS)
            .map(word -> "\"" + word.group() + "\"*")
            .collect(Collectors.joining(" AND "));
    return all.isEmpty() ? "" : "{title text} : (" + all + ")";
  }

  /** A snippet, cut where hits begin and end; empty when nothing in it is a hit. */
  static List<SearchHit.Piece> pieces(String snippet) {
    if (snippet.indexOf(HIT_BEGINS) < 0) {
      return List.of();
    }
    List<SearchHit.Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < snippet.length(); i++) {
      char sign = snippet.charAt(i);
      if (sign == HIT_BEGINS || sign == HIT_ENDS) {
        if (!text.isEmpty()) {
          pieces.add(new SearchHit.Piece(text.toString(), sign == HIT_ENDS));
          text.setLength(0);
        }
      } else {
        text.append(sign);
      }
    }
    if (!text.isEmpty()) {
      pieces.add(new SearchHit.Piece(text.toString(), false));
    }
    return List.copyOf(pieces);
  }
}
