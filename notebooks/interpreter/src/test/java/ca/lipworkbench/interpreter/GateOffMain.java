package ca.lipworkbench.interpreter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/** The process without its parser gate, to see that the locked database holds alone. */
final class GateOffMain {
  private GateOffMain() {}

  public static void main(String[] arguments) throws IOException {
    Host.serve(Path.of(arguments[0]), EnumSet.of(Defence.RECIPE));
  }
}
