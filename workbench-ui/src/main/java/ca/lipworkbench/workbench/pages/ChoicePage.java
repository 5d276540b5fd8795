package ca.lipworkbench.workbench.pages;

/**
 * The page before all others, which lets a visitor choose a language without keeping anything.
 *
 * @param english the frame of the English side
 * @param french the frame of the French side
 * @param englishTitle what the English side is about
 * @param frenchTitle what the French side is about
 */
record ChoicePage(Frame english, Frame french, String englishTitle, String frenchTitle) {
  /** Both titles, for the browser's window. */
  String windowTitle() {
    return englishTitle.equals(frenchTitle) ? englishTitle : englishTitle + " | " + frenchTitle;
  }
}
