package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartForm;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.downloads.Download;
import ca.lipworkbench.workbench.downloads.DownloadFormat;
import ca.lipworkbench.workbench.downloads.Downloads;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code pivot SPEC.json|-}: the answer as CSV, JSON, an Arrow stream or a workbook, or the chart
 * of it as a picture, to standard output or to a file.
 */
final class PivotCommand implements Command {
  private static final String OUT = "out";
  private static final String CHART = "chart";
  private static final String WIDTH = "width";
  private static final String JSON = "json";
  private static final List<String> FORMATS =
      Stream.concat(
              Stream.of(DownloadFormat.CSV.id(), JSON),
              Arrays.stream(DownloadFormat.values())
                  .filter(format -> format != DownloadFormat.CSV)
                  .map(DownloadFormat::id))
          .toList();
  private static final int NARROWEST = 280;
  private static final int WIDEST = 4_000;

  @Override
  public String name() {
    return "pivot";
  }

  @Override
  public Permission permission() {
    return Permission.PIVOT;
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(PivotOptions.NAMES);
    options.addAll(Set.of(Listing.FORMAT, OUT, CHART, WIDTH));
    return options;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    String format = arguments.choice(Listing.FORMAT, FORMATS);
    Optional<ChartChoice> chart = arguments.option(CHART).map(PivotCommand::choice);
    int width = arguments.option(WIDTH).map(PivotCommand::width).orElse(Downloads.PICTURE_WIDTH);
    PivotOptions options = PivotOptions.of(arguments, session.language());
    try (Workbench workbench = session.open()) {
      PivotTable table = options.answer(workbench.pivots(), session.subject());
      // A file appears whole or not at all.
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      if (format.equals(JSON)) {
        PivotTableCodec.write(table, answer);
      } else {
        workbench
            .downloads()
            .write(
                new Download(table, chart, session.language()),
                DownloadFormat.find(format).orElseThrow(),
                width,
                answer);
      }
      send(answer, session, arguments);
    }
    return ExitStatus.DONE;
  }

  private static void send(ByteArrayOutputStream answer, Session session, Arguments arguments)
      throws IOException {
    Optional<String> file = arguments.option(OUT);
    if (file.isEmpty()) {
      answer.writeTo(session.out());
      return;
    }
    try (OutputStream out = Files.newOutputStream(Path.of(file.get()))) {
      answer.writeTo(out);
    }
  }

  private static ChartChoice choice(String text) {
    return ChartChoice.find(text)
        .orElseThrow(
            () ->
                new UsageException(
                    "usage.not-a-choice",
                    text,
                    "--" + CHART,
                    String.join(
                        ", ", Arrays.stream(ChartForm.values()).map(ChartForm::id).toList())));
  }

  private static int width(String text) {
    int width = text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    if (width < NARROWEST || width > WIDEST) {
      throw new UsageException(
          "usage.not-a-choice", text, "--" + WIDTH, NARROWEST + "\u2013" + WIDEST);
    }
    return width;
  }
}
