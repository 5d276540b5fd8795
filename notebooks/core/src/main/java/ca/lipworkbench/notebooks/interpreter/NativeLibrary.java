package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * DuckDB's native library, taken out of its jar once. The driver takes it out anew in every
 * process, which costs half of a second of computing each time; in front of the jar on the class
 * path, the plain file is found first.
 */
final class NativeLibrary {
  private static final System.Logger LOG = System.getLogger(NativeLibrary.class.getName());
  private static final String JAR = "duckdb_jdbc-";
  private static final String PREFIX = "duckdb-library-";

  private NativeLibrary() {}

  /**
   * The class path with the folder of the plain file in front; unchanged where it cannot be made.
   */
  static List<Path> inFront(List<Path> classPath, Path workFolder) {
    Optional<Path> jar =
        classPath.stream()
            .filter(path -> String.valueOf(path.getFileName()).startsWith(JAR))
            .findFirst();
    if (jar.isEmpty()) {
      return classPath;
    }
    try {
      List<Path> longer = new ArrayList<>();
      longer.add(folder(jar.get(), workFolder.toAbsolutePath()));
      longer.addAll(classPath);
      return List.copyOf(longer);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "Processes will start more slowly", e);
      return classPath;
    }
  }

  private static Path folder(Path jar, Path workFolder) throws IOException {
    // The size stands for the version: a jar is never changed without another one.
    Path folder = workFolder.resolve(PREFIX + Files.size(jar));
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(workFolder);
    sweep(workFolder);
    Path made = Files.createTempDirectory(workFolder, PREFIX);
    try (JarFile file = new JarFile(jar.toFile());
        Stream<JarEntry> entries = file.stream()) {
      String suffix = "_linux_" + System.getProperty("os.arch", "").replace("aarch64", "arm64");
      for (JarEntry entry : entries.filter(found -> found.getName().endsWith(suffix)).toList()) {
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, made.resolve(Path.of(entry.getName()).getFileName()));
        }
      }
    }
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      // Not a kept file: what a crash leaves of it is swept, and made again.
      return Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another process was quicker.
      if (Files.isDirectory(folder)) {
        return folder;
      }
      throw e;
    }
  }

  /**
   * Removes what other versions and broken attempts left; who still uses it falls back on the jar.
   */
  private static void sweep(Path workFolder) throws IOException {
    try (Stream<Path> children = Files.list(workFolder)) {
      for (Path child : children.toList()) {
        if (child.getFileName().toString().startsWith(PREFIX)) {
          PrivateFolder.delete(child);
        }
      }
    }
  }
}
