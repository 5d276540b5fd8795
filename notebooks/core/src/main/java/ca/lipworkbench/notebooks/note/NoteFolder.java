package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a note lies in lists: names from the outermost folder in, as in {@code Housing/2021}. A
 * folder is there as long as a note lies in it. Each name is one line of 1 to 60 characters.
 *
 * @param names the names; none for the top
 */
public record NoteFolder(List<String> names) implements Comparable<NoteFolder> {
  /** Outside every folder. */
  public static final NoteFolder TOP = new NoteFolder(List.of());

  private static final int DEEPEST = 5;
  private static final int LONGEST = 60;
  private static final String SEPARATOR = "/";

  /**
   * Copies and checks.
   *
   * @throws WorkbenchException when a name is empty, too long or holds a sign that a title cannot
   *     have, or there are more than five
   */
  public NoteFolder {
    names = List.copyOf(names);
    for (String name : names) {
      if (name.length() > LONGEST || !isName(name) || names.size() > DEEPEST) {
        throw new WorkbenchException(
            NotebooksError.FOLDER_INVALID, String.join(SEPARATOR, names), LONGEST, DEEPEST);
      }
    }
  }

  /**
   * The folder that a person typed: names with slashes between them, blanks around them removed.
   *
   * @throws WorkbenchException as the constructor
   */
  public static NoteFolder parse(String typed) {
    String path = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    if (path.isEmpty()) {
      return TOP;
    }
    return new NoteFolder(Arrays.stream(path.split(SEPARATOR, -1)).map(String::strip).toList());
  }

  /** Whether it is this folder or lies in it. */
  public boolean isWithin(NoteFolder outer) {
    return names.size() >= outer.names.size()
        && names.subList(0, outer.names.size()).equals(outer.names);
  }

  /** The folders around this one, outermost first, and itself; none for the top. */
  public List<NoteFolder> fromTheTop() {
    return IntStream.rangeClosed(1, names.size())
        .mapToObj(depth -> new NoteFolder(names.subList(0, depth)))
        .toList();
  }

  /** Where this folder comes to lie when the folder around it gets another name or place. */
  public NoteFolder moved(NoteFolder from, NoteFolder to) {
    if (!isWithin(from)) {
      return this;
    }
    List<String> moved = new ArrayList<>(to.names);
    moved.addAll(names.subList(from.names.size(), names.size()));
    return new NoteFolder(moved);
  }

  private static boolean isName(String name) {
    return !name.contains(SEPARATOR)
        && name.equals(name.strip())
        && !name.isEmpty()
        && name.codePoints().allMatch(NoteTitle::isAllowed);
  }

  @Override
  public int compareTo(NoteFolder other) {
    return toString().compareTo(other.toString());
  }

  /** The path, as {@link #parse} reads it. */
  @Override
  public String toString() {
    return String.join(SEPARATOR, names);
  }
}
