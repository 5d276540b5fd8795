package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotArrow;
import ca.lipworkbench.engine.pivot.PivotCsv;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartSuggestions;
import ca.lipworkbench.workbench.charts.Charts;
import ca.lipworkbench.workbench.charts.PivotChart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * The maker of files from pivot tables and their charts. Every format is made of the same object
 * that the screen shows. Safe for use by many threads.
 */
public final class Downloads {
  /** The width of pictures, in pixels of the page; pictures of pixels have two for each. */
  public static final int PICTURE_WIDTH = 1_040;

  private final Supplier<Charts> charts;
  private final Clock clock;

  /**
   * A maker of files.
   *
   * @param charts what draws, asked for when the first picture is wanted
   * @param clock for the dates in names and notes
   */
  public Downloads(Supplier<Charts> charts, Clock clock) {
    this.charts = charts;
    this.clock = clock;
  }

  /** The file's name: plain ASCII that needs no quoting anywhere. */
  public String fileName(Download download, DownloadFormat format) {
    return FileNames.of(download, format, LocalDate.now(clock));
  }

  /**
   * Writes the file; the stream is flushed and stays open.
   *
   * @throws WorkbenchException when no chart fits, when the chosen one does not, or when it cannot
   *     be drawn; nothing has been written then
   * @throws UncheckedIOException when the stream fails
   */
  public void write(Download download, DownloadFormat format, OutputStream out) {
    write(download, format, PICTURE_WIDTH, out);
  }

  /**
   * The same with pictures of another width.
   *
   * @param width in pixels; below 641 the chart is drawn as on a phone
   */
  public void write(Download download, DownloadFormat format, int width, OutputStream out) {
    try {
      switch (format) {
        case XLSX -> new PivotWorkbook(download, LocalDate.now(clock)).write(out);
        case CSV -> PivotCsv.write(download.table(), download.language(), out);
        case ARROW -> PivotArrow.write(download.table(), out);
        case SVG ->
            out.write(
                Pictures.withLetters(picture(download, width)).getBytes(StandardCharsets.UTF_8));
        case PNG -> Pictures.writePixels(picture(download, width), out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String picture(Download download, int width) {
    ChartChoice choice =
        download
            .chart()
            .or(() -> ChartSuggestions.of(download.table()).best())
            .orElseThrow(() -> new WorkbenchException(DownloadsError.NO_CHART_FITS));
    return charts
        .get()
        .picture(PivotChart.of(download.table(), choice, download.language()), width);
  }
}
