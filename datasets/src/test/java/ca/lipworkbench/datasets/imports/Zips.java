package ca.lipworkbench.datasets.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives and workbooks for tests, right ones and such as are made to do harm. */
final class Zips {
  private static final int ENTRY_SIGNATURE = 0x02014b50;

  private Zips() {}

  /** An archive of these texts. */
  static byte[] of(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** An archive with one part that is this byte so many times. */
  static byte[] bomb(String name, long length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      repeat(zip, length);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void repeat(OutputStream out, long length) throws IOException {
    byte[] block = "1,2\n".repeat(1 << 14).getBytes(StandardCharsets.US_ASCII);
    for (long written = 0; written < length; written += block.length) {
      out.write(block);
    }
  }

  /**
   * The archive with a field of the directory's first entry changed.
   *
   * @param place the field's place in the entry (PKWARE APPNOTE 4.3.12)
   */
  static byte[] withField(byte[] archive, int place, int value, int bytes) {
    byte[] changed = archive.clone();
    ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
    int entry = entry(buffer);
    if (bytes == 2) {
      buffer.putShort(entry + place, (short) value);
    } else {
      buffer.putInt(entry + place, value);
    }
    return changed;
  }

  private static int entry(ByteBuffer buffer) {
    for (int i = 0; i + 4 <= buffer.capacity(); i++) {
      if (buffer.getInt(i) == ENTRY_SIGNATURE) {
        return i;
      }
    }
    throw new IllegalArgumentException("No directory");
  }

  /** A workbook whose first sheet, and texts, are these. */
  static byte[] workbook(String sheet, String texts) throws IOException {
    return of(
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\""
                + " r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>",
            "xl/worksheets/sheet1.xml",
            sheet,
            "xl/sharedStrings.xml",
            texts));
  }
}
