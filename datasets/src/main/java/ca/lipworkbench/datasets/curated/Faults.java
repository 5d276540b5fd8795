package ca.lipworkbench.datasets.curated;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is wrong with a list, gathered while it is checked. For use by one thread. */
public final class Faults {
  /** Nobody mends more than this in one go. */
  private static final int KEPT = 50;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  /** Notes what is wrong with an entry. */
  public void add(Line line, FaultReason reason, Object... arguments) {
    add(new Fault(line.number(), line.entry().key(), reason, List.of(arguments)));
  }

  /** Notes what is wrong with a line that is no entry. */
  void addAt(long line, FaultReason reason, Object... arguments) {
    add(new Fault(OptionalLong.of(line), "", reason, List.of(arguments)));
  }

  /** Notes what is wrong with the whole file or list. */
  void addWhole(FaultReason reason, Object... arguments) {
    add(new Fault(OptionalLong.empty(), "", reason, List.of(arguments)));
  }

  private void add(Fault fault) {
    count++;
    if (found.size() < KEPT) {
      found.add(fault);
    }
  }

  /** How many there are, also of those that are not kept. */
  public int count() {
    return count;
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** The first ones, in the order of the file. */
  public List<Fault> all() {
    return List.copyOf(found);
  }
}
