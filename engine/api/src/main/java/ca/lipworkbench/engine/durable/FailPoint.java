package ca.lipworkbench.engine.durable;

import java.io.IOException;
import java.nio.file.Path;

/** Where a test makes the n-th step of writing fail, or ends the process. */
@FunctionalInterface
public interface FailPoint {
  /** Lets every step pass. */
  FailPoint NONE = (step, path) -> {};

  /** The steps of writing. */
  enum Step {
    WRITE,
    SYNC,
    RENAME,
    SYNC_FOLDER,
    DELETE
  }

  /**
   * Called before each step.
   *
   * @throws IOException to make the step fail
   */
  void pass(Step step, Path path) throws IOException;
}
