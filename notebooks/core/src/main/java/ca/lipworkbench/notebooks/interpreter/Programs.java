package ca.lipworkbench.notebooks.interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's own programs, by the folders in which every distribution has them. */
final class Programs {
  private static final List<Path> FOLDERS =
      List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));

  private Programs() {}

  static Optional<Path> find(String program) {
    return FOLDERS.stream()
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The path of a program whose presence was made sure of. */
  static String require(String program) {
    return find(program).map(Path::toString).orElse(program);
  }
}
