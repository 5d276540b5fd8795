package ca.lipworkbench.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.interpreter.protocol.FromProcess;
import ca.lipworkbench.notebooks.interpreter.protocol.ToProcess;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterException;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our interpreters are Zeppelin's, used through its interface; its context never stays behind. */
class ZeppelinContractTest {
  private static final Words WORDS = new Words(Language.ENGLISH);

  @TempDir Path folder;

  @AfterEach
  void noContextIsLeft() {
    assertEquals(Map.of(), InterpreterContext.getAllContexts());
  }

  private ToProcess.Start start() throws Exception {
    var release = SmallRelease.write(folder.resolve("data"), "canary");
    return new ToProcess.Start(
        Language.ENGLISH,
        512_000_000,
        100_000,
        10,
        1 << 20,
        List.of(
            new ToProcess.GrantedRelease(
                release.table().sqlName(), release.database().toString())));
  }

  private static InterpreterContext context() {
    return InterpreterContext.builder().setNoteId("note").setParagraphId("paragraph").build();
  }

  @Test
  void markdownAnswersZeppelinsHtml() throws Exception {
    Interpreter interpreter = new MarkdownInterpreter();
    interpreter.open();
    InterpreterResult result = interpreter.interpret("*a*", context());
    assertEquals(InterpreterResult.Code.SUCCESS, result.code());
    assertEquals(InterpreterResult.Type.HTML, result.message().getFirst().getType());
    assertEquals("<p><em>a</em></p>\n", result.message().getFirst().getData());
    assertEquals(Interpreter.FormType.NONE, interpreter.getFormType());
    interpreter.close();
  }

  @Test
  void sqlOpensTwiceAnswersAndClosesTwice() throws Exception {
    Interpreter interpreter =
        new SqlInterpreter(start(), folder, WORDS, EnumSet.allOf(Defence.class));
    interpreter.open();
    interpreter.open();
    InterpreterResult result =
        interpreter.interpret("SELECT area FROM t98_10_0002.data", context());
    assertEquals(InterpreterResult.Code.SUCCESS, result.code());
    TypedResult typed = assertInstanceOf(TypedResult.class, result);
    FromProcess.Part.Table table = assertInstanceOf(FromProcess.Part.Table.class, typed.part());
    assertEquals(10, table.rows());
    assertTrue(table.truncated());
    assertEquals(
        InterpreterResult.Code.ERROR, interpreter.interpret("DROP TABLE x", context()).code());
    interpreter.cancel(context());
    interpreter.close();
    interpreter.close();
    assertEquals(InterpreterResult.Code.ERROR, interpreter.interpret("SELECT 1", context()).code());
  }

  @Test
  void interpreterThatThrowsBecomesAnAnswer() {
    for (Throwable thrown :
        List.of(
            new InterpreterException("secret"),
            new IllegalStateException("secret"),
            new NoClassDefFoundError("secret"),
            new StackOverflowError("secret"))) {
      InstalledInterpreters installed =
          new InstalledInterpreters(Map.of("bad", new Throwing(thrown)), WORDS);
      installed.warmUp();
      FromProcess answer =
          installed.interpret(new ToProcess.Run(1, "bad", "text", "note", "paragraph"));
      FromProcess.Refused refused = assertInstanceOf(FromProcess.Refused.class, answer);
      assertTrue(!refused.message().contains("secret"), refused.message());
      assertEquals(Map.of(), InterpreterContext.getAllContexts());
    }
  }

  @Test
  void contextIsThereWhileARunGoes() {
    InstalledInterpreters installed =
        new InstalledInterpreters(Map.of("echo", new ContextEcho()), WORDS);
    FromProcess answer =
        installed.interpret(new ToProcess.Run(7, "echo", "text", "note-1", "paragraph-2"));
    assertEquals(
        new FromProcess.Answered(7, List.of(new FromProcess.Part.Html("note-1 paragraph-2 text"))),
        answer);
  }

  @Test
  void brokenPivotIsRefusedInWords() {
    InterpreterResult result = new PivotInterpreter(WORDS).interpret("{", context());
    assertEquals(InterpreterResult.Code.ERROR, result.code());
  }

  /** An interpreter without behaviour. */
  private abstract static class Plain extends Interpreter {
    Plain() {
      super(new Properties());
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public void cancel(InterpreterContext context) {}

    @Override
    public FormType getFormType() {
      return FormType.NONE;
    }

    @Override
    public int getProgress(InterpreterContext context) {
      return 0;
    }
  }

  private static final class Throwing extends Plain {
    private final transient Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public InterpreterResult interpret(String text, InterpreterContext context)
        throws InterpreterException {
      switch (thrown) {
        case InterpreterException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new AssertionError(e);
      }
    }
  }

  private static final class ContextEcho extends Plain {
    @Override
    public InterpreterResult interpret(String text, InterpreterContext context) {
      InterpreterContext current = InterpreterContext.get();
      return new InterpreterResult(
          InterpreterResult.Code.SUCCESS,
          InterpreterResult.Type.HTML,
          current.getNoteId() + " " + current.getParagraphId() + " " + text);
    }
  }
}
