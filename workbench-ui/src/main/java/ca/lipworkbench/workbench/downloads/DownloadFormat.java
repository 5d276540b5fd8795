package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that a pivot table, or its chart, can be taken along in. */
public enum DownloadFormat {
  /** A workbook: the table as shown, its cells one by one, and notes. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
  /** One line a cell. */
  CSV("text/csv; charset=utf-8", false),
  /** An Arrow IPC stream, one row a cell. */
  ARROW("application/vnd.apache.arrow.stream", false),
  /** The chart, to be enlarged without loss. */
  SVG("image/svg+xml", true),
  /** The chart in pixels, for documents and slides. */
  PNG("image/png", true);

  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/downloads/messages");

  private final String mediaType;
  private final boolean picture;

  DownloadFormat(String mediaType, boolean picture) {
    this.mediaType = mediaType;
    this.picture = picture;
  }

  /** Its name on the command line, which is also the ending of its files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this name. */
  public static Optional<DownloadFormat> find(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
  }

  /** The media type of its bytes. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it shows the chart and not the table. */
  public boolean isPicture() {
    return picture;
  }

  /** What people call it, with what is in it. */
  public String name(Language language) {
    return MESSAGES.text(language, "format." + name());
  }
}
