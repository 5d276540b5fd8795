package ca.lipworkbench.workbench.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Writes a folder of publications by hand, so that serving can be tested without publishing. */
record PublishedFolders(Path root) {
  static final String SECRET = "never served";

  /** Front pages, and a dashboard with two editions. */
  PublishedFolders fill() throws IOException {
    for (String language : List.of("en", "fr")) {
      write("front/1/" + language + "/index.html", "front " + language);
      write("front/1/" + language + "/about/index.html", "about " + language);
    }
    write("front/1/index.html", "choose");
    write("front/1/assets/site-AAAA.css", "body{}");
    write("front/1/notes.txt", SECRET);
    write("front/front.json", "{\"version\":1,\"current\":1,\"shows\":[\"employment@2\"]}");
    for (int revision = 1; revision <= 2; revision++) {
      String folder = "employment/" + revision + "/";
      write(folder + "index.html", "choose employment");
      write(folder + "dashboard.json", "{}");
      write(folder + "en/index.html", "areas");
      write(folder + "en/NB-moncton/index.html", "edition " + revision + " ".repeat(2_000));
      write(folder + "fr/NB-moncton/index.html", "édition " + revision);
      write(folder + "data/figure-1-en.csv", "area,value");
      write(folder + "assets/site-AAAA.css", "body{}");
      write(folder + "private/list.html", SECRET);
    }
    point("employment", "2", "[1,2]");
    write("secret.txt", SECRET);
    return this;
  }

  /** Points a dashboard at a revision, {@code null} for none, as publishing does. */
  void point(String slug, String current, String revisions) throws IOException {
    Path staged = root.resolve(slug).resolve("publication.json.staged");
    Files.createDirectories(staged.getParent());
    String json =
        "{\"version\":1,\"slug\":\"%s\",\"current\":%s,\"revisions\":%s}"
            .formatted(slug, current, revisions);
    Files.writeString(staged, json);
    Files.move(
        staged,
        staged.resolveSibling("publication.json"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    }
    Files.write(root.resolve(path + ".gz"), compressed.toByteArray());
  }

  /** Every file, for messages of failing tests. */
  String list() throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.map(Path::toString).collect(Collectors.joining("\n"));
    }
  }
}
