package ca.lipworkbench.interpreter;

import java.nio.file.Path;
import java.util.List;

/** The interpreter processes that work in one folder; tests in other folders have theirs. */
final class Children {
  private Children() {}

  static List<ProcessHandle> in(Path folder) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains(folder.toString()))
        .toList();
  }
}
