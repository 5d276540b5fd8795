package ca.lipworkbench.notebooks.sharing;

import java.util.List;

/**
 * A note that a search found.
 *
 * @param note the note
 * @param snippet the place in its paragraphs that fits best, cut into pieces; empty where only the
 *     title fits
 */
public record SearchHit(NoteLine note, List<Piece> snippet) {
  public SearchHit {
    snippet = List.copyOf(snippet);
  }

  /**
   * A piece of a snippet.
   *
   * @param text its text
   * @param isHit whether it is one of the words that were looked for
   */
  public record Piece(String text, boolean isHit) {}
}
