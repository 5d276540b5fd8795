package ca.lipworkbench.datasets.archive;

import ca.lipworkbench.datasets.archive.ArchiveException.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip archive, known by its central directory (PKWARE APPNOTE 6.3), which alone says what is in
 * it: one reader, so that no two readers can be told different things. Immutable; its file must not
 * change.
 *
 * @param file the archive
 * @param parts its parts, without folders
 */
public record Archive(Path file, List<Part> parts) {
  /** Most parts; what publishers offer has under a hundred. */
  static final int MOST_PARTS = 10_000;

  /** Largest part, unpacked: twice the largest table that was ever described. */
  static final long LARGEST_PART = 40L << 30;

  /** From here on a part may not have grown more than this many times. */
  static final long GROWTH_MATTERS_FROM = 64L << 20;

  static final long MOST_GROWTH = 250;

  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_64_LOCATOR_SIGNATURE = 0x07064b50;
  private static final int END_64_SIGNATURE = 0x06064b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final long IN_EXTRA = 0xffffffffL;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_DIRECTORY = 8 << 20;
  private static final int UNIX_TYPE = 0170000;
  private static final int UNIX_LINK = 0120000;

  /**
   * A part of an archive.
   *
   * @param name its name, with the folders before it
   * @param packed its length in the archive
   * @param length its length unpacked, as the directory says
   * @param check its checksum (CRC-32), as the directory says
   * @param method how it is packed
   * @param place where in the archive it begins
   */
  public record Part(String name, long packed, long length, long check, int method, long place) {
    /** Its name without folders. */
    public String baseName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }
  }

  public Archive {
    parts = List.copyOf(parts);
  }

  /**
   * The archive in a file.
   *
   * @throws ArchiveException when it is damaged or not to be trusted
   */
  public static Archive open(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return new Archive(file, new Directory(channel).parts());
    }
  }

  /** The part with this name. */
  public Optional<Part> find(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /**
   * The bytes of a part, which the caller closes. Reading fails when the part grows too much, or
   * turns out to be another than the directory says.
   */
  public InputStream open(Part part) throws IOException {
    SeekableByteChannel channel = Files.newByteChannel(file);
    try {
      ByteBuffer local = read(channel, part.place(), LOCAL_LENGTH);
      if (local.getInt(0) != LOCAL_SIGNATURE) {
        throw new ArchiveException(Flaw.DAMAGED, part.name());
      }
      int name = Short.toUnsignedInt(local.getShort(26));
      int extra = Short.toUnsignedInt(local.getShort(28));
      channel.position(part.place() + LOCAL_LENGTH + name + extra);
      InputStream packed = new LimitedStream(Channels.newInputStream(channel), part.packed());
      InputStream content =
          part.method() == STORED ? packed : new Inflated(packed, new Inflater(/* nowrap= */ true));
      return new PartStream(content, part);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** An inflated stream that gives its native memory back at once. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream packed, Inflater inflater) {
      super(packed, inflater, 1 << 16);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private static ByteBuffer read(SeekableByteChannel channel, long place, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (place < 0) {
      throw new ArchiveException(Flaw.DAMAGED, "");
    }
    channel.position(place);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
    }
    return bytes.flip();
  }

  /** The central directory. */
  private static final class Directory {
    private final SeekableByteChannel channel;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    Directory(SeekableByteChannel channel) {
      this.channel = channel;
    }

    List<Part> parts() throws IOException {
      int tail = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer end = Archive.read(channel, channel.size() - tail, tail);
      int at = tail - END_LENGTH;
      while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
        at--;
      }
      if (at < 0) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
      long count = Short.toUnsignedLong(end.getShort(at + 10));
      long length = Integer.toUnsignedLong(end.getInt(at + 12));
      long place = Integer.toUnsignedLong(end.getInt(at + 16));
      long endPlace = channel.size() - tail + at;
      if (count == 0xffff || place == IN_EXTRA || length == IN_EXTRA) {
        ByteBuffer locator = Archive.read(channel, endPlace - 20, 20);
        if (locator.getInt(0) != END_64_LOCATOR_SIGNATURE) {
          throw new ArchiveException(Flaw.DAMAGED, "");
        }
        ByteBuffer end64 = Archive.read(channel, locator.getLong(8), 56);
        if (end64.getInt(0) != END_64_SIGNATURE) {
          throw new ArchiveException(Flaw.DAMAGED, "");
        }
        count = end64.getLong(32);
        length = end64.getLong(40);
        place = end64.getLong(48);
      }
      if (count < 0 || count > MOST_PARTS || length > LONGEST_DIRECTORY) {
        throw new ArchiveException(Flaw.TOO_MANY_PARTS, Long.toString(count));
      }
      if (length < 0 || place < 0 || place + length > endPlace) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
      ByteBuffer directory = Archive.read(channel, place, (int) length);
      for (long i = 0; i < count; i++) {
        take(directory);
      }
      requireApart(place);
      return parts;
    }

    private void take(ByteBuffer directory) throws IOException {
      if (directory.remaining() < ENTRY_LENGTH
          || directory.getInt(directory.position()) != ENTRY_SIGNATURE) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
      int start = directory.position();
      int nameLength = Short.toUnsignedInt(directory.getShort(start + 28));
      int extraLength = Short.toUnsignedInt(directory.getShort(start + 30));
      int commentLength = Short.toUnsignedInt(directory.getShort(start + 32));
      int whole = ENTRY_LENGTH + nameLength + extraLength + commentLength;
      if (directory.remaining() < whole) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
      int flags = Short.toUnsignedInt(directory.getShort(start + 8));
      byte[] bytes = new byte[nameLength];
      directory.get(start + ENTRY_LENGTH, bytes);
      Charset charset = (flags & 0x800) != 0 ? StandardCharsets.UTF_8 : Charset.forName("IBM437");
      String name = new String(bytes, charset);
      int mode = directory.getInt(start + 38) >>> 16;
      directory.position(start + whole);
      requireHarmless(name);
      if ((flags & 1) != 0) {
        throw new ArchiveException(Flaw.ENCRYPTED, name);
      }
      if ((mode & UNIX_TYPE) == UNIX_LINK) {
        throw new ArchiveException(Flaw.LINK, name);
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new ArchiveException(Flaw.NAME_REPEATED, name);
      }
      if (!name.endsWith("/")) {
        parts.add(part(directory, start, name, nameLength, extraLength));
      }
    }

    private static Part part(
        ByteBuffer directory, int start, String name, int nameLength, int extraLength)
        throws IOException {
      int method = Short.toUnsignedInt(directory.getShort(start + 10));
      long check = Integer.toUnsignedLong(directory.getInt(start + 16));
      long packed = Integer.toUnsignedLong(directory.getInt(start + 20));
      long length = Integer.toUnsignedLong(directory.getInt(start + 24));
      long place = Integer.toUnsignedLong(directory.getInt(start + 42));
      int extra = start + ENTRY_LENGTH + nameLength;
      int end = extra + extraLength;
      while (extra + 4 <= end) {
        int kind = Short.toUnsignedInt(directory.getShort(extra));
        int size = Short.toUnsignedInt(directory.getShort(extra + 2));
        int at = extra + 4;
        int last = at + size;
        if (last > end) {
          throw new ArchiveException(Flaw.DAMAGED, name);
        }
        if (kind == 1) {
          if (length == IN_EXTRA && at + 8 <= last) {
            length = directory.getLong(at);
            at += 8;
          }
          if (packed == IN_EXTRA && at + 8 <= last) {
            packed = directory.getLong(at);
            at += 8;
          }
          if (place == IN_EXTRA && at + 8 <= last) {
            place = directory.getLong(at);
          }
        }
        extra = last;
      }
      if (length < 0 || packed < 0 || place < 0) {
        throw new ArchiveException(Flaw.DAMAGED, name);
      }
      if (length > LARGEST_PART || (method != STORED && method != DEFLATED)) {
        throw new ArchiveException(length > LARGEST_PART ? Flaw.TOO_LARGE : Flaw.DAMAGED, name);
      }
      return new Part(name, packed, length, check, method, place);
    }

    /** Names are only shown and compared, yet one that is meant to do harm condemns the archive. */
    private static void requireHarmless(String name) throws IOException {
      boolean hostile =
          name.isEmpty()
              || name.length() > LONGEST_NAME
              || name.startsWith("/")
              || name.indexOf('\\') >= 0
              || name.indexOf(':') >= 0
              || name.chars().anyMatch(sign -> sign < ' ' || sign == 0x202e)
              || List.of(name.split("/", -1)).contains("..");
      if (hostile) {
        throw new ArchiveException(Flaw.NAME_HOSTILE, name);
      }
    }

    /** No part reaches into another or into the directory: else a few bytes could become many. */
    private void requireApart(long directoryPlace) throws IOException {
      List<Part> byPlace = new ArrayList<>(parts);
      byPlace.sort(Comparator.comparingLong(Part::place));
      long free = 0;
      for (Part part : byPlace) {
        if (part.place() < free) {
          throw new ArchiveException(Flaw.OVERLAP, part.name());
        }
        free = part.place() + LOCAL_LENGTH + part.packed();
      }
      if (free > directoryPlace) {
        throw new ArchiveException(Flaw.DAMAGED, "");
      }
    }
  }
}
