package ca.lipworkbench.interpreter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;

/** The interpreter process. Its one argument is the socket on which the server waits for it. */
public final class Main {
  private Main() {}

  /** Connects, then serves until the server closes the connection. */
  public static void main(String[] arguments) throws IOException {
    Host.serve(Path.of(arguments[0]), EnumSet.allOf(Defence.class));
  }
}
