package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one interpreter process: its socket, its temporary files, its working directory.
 * Only the owner may enter. Its name carries the number of the server's process, so that a later
 * server can remove what a killed one left.
 */
final class PrivateFolder implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("interpreter-(\\d+)-.*");

  /** A socket's path may have 107 bytes on Linux and 103 elsewhere. */
  private static final int SOCKET_PATH_LIMIT = 100;

  private final Path path;

  private PrivateFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a folder in the work folder, or in the folder of temporary files where the work folder's
   * path is too long for a socket or the process could not reach it.
   */
  static PrivateFolder create(Path workFolder, Confinement confinement) throws IOException {
    Optional<Account> account = confinement.account();
    Path parent = workFolder.toAbsolutePath();
    Files.createDirectories(parent);
    sweep(parent);
    String prefix = "interpreter-" + ProcessHandle.current().pid() + "-";
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    Path made = Files.createTempDirectory(parent, prefix, ownerOnly);
    boolean isReached =
        confinement.jail().isPresent() || account.isEmpty() || account.get().canReach(made);
    if (!isReached || socketPathLength(made) > SOCKET_PATH_LIMIT) {
      Files.delete(made);
      Path temporary = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
      made = Files.createTempDirectory(temporary, prefix, ownerOnly);
    }
    PrivateFolder folder = new PrivateFolder(made);
    if (account.isPresent()) {
      folder.giveTo(made, account.get());
    }
    return folder;
  }

  Path path() {
    return path;
  }

  Path socket() {
    return socketIn(path);
  }

  /** Lets nobody but the owner connect. */
  void protectSocket(Optional<Account> account) throws IOException {
    Set<PosixFilePermission> ownerOnly =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    Files.setPosixFilePermissions(socket(), ownerOnly);
    if (account.isPresent()) {
      giveTo(socket(), account.get());
    }
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    delete(path);
  }

  private void giveTo(Path file, Account account) throws IOException {
    Files.setAttribute(file, "unix:gid", account.group(), LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(file, "unix:uid", account.user(), LinkOption.NOFOLLOW_LINKS);
  }

  private static int socketPathLength(Path folder) {
    return socketIn(folder).toString().getBytes(StandardCharsets.UTF_8).length;
  }

  private static Path socketIn(Path folder) {
    return folder.resolve("socket");
  }

  private static void sweep(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      for (Path child : children.toList()) {
        Matcher name = NAME.matcher(child.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          delete(child);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path found : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(found);
      }
    }
  }
}
