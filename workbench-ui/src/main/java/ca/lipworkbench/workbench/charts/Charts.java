package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * The maker of the public site's charts. Two copies of the drawing program are loaded in the
 * background as soon as it exists, which takes seconds; until then callers wait. Safe for use by
 * many threads, of which two draw at a time. Close it to give the memory back.
 */
public final class Charts implements AutoCloseable {
  private static final int COPIES = 2;
  private static final int KEPT_PICTURES = 1_000;

  private final Engine engine = DrawingProgram.engine();
  private final LinkedBlockingQueue<CompletableFuture<DrawingProgram>> copies =
      new LinkedBlockingQueue<>();

  /** One after the other, because the second copy takes over what the first has read. */
  private final ExecutorService loading =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("chart-loading").factory());

  private final Map<Request, String> pictures =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, String> eldest) {
          return size() > KEPT_PICTURES;
        }
      };

  /** Starts to load the drawing program. */
  public Charts() {
    for (int copy = 0; copy < COPIES; copy++) {
      copies.add(CompletableFuture.supplyAsync(() -> DrawingProgram.load(engine), loading));
    }
  }

  private record Request(String spec, ChartSize size, String id, String labelledBy) {}

  /** What a copy of the drawing program is asked to do. */
  private interface Task {
    String run(DrawingProgram program);
  }

  /**
   * The chart of a figure for one page, as inline SVG: one image without styles or scripts, all
   * identifiers in it beginning with the figure's.
   *
   * @param shown the areas of the page, its own area first
   * @param labelledBy identifiers of the page's elements, with spaces between, that hold the text
   *     alternative
   * @throws WorkbenchException when the chart cannot be drawn; there is never half a picture
   */
  public String svg(
      FrozenFigure figure, List<Area> shown, Language language, ChartSize size, String labelledBy) {
    return svg(ChartSpecs.of(figure, shown, language, List.of()), size, labelledBy);
  }

  /**
   * The picture of a pivot table's chart, to be read alone: with its title, legend, notes and
   * source. It has no font of its own.
   *
   * @param width in pixels; below 641 it is drawn as on a phone
   * @throws WorkbenchException when the chart cannot be drawn
   */
  public String picture(PivotChart chart, int width) {
    String json = chart.json();
    ChartSize size = ChartSize.at(width);
    String id = identifier(chart.spec().figure(), size);
    return checked(
        chart.spec(), draw(chart.spec(), program -> program.picture(json, size, width, id)));
  }

  /** The same for a specification that is already there. */
  String svg(ChartSpec spec, ChartSize size, String labelledBy) {
    Request request =
        new Request(ChartSpecJson.write(spec), size, identifier(spec.figure(), size), labelledBy);
    synchronized (pictures) {
      String known = pictures.get(request);
      if (known != null) {
        return known;
      }
    }
    String svg =
        checked(
            spec,
            draw(
                spec,
                program -> program.svg(request.spec(), size, request.id(), request.labelledBy())));
    synchronized (pictures) {
      pictures.put(request, svg);
    }
    return svg;
  }

  private static String checked(ChartSpec spec, String svg) {
    Optional<String> offence = PictureCheck.findOffence(svg);
    if (offence.isPresent()) {
      throw new WorkbenchException(ChartError.CHART_NOT_ALLOWED, spec.figure(), offence.get());
    }
    return svg;
  }

  /**
   * The frozen JSON, in one language, from which a browser draws a figure again with one more area:
   * all areas of the figure with their marks and their table cells in words.
   */
  public String clientSpec(FrozenFigure figure, Language language) {
    return ChartSpecJson.write(ChartSpecs.of(figure, figure.table().areas(), language, List.of()));
  }

  /** The Vega-Lite specification of a chart, as JSON text. */
  String vegaLite(ChartSpec spec, ChartSize size) {
    String json = ChartSpecJson.write(spec);
    return draw(spec, program -> program.vegaLite(json, size));
  }

  private String draw(ChartSpec spec, Task task) {
    CompletableFuture<DrawingProgram> copy = take();
    try {
      return task.run(copy.join());
    } catch (PolyglotException failed) {
      throw new WorkbenchException(
          failed,
          ChartError.CHART_NOT_DRAWN,
          spec.figure(),
          spec.language().tag(),
          String.valueOf(failed.getMessage()));
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof WorkbenchException known
          ? known
          : new WorkbenchException(failed, ChartError.CHARTS_NOT_STARTED);
    } finally {
      copies.add(copy);
    }
  }

  private CompletableFuture<DrawingProgram> take() {
    try {
      return copies.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new WorkbenchException(interrupted, ChartError.CHARTS_NOT_STARTED);
    }
  }

  /** An XML identifier that begins with the figure's own. */
  private static String identifier(String figure, ChartSize size) {
    return "chart-" + figure.replaceAll("[^A-Za-z0-9_-]", "-") + "-" + size.id();
  }

  /** Ends loading and drawing. */
  @Override
  public void close() {
    loading.shutdownNow();
    engine.close(true);
  }
}
