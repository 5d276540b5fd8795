package ca.lipworkbench.datasets.descriptor;

import java.nio.file.Path;

/** Where the publishers' own files lie, on machines that have them. */
final class RealFiles {
  private RealFiles() {}

  /** The path of a real file, which may not be there. */
  static Path find(String name) {
    Path root = Path.of(System.getProperty("workbench.root", "."));
    return root.toAbsolutePath().normalize().resolveSibling("shared/data").resolve(name);
  }
}
