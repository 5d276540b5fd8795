package ca.lipworkbench.notebooks.interpreter;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Where classes are looked for, in full: a jar may name further ones in its manifest. */
final class ClassPath {
  private ClassPath() {}

  /** The folders and jars, with what the jars name. */
  static List<Path> withNamed(List<Path> classPath) {
    Set<Path> all = new LinkedHashSet<>();
    for (Path entry : classPath) {
      Path absolute = entry.toAbsolutePath().normalize();
      all.add(absolute);
      if (Files.isRegularFile(absolute)) {
        all.addAll(named(absolute));
      }
    }
    return List.copyOf(all);
  }

  private static List<Path> named(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String names =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return names == null
          ? List.of()
          : List.of(names.strip().split("\\s+")).stream()
              .map(name -> resolve(jar, name))
              .filter(Files::exists)
              .toList();
    } catch (IOException | IllegalArgumentException e) {
      // A jar that cannot be read names nothing.
      return List.of();
    }
  }

  private static Path resolve(Path jar, String name) {
    URI folder = Objects.requireNonNull(jar.getParent()).toUri();
    return Path.of(folder.resolve(name)).normalize();
  }
}
