package ca.lipworkbench.workbench.imports;

import java.util.List;

/**
 * How the import process is started: the command line program with limits around it and the home
 * folder behind it.
 *
 * @param command the words up to the name of the command
 */
public record ImportProgram(List<String> command) {
  public ImportProgram {
    command = List.copyOf(command);
  }
}
