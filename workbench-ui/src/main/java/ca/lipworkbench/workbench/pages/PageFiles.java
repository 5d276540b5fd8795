package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.durable.DurableFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes files into a staged folder, each text with its compressed twin beside it. */
final class PageFiles {
  private static final Set<String> TEXTS =
      Set.of("html", "css", "js", "json", "csv", "svg", "txt", "xml");

  private final Path folder;
  private final DurableFiles files;

  PageFiles(Path folder, DurableFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /** Writes a text. */
  void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes bytes, compressed beside if the name is that of a text. */
  void write(String path, byte[] bytes) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    files.write(file, bytes);
    if (TEXTS.contains(extension(path))) {
      files.write(file.resolveSibling(file.getFileName() + ".gz"), compress(bytes));
    }
  }

  /** Writes all assets. */
  void writeAssets(Assets assets) throws IOException {
    for (String file : assets.files()) {
      write("assets/" + file, assets.find(file).orElseThrow());
    }
  }

  /** The same bytes for the same text, always: the header has no time in it. */
  static byte[] compress(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new BestCompression(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Pages are compressed once and read often. */
  private static final class BestCompression extends GZIPOutputStream {
    BestCompression(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
