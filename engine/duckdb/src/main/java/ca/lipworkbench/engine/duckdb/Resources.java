package ca.lipworkbench.engine.duckdb;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a running query holds, closed in the opposite order, once. Not for several threads. */
final class Resources {
  private final Deque<AutoCloseable> held = new ArrayDeque<>();

  void add(AutoCloseable resource) {
    held.push(resource);
  }

  /** Closes all, even when one fails; the first failure is thrown at the end. */
  void close() {
    RuntimeException failure = null;
    while (!held.isEmpty()) {
      try {
        held.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new IllegalStateException("Could not close what a query held", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
