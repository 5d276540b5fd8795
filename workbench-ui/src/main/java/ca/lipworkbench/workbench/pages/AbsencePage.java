package ca.lipworkbench.workbench.pages;

/**
 * A page that stands for one that is not there, in both languages, because the address may not tell
 * the reader's.
 *
 * @param english the English frame
 * @param french the French frame
 * @param kind why the page is not there
 */
record AbsencePage(Frame english, Frame french, AbsencePages.Kind kind) {
  /** A text of the kind. */
  String say(Frame frame, String part) {
    return frame.say(kind.key() + "." + part);
  }
}
