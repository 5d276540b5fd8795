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
 * @param account as which it runs where the server runs as root; it must be able to read the
 *     granted releases. A server that is not root starts processes as itself
 * @param jailed whether it gets a file system and a network of its own, where the system allows
 *     that
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
    Optional<Account> account,
    boolean confined) {

  /** How many times the time limit of one paragraph a process may compute in its whole life. */
  private static final int LIVES = 10;

  /** The class that hosts our interpreters; it lives in the interpreter module. */
  public static final String MAIN_CLASS = "ca.lipworkbench.interpreter.Main";

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
        ClassPath.withNamed(classPath),
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
        Account.nobody(),
        true);
  }

  /** The same in another language. */
  public InterpreterSettings withLanguage(Language other) {
    return with(classPath, other, timeLimit, account);
  }

  /** The same with another time for a paragraph. */
  public InterpreterSettings withTimeLimit(Duration limit) {
    return with(classPath, language, limit, account);
  }

  /** The same as another account. */
  public InterpreterSettings withAccount(Account other) {
    return with(classPath, language, timeLimit, Optional.of(other));
  }

  /** The same with DuckDB's native library taken out of its jar once, for quicker starts. */
  public InterpreterSettings withPlainLibrary() {
    return with(NativeLibrary.inFront(classPath, workFolder), language, timeLimit, account);
  }

  /**
   * The operating system's limit on the processor time of a process, in seconds. A process that
   * could reach it in its next paragraph is replaced before, so that only one that the server has
   * lost sight of is ended by it.
   */
  public long processorSeconds() {
    return LIVES * Math.max(1, timeLimit.toSeconds());
  }

  /** What of it decides whether a jail can be made, so that it is tried once. */
  InterpreterSettings forJail() {
    return of(java, classPath, Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
  }

  private InterpreterSettings with(
      List<Path> classes, Language words, Duration limit, Optional<Account> as) {
    return new InterpreterSettings(
        java,
        classes,
        mainClass,
        workFolder,
        words,
        limit,
        startLimit,
        addressSpaceBytes,
        memoryBytes,
        niceness,
        textLimit,
        rowLimit,
        byteLimit,
        as,
        confined);
  }
}
