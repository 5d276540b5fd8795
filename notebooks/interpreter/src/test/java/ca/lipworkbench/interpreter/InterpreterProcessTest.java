package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Cancelled;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Died;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Failed;
import ca.lipworkbench.notebooks.interpreter.InterpreterOutcome.Succeeded;
import ca.lipworkbench.notebooks.interpreter.InterpreterProcess;
import ca.lipworkbench.notebooks.interpreter.InterpreterRequest;
import ca.lipworkbench.notebooks.interpreter.Output;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterpreterProcessTest {
  private Path folder;
  private InterpreterProcess process;

  @BeforeAll
  void start(@TempDir Path made) throws Exception {
    folder = made;
    process =
        InterpreterProcess.start(
            TestSettings.of(folder.resolve("work")),
            List.of(SmallRelease.write(folder.resolve("release"), "canary")));
  }

  @AfterAll
  void noFolderIsLeft() throws Exception {
    process.close();
    try (Stream<Path> left = Files.list(folder.resolve("work"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  private InterpreterOutcome run(String interpreter, String text) {
    return process.interpret(new InterpreterRequest(interpreter, text, "note", "paragraph"));
  }

  private Output.Table table(String sql) {
    Succeeded succeeded = assertInstanceOf(Succeeded.class, run("sql", sql));
    return assertInstanceOf(Output.Table.class, succeeded.outputs().getFirst());
  }

  private static List<List<Object>> rows(Output.Table table) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    try (BufferAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(table.arrowStream()), allocator)) {
      while (reader.loadNextBatch()) {
        var batch = reader.getVectorSchemaRoot();
        for (int row = 0; row < batch.getRowCount(); row++) {
          List<Object> values = new ArrayList<>();
          for (FieldVector column : batch.getFieldVectors()) {
            Object value = column.getObject(row);
            values.add(value instanceof org.apache.arrow.vector.util.Text ? "" + value : value);
          }
          rows.add(values);
        }
      }
    }
    return rows;
  }

  @Test
  void selectGivesATypedTable() throws Exception {
    Output.Table table =
        table(
            "SELECT area_name, value FROM t98_10_0002.data WHERE measure = 'population-2021'"
                + " ORDER BY value LIMIT 2");
    assertEquals(2, table.rows());
    assertEquals(List.of(List.of("Place 1", 0.0), List.of("Place 3", 10.0)), rows(table));
  }

  @Test
  void everydayQueriesPass() throws Exception {
    for (String sql : Corpus.lines("everyday.sql")) {
      InterpreterOutcome outcome = run("sql", sql);
      assertInstanceOf(Succeeded.class, outcome, sql + " -> " + outcome);
    }
  }

  @Test
  void longResultIsCutAndSaysSo() throws Exception {
    Output.Table table =
        table("SELECT a.area FROM t98_10_0002.observations a, t98_10_0002.observations b");
    assertEquals(10_000, table.rows());
    assertTrue(table.truncated());
    assertEquals(10_000, rows(table).size());
  }

  @Test
  void resultOfExactlyTheLimitIsNotCut() {
    Output.Table table =
        table(
            "SELECT a.area FROM t98_10_0002.observations a, t98_10_0002.observations b LIMIT"
                + " 10000");
    assertEquals(10_000, table.rows());
    assertEquals(false, table.truncated());
  }

  @Test
  void manyBytesAreCutAndSaySo() {
    Output.Table table =
        table(
            "SELECT lpad(a.area, 1000, 'x') p, lpad(a.area, 1000, 'y') q, lpad(b.area, 1000, 'z') r"
                + " FROM t98_10_0002.observations a, t98_10_0002.observations b");
    assertTrue(table.truncated());
    assertTrue(table.rows() > 1000 && table.rows() < 10_000, "" + table.rows());
    assertTrue(table.arrowStream().length <= 16 << 20);
  }

  @Test
  void emptyResultHasItsColumns() throws Exception {
    Output.Table table = table("SELECT area, value FROM t98_10_0002.observations WHERE false");
    assertEquals(0, table.rows());
    assertEquals(List.of(), rows(table));
  }

  @Test
  void wrongQueryNamesTheLine() {
    Failed failed =
        assertInstanceOf(Failed.class, run("sql", "SELECT\n nope\nFROM t98_10_0002.data"));
    assertEquals(OptionalInt.of(2), failed.line());
    assertTrue(failed.message().contains("nope"), failed.message());
  }

  @Test
  void refusedQueryNamesTheLine() {
    Failed failed = assertInstanceOf(Failed.class, run("sql", "SELECT 1,\n\n getenv('HOME')"));
    assertEquals(OptionalInt.of(3), failed.line());
    assertTrue(failed.message().contains("getenv"), failed.message());
  }

  @Test
  void markdownGivesHtml() {
    Succeeded succeeded =
        assertInstanceOf(Succeeded.class, run("md", "# Title\n\n|a|b|\n|-|-:|\n|1|**2**|"));
    Output.Html html = assertInstanceOf(Output.Html.class, succeeded.outputs().getFirst());
    assertEquals(
        "<h1>Title</h1><table><thead><tr><th>a</th><th align=\"right\">b</th></tr></thead><tbody>"
            + "<tr><td>1</td><td align=\"right\"><strong>2</strong></td></tr></tbody></table>",
        html.sanitised().replace("\n", ""));
  }

  @Test
  void hostileMarkdownIsInert() {
    for (String attack :
        List.of(
            "<img src=x onerror=__xss=1>",
            "[a](javascript:__xss=1)",
            "[a](JaVaScRiPt&colon;__xss=1)",
            "![x](data:text/html;base64,PHNjcmlwdD4=)",
            "![<script>__xss=1</script>](x)",
            "<https://x\" onmouseover=__xss=1>",
            "<javascript:__xss=1>",
            "<select><iframe></select><img src=x: onerror=__xss=1>",
            "<a id=\"MathJax\">x</a>",
            "<svg><style><img/src=x onerror=__xss=1></style></svg>",
            "<form action=javascript:__xss=1><button>b</button></form>",
            "[a](https://x \"\\\" onmouseover=__xss=1\")",
            "```\"><script>__xss=1</script>\nx\n```",
            "|<script>__xss=1</script>|\n|-|\n|<img src=x onerror=__xss=1>|",
            "[x]: javascript:__xss=1\n[x]",
            "> ".repeat(20_000) + "x",
            "[".repeat(40_000),
            "*a ".repeat(20_000),
            "- ".repeat(20_000) + "x")) {
      InterpreterOutcome outcome = run("md", attack);
      String shown = attack.substring(0, Math.min(60, attack.length()));
      Succeeded succeeded = assertInstanceOf(Succeeded.class, outcome, shown + " -> " + outcome);
      Output.Html html = assertInstanceOf(Output.Html.class, succeeded.outputs().getFirst());
      var body = org.jsoup.Jsoup.parseBodyFragment(html.sanitised()).body();
      assertEquals(
          0,
          body.select("img, script, iframe, svg, form, button, style, [id], [name]").size(),
          shown);
      assertEquals(0, body.select("[onerror], [onmouseover], [style], [class]").size(), shown);
      assertEquals(
          body.select("a[href]").size(), body.select("a[href~=^(https?:|mailto:)]").size(), shown);
    }
  }

  @Test
  void pivotComesBackAsItsSpecification() {
    String json =
        "{\"version\":1,\"table\":\"98-10-0002\",\"rows\":[\"area\"],\"columns\":[\"measure\"],"
            + "\"measures\":[\"population-2021\"],\"areas\":[\"2021A00055915022\"]}";
    Succeeded succeeded = assertInstanceOf(Succeeded.class, run("pivot", json));
    Output.Pivot pivot = assertInstanceOf(Output.Pivot.class, succeeded.outputs().getFirst());
    assertEquals(ca.lipworkbench.engine.pivot.PivotSpecCodec.parse(json), pivot.spec());
    Failed failed = assertInstanceOf(Failed.class, run("pivot", "{\"version\":1,\"sql\":\"x\"}"));
    assertTrue(failed.message().contains("sql"), failed.message());
  }

  @Test
  void unknownInterpreterNamesTheInstalledOnes() {
    Failed failed = assertInstanceOf(Failed.class, run("python", "1"));
    assertEquals(
        "Interpreter \"python\" is not installed. Installed: md, pivot, sql.", failed.message());
  }

  @Test
  void frenchSettingsGiveFrenchWords() throws Exception {
    try (InterpreterProcess french =
        InterpreterProcess.start(
            TestSettings.of(folder.resolve("work")).withLanguage(Language.FRENCH), List.of())) {
      Failed failed =
          assertInstanceOf(
              Failed.class,
              french.interpret(new InterpreterRequest("python", "1", "note", "paragraph")));
      assertTrue(failed.message().startsWith("L’interpréteur « python »"), failed.message());
    }
  }

  @Test
  void tooLongAParagraphIsNotEvenSent() {
    Failed failed = assertInstanceOf(Failed.class, run("sql", "x".repeat(200_000)));
    assertTrue(failed.message().contains("100,000"), failed.message());
  }

  @Test
  void cancelEndsTheRunAndTheNextOneWorks() {
    CompletableFuture<InterpreterOutcome> running =
        CompletableFuture.supplyAsync(
            () ->
                run(
                    "sql",
                    "SELECT count(*) FROM t98_10_0002.observations a, t98_10_0002.observations b,"
                        + " t98_10_0002.observations c, t98_10_0002.observations d"
                        + " WHERE a.value + b.value + c.value > d.value"));
    while (!running.isDone()) {
      process.cancel();
      Thread.onSpinWait();
    }
    assertInstanceOf(Cancelled.class, running.join());
    assertEquals(1, table("SELECT 1").rows());
  }

  @Test
  void processKilledBetweenRunsIsReplacedUnnoticed() {
    assertEquals(1, table("SELECT 1").rows());
    Children.in(folder).forEach(ProcessHandle::destroyForcibly);
    InterpreterOutcome outcome = run("sql", "SELECT 1");
    assertTrue(outcome instanceof Succeeded || outcome instanceof Died, "" + outcome);
    assertEquals(1, table("SELECT 1").rows());
  }
}
