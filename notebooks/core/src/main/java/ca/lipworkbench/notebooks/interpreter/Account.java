package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * A user of the operating system without privileges.
 *
 * @param name what the system calls it
 * @param user its number
 * @param group its group's number
 */
public record Account(String name, int user, int group) {
  private static final Path ACCOUNTS = Path.of("/etc/passwd");
  private static final Path OWN_STATUS = Path.of("/proc/self");
  private static final String WITHOUT_PRIVILEGES = "nobody";

  public Account {
    if (user <= 0 || group <= 0) {
      throw new IllegalArgumentException("Not an account without privileges: " + name);
    }
  }

  /** The one that every system has for programs which are to own nothing. */
  public static Optional<Account> nobody() {
    return named(WITHOUT_PRIVILEGES);
  }

  /** The account of a name; empty where there is none, or where it has privileges. */
  public static Optional<Account> named(String name) {
    try {
      for (String line : Files.readAllLines(ACCOUNTS)) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && fields[0].equals(name)) {
          int user = Integer.parseInt(fields[2]);
          int group = Integer.parseInt(fields[3]);
          return user > 0 && group > 0
              ? Optional.of(new Account(name, user, group))
              : Optional.empty();
        }
      }
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether this process is root, and may therefore start others as another account. */
  static boolean isRoot() {
    try {
      return ((Number) Files.getAttribute(OWN_STATUS, "unix:uid")).intValue() == 0;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether it may read a file, or list and enter a folder, that it can get to. */
  boolean mayRead(Path path) {
    return may(path, Permit.READ) && (!Files.isDirectory(path) || may(path, Permit.ENTER));
  }

  /** Whether it may enter every folder on the way to a path. */
  boolean canReach(Path path) {
    for (Path on = path.toAbsolutePath().getParent(); on != null; on = on.getParent()) {
      if (!may(on, Permit.ENTER)) {
        return false;
      }
    }
    return true;
  }

  private enum Permit {
    READ(
        PosixFilePermission.OWNER_READ,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OTHERS_READ),
    ENTER(
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.OTHERS_EXECUTE);

    private final PosixFilePermission owner;
    private final PosixFilePermission group;
    private final PosixFilePermission others;

    Permit(PosixFilePermission owner, PosixFilePermission group, PosixFilePermission others) {
      this.owner = owner;
      this.group = group;
      this.others = others;
    }
  }

  private boolean may(Path path, Permit permit) {
    try {
      if (isOwn(path, "unix:uid", user)) {
        return Files.getPosixFilePermissions(path).contains(permit.owner);
      }
      if (isOwn(path, "unix:gid", group)) {
        return Files.getPosixFilePermissions(path).contains(permit.group);
      }
      return Files.getPosixFilePermissions(path).contains(permit.others);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isOwn(Path path, String attribute, int number) throws IOException {
    return Integer.valueOf(number).equals(Files.getAttribute(path, attribute));
  }
}
