package ca.lipworkbench.workbench.ui.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The address of the browser's half of charts, whose name carries a hash of its content. */
final class ChartScript {
  private static final String ADDRESS = "context://workbench/charts/" + file();

  private ChartScript() {}

  static String address() {
    return ADDRESS;
  }

  private static String file() {
    try (InputStream in = ChartScript.class.getResourceAsStream("scripts.json")) {
      if (in == null) {
        throw new IllegalStateException("Not built: scripts.json of the charts");
      }
      return JsonMapper.shared().readTree(in).get("scripts").get("workbench-chart").asString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
