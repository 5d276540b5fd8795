package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * One loaded copy of the program that draws charts: Vega in a JavaScript context that reaches
 * nothing of the host. Used by one thread at a time; closed by whoever loaded it.
 */
final class DrawingProgram implements AutoCloseable {
  private static final String RESOURCE = "vega.js";

  /** What Vega expects of its surroundings and a bare context does not have. */
  private static final String SURROUNDINGS =
      """
      globalThis.self = globalThis;
      globalThis.setTimeout = (task) => { Promise.resolve().then(task); return 0; };
      globalThis.clearTimeout = () => {};
      globalThis.setInterval = () => 0;
      globalThis.clearInterval = () => {};
      globalThis.requestAnimationFrame = (task) => setTimeout(task);
      globalThis.structuredClone ??= (value) => JSON.parse(JSON.stringify(value));
      globalThis.console ??= { log() {}, warn() {}, error() {} };
      """;

  private final Context context;
  private final Value program;

  private DrawingProgram(Context context, Value program) {
    this.context = context;
    this.program = program;
  }

  /** The code that copies of the program share, so that the second loads faster. */
  static Engine engine() {
    return Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  }

  /**
   * Loads a copy, which takes seconds.
   *
   * @throws WorkbenchException when the program is missing or does not run
   */
  static DrawingProgram load(Engine engine) {
    Context context =
        Context.newBuilder("js")
            .engine(engine)
            .allowAllAccess(false)
            .allowHostAccess(HostAccess.NONE)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowIO(IOAccess.NONE)
            .build();
    try {
      context.eval("js", SURROUNDINGS);
      context.eval(source());
      Value program = context.getBindings("js").getMember("LipCharts");
      program.invokeMember("warmUp");
      return new DrawingProgram(context, program);
    } catch (IOException | PolyglotException broken) {
      context.close();
      throw new WorkbenchException(broken, ChartError.CHARTS_NOT_STARTED);
    }
  }

  private static Source source() throws IOException {
    try (InputStream in = DrawingProgram.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("Not on the class path: " + RESOURCE);
      }
      String code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", code, RESOURCE).build();
    }
  }

  /** The picture of a specification with everything around it, at a width in pixels. */
  String picture(String spec, ChartSize size, int width, String id) {
    return program.invokeMember("picture", spec, size.id(), width, id).asString();
  }

  /** The SVG of a specification. */
  String svg(String spec, ChartSize size, String id, String labelledBy) {
    return program.invokeMember("svg", spec, size.id(), id, labelledBy).asString();
  }

  /** The Vega-Lite specification that is drawn, for tests and downloads. */
  String vegaLite(String spec, ChartSize size) {
    return program.invokeMember("vegaLite", spec, size.id()).asString();
  }

  @Override
  public void close() {
    context.close(true);
  }
}
