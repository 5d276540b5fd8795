package ca.lipworkbench.datasets.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is wrong with a file, gathered while it is read, so that a person can mend more than one
 * thing at a time. The first ones are kept, the others counted, and at a limit the reading stops.
 */
final class Problems {
  private static final int KEPT = 20;
  private static final int LIMIT = 1000;

  private final List<ImportMessage> kept = new ArrayList<>();
  private OptionalInt column = OptionalInt.empty();
  private long count;
  private long refused;
  private long rows;

  /** Says that the file cannot be read any further, or need not be: the problems say why. */
  static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;

    private Stop() {
      super("The file is rejected", null, false, false);
    }
  }

  /** Says in which column, from 1, what is looked at next stands. */
  void atColumn(int number) {
    // Called for every cell: the same object serves as long as the column stays.
    if (column.isEmpty() || column.getAsInt() != number) {
      column = OptionalInt.of(number);
    }
  }

  /** Says that what is looked at next stands one column further: a symbol beside its value. */
  void atNextColumn() {
    column.ifPresent(number -> atColumn(number + 1));
  }

  /** Says that what is looked at next is a line as a whole. */
  void atWholeLine() {
    column = OptionalInt.empty();
  }

  /** Notes a problem of an observation, which so is refused. */
  void refuse(long line, ImportReason reason, Object... arguments) throws Stop {
    refused++;
    add(line, reason, arguments);
  }

  /** Notes a problem and lets the reading go on, unless there are too many. */
  void add(long line, ImportReason reason, Object... arguments) throws Stop {
    keep(ImportMessage.atLine(line, column, reason, arguments));
    if (count >= LIMIT) {
      keep(ImportMessage.atLine(line, OptionalInt.empty(), ImportReason.READING_STOPPED, LIMIT));
      throw new Stop();
    }
  }

  /** Notes a problem after which nothing can be read. */
  Stop stop(long line, ImportReason reason, Object... arguments) {
    keep(ImportMessage.atLine(line, column, reason, arguments));
    return new Stop();
  }

  /** Notes a problem of the whole file. */
  Stop stop(ImportReason reason, Object... arguments) {
    keep(ImportMessage.ofFile(reason, arguments));
    return new Stop();
  }

  private void keep(ImportMessage message) {
    count++;
    if (kept.size() < KEPT || message.reason() == ImportReason.READING_STOPPED) {
      kept.add(message);
    }
  }

  /** Stops when there is any problem. */
  void stopIfAny() throws Stop {
    if (count > 0) {
      throw new Stop();
    }
  }

  /** Counts a row of data that was met, in order or not. */
  void countRow() {
    rows++;
  }

  /** How many rows of data were met. */
  long rows() {
    return rows;
  }

  /** How many observations were refused. */
  long refused() {
    return refused;
  }

  /** The problems in the order in which they were met, and how many more there are. */
  List<ImportMessage> messages() {
    List<ImportMessage> messages = new ArrayList<>(kept);
    if (count > kept.size()) {
      messages.add(ImportMessage.ofFile(ImportReason.MORE_PROBLEMS, count - kept.size()));
    }
    return List.copyOf(messages);
  }
}
