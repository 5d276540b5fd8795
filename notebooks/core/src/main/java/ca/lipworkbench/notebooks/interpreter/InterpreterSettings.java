package ca.lipworkbench.notebooks.interpreter;

import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an interpreter process is started and what it may use.
 *
 * @param java the {@code java} program that hosts it
 * @param classPath its class path: the interpreter module and what it needs, nothing of the server
 * @param mainClass the class whose {@code main} it runs
 * @param workFolder where its private folder is made and removed
 * @param language in which it words refusals and errors
 * @param timeLimit how long one paragraph may run
 * @param startLimit how long the process may take until it is ready
 * @param addressSpaceBytes the operating system's limit on its address space
 * @param memoryBytes what one query may use; less than the address space by what the JVM needs
 * @param niceness by how much its priority is lowered, 0 to 19
 * @param textLimit how many characters a paragraph may have
 * @param rowLimit how many rows of a result are kept
 * @param byteLimit how many bytes of a result are kept
 * @param account the user that it runs as; empty means the server's own. Only a server that runs as
 *     root can change it; that user must be able to read the granted releases and reach the work
 *     folder
 */
public record InterpreterSettings(
    Path java,
    List<Path> classPath,
    String mainClass,
    Path workFolder,
    Language language,
    Duration timeLimit,
    Duration startLimit,
    long addressSpaceBytes,
    long memoryBytes,
    int niceness,
    int textLimit,
    int rowLimit,
    int byteLimit,
    Optional<Account> account) {

  /** The class that hosts our interpreters; it lives in the interpreter module. */
  public static final String MAIN_CLASS = "ca.lipworkbench.interpreter.Main";

  /**
   * A user of the operating system without privileges.
   *
   * @param user its number
   * @param group its group's number
   */
  public record Account(int user, int group) {
    public Account {
      if (user <= 0 || group <= 0) {
        throw new IllegalArgumentException("Not an account without privileges: " + user);
      }
    }
  }

  public InterpreterSettings {
    classPath = List.copyOf(classPath);
    if (timeLimit.isNegative() || timeLimit.isZero() || startLimit.isNegative()) {
      throw new IllegalArgumentException("A time limit is more than nothing");
    }
    if (rowLimit < 1 || byteLimit < 1024 || textLimit < 1 || niceness < 0 || niceness > 19) {
      throw new IllegalArgumentException("A limit is out of its range");
    }
  }

  /** The defaults: 60 s, 4 GB of address space, 512 MB a query, 10,000 rows, 16 MB a result. */
  public static InterpreterSettings of(Path java, List<Path> classPath, Path workFolder) {
    return new InterpreterSettings(
        java,
        classPath,
        MAIN_CLASS,
        workFolder,
        Language.ENGLISH,
        Duration.ofSeconds(60),
        Duration.ofSeconds(20),
        4_000_000_000L,
        512_000_000L,
        10,
        100_000,
        10_000,
        16 << 20,
        Optional.empty());
  }

  /** The same in another language. */
  public InterpreterSettings withLanguage(Language other) {
    return new InterpreterSettings(
        java,
        classPath,
        mainClass,
        workFolder,
        other,
        timeLimit,
        startLimit,
        addressSpaceBytes,
        memoryBytes,
        niceness,
        textLimit,
        rowLimit,
        byteLimit,
        account);
  }
}
