package ca.lipworkbench.interpreter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/** The process without gate and locked database, to see what its jail holds alone. */
final class JailAloneMain {
  private JailAloneMain() {}

  public static void main(String[] arguments) throws IOException {
    Host.serve(Path.of(arguments[0]), EnumSet.noneOf(Defence.class));
  }
}
