package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.interpreter.Account;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.InterpreterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the operating system itself says about an interpreter process. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfinementTest {
  private InterpreterSettings settings;
  private InterpreterProcess process;
  private Path proc;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    settings = TestSettings.of(folder.resolve("work"));
    process =
        InterpreterProcess.start(
            settings, List.of(SmallRelease.write(folder.resolve("data"), "canary")));
    assertInstanceOf(
        Succeeded.class,
        process.interpret(
            new InterpreterRequest("sql", "FROM t98_10_0002.data LIMIT 1", "note", "paragraph")));
    proc = Path.of("/proc", "" + Children.in(folder).getFirst().pid());
  }

  @AfterAll
  void close() {
    process.close();
  }

  @Test
  void itHasLimitsOfTheSystem() throws IOException {
    assertEquals("" + settings.addressSpaceBytes(), limit("Max address space"));
    assertEquals("" + settings.processorSeconds(), limit("Max cpu time"));
    assertEquals("0", limit("Max core file size"));
    assertEquals("512", limit("Max open files"));
    String nice = Files.readString(proc.resolve("stat")).replaceFirst(".*\\) ", "").split(" ")[16];
    assertTrue(Integer.parseInt(nice) >= settings.niceness(), "nice " + nice);
  }

  @Test
  void itHasNoneOfTheServersEnvironment() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String variable : Files.readString(proc.resolve("environ")).split("\0")) {
      names.add(variable.replaceFirst("=.*", ""));
    }
    // The jail needs the first; the others are the shell's own, by which the jail is made.
    names.removeAll(Set.of("LD_LIBRARY_PATH", "PWD", "OLDPWD", "SHLVL", "_"));
    assertEquals(Set.of("HOME", "LANG", "MALLOC_ARENA_MAX", "PATH", "TMPDIR", "TZ"), names);
  }

  @Test
  void aServerThatIsRootStartsItAsAnAccountWithoutPrivileges() throws IOException {
    Assumptions.assumeTrue(status("Uid", Path.of("/proc/self")).startsWith("0\t"), "not root");
    Account nobody = Account.nobody().orElseThrow();
    assertEquals(nobody.user() + "", status("Uid", proc).split("\t")[0]);
    assertEquals(nobody.group() + "", status("Gid", proc).split("\t")[0]);
    assertEquals("1", status("NoNewPrivs", proc));
    for (String set : List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")) {
      assertEquals("0000000000000000", status(set, proc), set);
    }
  }

  @Test
  void itSeesNothingOfTheMachineAndHasNoNetwork() throws IOException {
    Assumptions.assumeTrue(process.isJailed(), "This system allows no jail: skipped");
    for (String space : List.of("net", "mnt", "ipc")) {
      assertNotEquals(space(Path.of("/proc/self"), space), space(proc, space), space);
    }
    List<String> devices = Files.readAllLines(proc.resolve("net").resolve("dev"));
    assertEquals(3, devices.size(), "two lines of heading and the loopback: " + devices);
    Path root = proc.resolve("root");
    for (String hidden : List.of("etc/passwd", "proc", "home", "root/.ssh", "var", "sys")) {
      assertTrue(Files.notExists(root.resolve(hidden)), hidden);
    }
    assertEquals(
        Set.of("null", "random", "urandom"),
        new TreeSet<>(List.of(root.resolve("dev").toFile().list())));
  }

  private String limit(String name) throws IOException {
    return Files.readAllLines(proc.resolve("limits")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip().split(" +")[0])
        .findFirst()
        .orElseThrow();
  }

  private static String status(String name, Path process) throws IOException {
    return Files.readAllLines(process.resolve("status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String space(Path process, String name) throws IOException {
    return Files.readSymbolicLink(process.resolve("ns").resolve(name)).toString();
  }
}
