package ca.lipworkbench.workbench.server;

import ca.lipworkbench.notebooks.composing.Previews;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands out previews below {@code /workbench/preview/}, each to the one person for whom it was
 * drawn, with the public site's policy; only a page of the workbench may frame them. Nothing is
 * kept by browsers. With {@code @print} behind its name, a preview is shown as it would be printed.
 */
final class PreviewFiles extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("/(?<name>[0-9a-f]{32})(?<print>@print)?/(?<path>[A-Za-z0-9._/-]*)");

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private static final String ABSENT =
      """
      <!doctype html><meta charset="utf-8"><title>Preview · Aperçu</title>
      <p>This page is not part of the preview.</p>
      <p lang="fr">Cette page ne fait pas partie de l’aperçu.</p>
      """;

  private final transient Supplier<Previews> previews;
  private final transient SignedIn signedIn;

  PreviewFiles(Supplier<Previews> previews, SignedIn signedIn) {
    this.previews = previews;
    this.signedIn = signedIn;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    @Nullable String address = request.getPathInfo();
    Matcher matcher = ADDRESS.matcher(address == null ? "" : address);
    Optional<Person> person = signedIn.find();
    Optional<Path> file =
        matcher.matches() && person.isPresent()
            ? previews
                .get()
                .find(person.get().subject(), matcher.group("name"), page(matcher.group("path")))
            : Optional.empty();
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      send(response, "text/html;charset=UTF-8", ABSENT.getBytes(StandardCharsets.UTF_8));
      return;
    }
    byte[] bytes = Files.readAllBytes(file.get());
    String type = type(file.get().getFileName().toString());
    boolean printed = matcher.group("print") != null && type.startsWith("text/css");
    send(response, type, printed ? printed(bytes) : bytes);
  }

  private static String page(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /** The style sheet with its rules for paper in force on the screen. */
  private static byte[] printed(byte[] css) {
    return new String(css, StandardCharsets.UTF_8)
        .replace("@media print", "@media all")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpServletResponse response, String type, byte[] bytes)
      throws IOException {
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=UTF-8";
      case "css" -> "text/css;charset=UTF-8";
      case "js" -> "text/javascript;charset=UTF-8";
      case "json" -> "application/json";
      case "csv" -> "text/csv;charset=UTF-8";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }
}
