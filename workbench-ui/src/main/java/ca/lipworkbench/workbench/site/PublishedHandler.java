package ca.lipworkbench.workbench.site;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.pages.AbsencePages;
import ca.lipworkbench.workbench.pages.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.HttpRequestHandler;

/**
 * Answers every request of a visitor: a published file, a redirect, or a page that says why there
 * is none. It looks at the path and at four headers, and at nothing else that a visitor can send.
 */
final class PublishedHandler implements HttpRequestHandler {
  private static final String ASSETS = "/assets/";
  private static final String REVALIDATE = "no-cache";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final PublishedFiles files;
  private final BodyCache cache;
  private final Assets assets;
  private final Map<AbsencePages.Kind, Body> absences = new EnumMap<>(AbsencePages.Kind.class);

  PublishedHandler(PublishedFiles files, BodyCache cache, Assets assets) {
    this.files = files;
    this.cache = cache;
    this.assets = assets;
    for (AbsencePages.Kind kind : AbsencePages.Kind.values()) {
      byte[] page = AbsencePages.render(kind, assets).getBytes(StandardCharsets.UTF_8);
      absences.put(kind, Body.of(page, "absence.html"));
    }
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      absent(
          AbsencePages.Kind.REFUSED, HttpServletResponse.SC_METHOD_NOT_ALLOWED, request, response);
      return;
    }
    String address = request.getRequestURI();
    Optional<PublishedPath> path = PublishedPath.parse(address);
    if (path.isEmpty()) {
      missing(request, response);
      return;
    }
    switch (files.find(path.get())) {
      case PublishedFiles.Found.File file -> {
        if (isLanguageChoice(path.get())) {
          response.setHeader("Vary", "Accept-Language, Accept-Encoding");
          Optional<Language> wanted = wanted(request);
          if (wanted.isPresent()) {
            redirect(address + wanted.get().tag() + "/", HttpServletResponse.SC_FOUND, response);
            return;
          }
        } else {
          response.setHeader("Vary", "Accept-Encoding");
        }
        boolean named = path.get().file().startsWith("assets/");
        response.setHeader("Cache-Control", named ? FOR_EVER : REVALIDATE);
        send(cache.load(file.path()), HttpServletResponse.SC_OK, request, response);
      }
      case PublishedFiles.Found.Folder folder ->
          redirect(address + "/", HttpServletResponse.SC_MOVED_PERMANENTLY, response);
      case PublishedFiles.Found.Gone gone ->
          absent(AbsencePages.Kind.GONE, HttpServletResponse.SC_GONE, request, response);
      case PublishedFiles.Found.Nothing nothing -> shipped(address, request, response);
    }
  }

  /** The page for a failure of ours; nothing about it is shown. */
  void fail(HttpServletRequest request, HttpServletResponse response) throws IOException {
    absent(
        AbsencePages.Kind.FAILED, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, request, response);
  }

  /**
   * Pages that say why there is none load assets of this program, which may be published nowhere.
   */
  private void shipped(String address, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = address.startsWith(ASSETS) ? address.substring(ASSETS.length()) : "";
    Optional<byte[]> asset = assets.find(name);
    if (asset.isEmpty()) {
      missing(request, response);
      return;
    }
    response.setHeader("Cache-Control", FOR_EVER);
    send(Body.of(asset.get(), name), HttpServletResponse.SC_OK, request, response);
  }

  private void missing(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    absent(AbsencePages.Kind.MISSING, HttpServletResponse.SC_NOT_FOUND, request, response);
  }

  private void absent(
      AbsencePages.Kind kind, int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    send(java.util.Objects.requireNonNull(absences.get(kind)), status, request, response);
  }

  private static void send(
      Body body, int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] compressed = body.compressed();
    boolean gzip = compressed != null && accepts(request.getHeader("Accept-Encoding"));
    String tag = "\"" + body.tag() + (gzip ? "-gz" : "") + "\"";
    response.setStatus(status);
    if (status == HttpServletResponse.SC_OK) {
      response.setHeader("ETag", tag);
      if (EntityTags.match(request.getHeader("If-None-Match"), tag)) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return;
      }
    }
    byte[] bytes = gzip && compressed != null ? compressed : body.plain();
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(body.type());
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  private static void redirect(String address, int status, HttpServletResponse response) {
    response.setStatus(status);
    response.setHeader("Location", address);
    response.setHeader("Cache-Control", REVALIDATE);
    response.setContentLength(0);
  }

  /** The page that lets a visitor choose a language, unless the browser already says which. */
  private static boolean isLanguageChoice(PublishedPath path) {
    return path.file().isEmpty();
  }

  private static Optional<Language> wanted(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> range.getRange().split("-", 2)[0])
          .filter(tag -> tag.equals("en") || tag.equals("fr"))
          .map(Language::parse)
          .findFirst();
    } catch (IllegalArgumentException notALanguage) {
      return Optional.empty();
    }
  }

  private static boolean accepts(@org.jspecify.annotations.Nullable String encodings) {
    if (encodings == null) {
      return false;
    }
    for (String encoding : encodings.split(",")) {
      String[] parts = encoding.strip().split(";", 2);
      if (parts[0].strip().equalsIgnoreCase("gzip")) {
        return parts.length < 2 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
