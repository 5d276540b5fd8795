package ca.lipworkbench.workbench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a file, as they are and compressed. Immutable: nobody writes into its arrays. */
final class Body {
  private static final int TAG_BYTES = 12;

  private final byte[] plain;
  private final byte @Nullable [] compressed;
  private final String tag;
  private final String type;

  private Body(byte[] plain, byte @Nullable [] compressed, String type) {
    this.plain = plain;
    this.compressed = compressed;
    this.tag = hash(plain);
    this.type = type;
  }

  /** The bytes as they are. */
  byte[] plain() {
    return plain;
  }

  /** The bytes compressed by gzip; null where the file has no compressed twin. */
  byte @Nullable [] compressed() {
    return compressed;
  }

  /** Hash of the plain bytes, by which a browser asks whether they are still the same. */
  String tag() {
    return tag;
  }

  /** Media type. */
  String type() {
    return type;
  }

  /** Reads a file and its compressed twin. */
  static Body read(Path file) throws IOException {
    byte[] plain = Files.readAllBytes(file);
    Path twin = file.resolveSibling(file.getFileName() + ".gz");
    byte[] compressed =
        Files.isRegularFile(twin, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(twin) : null;
    return new Body(plain, compressed, type(file.getFileName().toString()));
  }

  /** Bytes that are in no file. */
  static Body of(byte[] plain, String name) {
    return new Body(plain, null, type(name));
  }

  /** How much memory it takes. */
  long size() {
    return plain.length + (compressed == null ? 0L : compressed.length);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=UTF-8";
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "json" -> "application/json";
      case "csv" -> "text/csv;charset=UTF-8";
      case "txt" -> "text/plain;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
