package ca.lipworkbench.datasets.archive;

import ca.lipworkbench.datasets.archive.ArchiveException.Flaw;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The unpacked bytes of a part, held against what the directory says of them. */
final class PartStream extends FilterInputStream {
  private final Archive.Part part;
  private final CRC32 check = new CRC32();
  private long read;
  private boolean ended;

  PartStream(InputStream in, Archive.Part part) {
    super(in);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int count;
    try {
      count = super.read(buffer, offset, length);
    } catch (ZipException | EOFException e) {
      throw new ArchiveException(Flaw.DAMAGED, part.name());
    }
    if (count < 0) {
      ended = true;
      if (read != part.length() || check.getValue() != part.check()) {
        throw new ArchiveException(Flaw.CONTENT_DIFFERS, part.name());
      }
      return -1;
    }
    read += count;
    check.update(buffer, offset, count);
    if (read > part.length()) {
      throw new ArchiveException(Flaw.CONTENT_DIFFERS, part.name());
    }
    if (read > Archive.GROWTH_MATTERS_FROM
        && read / Math.max(1, part.packed()) > Archive.MOST_GROWTH) {
      throw new ArchiveException(Flaw.TOO_LARGE, part.name());
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    byte[] buffer = new byte[(int) Math.min(count, 1 << 13)];
    return Math.max(0, read(buffer, 0, buffer.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
