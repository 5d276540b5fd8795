package ca.lipworkbench.interpreter;

import java.util.List;
import java.util.Properties;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Formatted text: CommonMark with tables. Raw HTML is shown as text and pictures as their
 * alternative text, for a page may not load anything from elsewhere.
 */
final class MarkdownInterpreter extends Interpreter {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** Deeper nesting than a person writes; text without a bound would exhaust the stack. */
  private static final int NESTING = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(NESTING)
          .maxInlineNesting(NESTING)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).sanitizeUrls(true).build();

  MarkdownInterpreter() {
    super(new Properties());
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public InterpreterResult interpret(String text, InterpreterContext context) {
    Node document = PARSER.parse(text);
    document.accept(new PicturesAsText());
    return new InterpreterResult(
        InterpreterResult.Code.SUCCESS, InterpreterResult.Type.HTML, RENDERER.render(document));
  }

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

  private static final class PicturesAsText extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      while (image.getFirstChild() != null) {
        image.insertBefore(image.getFirstChild());
      }
      image.unlink();
    }
  }
}
