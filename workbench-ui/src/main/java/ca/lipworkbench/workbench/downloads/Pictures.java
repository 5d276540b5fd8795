package ca.lipworkbench.workbench.downloads;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.workbench.charts.Charts;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Charts as files of their own: SVG that takes its letters along, and pixels. */
final class Pictures {
  private static final int PIXELS = 2;
  private static final int MOST_PIXELS = 40_000_000;
  private static final String FAMILY = "font-family=\"'Source Sans 3', system-ui, sans-serif\"";

  private Pictures() {}

  /** The picture with the font in it, so that it looks the same where nobody has that font. */
  static String withLetters(String svg) {
    int start = svg.indexOf('>') + 1;
    String font = Base64.getEncoder().encodeToString(resource("source-sans-3.woff2"));
    return svg.substring(0, start)
        + "<style>@font-face{font-family:'Source Sans 3';font-weight:200 900;"
        + "src:url(data:font/woff2;base64,"
        + font
        + ") format('woff2')}</style>"
        + svg.substring(start);
  }

  /**
   * Writes the picture as PNG on white, two pixels for each of its own.
   *
   * @throws WorkbenchException when it is too big, or when the system has no fonts
   */
  static void writePixels(String svg, OutputStream out) throws IOException {
    Letters.require();
    String named =
        svg.replace(FAMILY, "font-family=\"Source Sans 3\"")
            .replace("font-weight=\"640\"", "font-family=\"Source Sans 3 Semibold\"");
    SVGDocument document =
        Objects.requireNonNull(
            new SVGLoader()
                .load(
                    new ByteArrayInputStream(named.getBytes(StandardCharsets.UTF_8)),
                    null,
                    LoaderContext.createDefault()),
            "a picture that was just drawn");
    FloatSize size = document.size();
    int width = Math.round(size.width * PIXELS);
    int height = Math.round(size.height * PIXELS);
    if ((long) width * height > MOST_PIXELS) {
      throw new WorkbenchException(DownloadsError.PICTURE_TOO_BIG);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(PIXELS, PIXELS);
      document.render(null, graphics, new ViewBox(size));
    } finally {
      graphics.dispose();
    }
    ImageIO.write(image, "png", out);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Charts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new WorkbenchException(DownloadsError.NO_LETTERS, name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new WorkbenchException(e, DownloadsError.NO_LETTERS, name);
    }
  }

  /** The fonts, made known to the drawing library once in a process. */
  private static final class Letters {
    private static boolean known;

    private Letters() {}

    static synchronized void require() {
      if (known) {
        return;
      }
      System.setProperty("java.awt.headless", "true");
      for (String weight : new String[] {"400", "600"}) {
        String name = "source-sans-3-" + weight + ".ttf";
        try (InputStream in = new ByteArrayInputStream(resource(name))) {
          GraphicsEnvironment.getLocalGraphicsEnvironment()
              .registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException broken) {
          throw new WorkbenchException(broken, DownloadsError.NO_LETTERS, name);
        } catch (LinkageError | RuntimeException missing) {
          throw new WorkbenchException(missing, DownloadsError.NO_LETTERS, name);
        }
      }
      known = true;
    }
  }
}
