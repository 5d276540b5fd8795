package ca.lipworkbench.notebooks.sharing;

import java.util.Arrays;

/** What somebody may do with a note. Each level includes the ones before it. */
public enum Access {
  /** See the note, its results and its history, and copy it. */
  READER(1),
  /** Run its paragraphs. */
  RUNNER(2),
  /** Change its text. */
  WRITER(3),
  /** Share it, put it into a folder, hand it over, and delete it. */
  OWNER(4);

  private final int number;

  Access(int number) {
    this.number = number;
  }

  /** Whether this level includes another. */
  public boolean includes(Access other) {
    return number >= other.number;
  }

  /** How it is stored: 1 for a reader to 4 for an owner. */
  int number() {
    return number;
  }

  static Access ofNumber(int number) {
    return Arrays.stream(values())
        .filter(access -> access.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not an access: " + number));
  }
}
