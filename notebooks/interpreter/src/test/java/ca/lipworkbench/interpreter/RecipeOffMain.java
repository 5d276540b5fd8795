package ca.lipworkbench.interpreter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/** The process without its locked database, to see that the parser gate holds alone. */
final class RecipeOffMain {
  private RecipeOffMain() {}

  public static void main(String[] arguments) throws IOException {
    Host.serve(Path.of(arguments[0]), EnumSet.of(Defence.GATE));
  }
}
