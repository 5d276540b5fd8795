package ca.lipworkbench.workbench.entrance;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Origin;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request at the entrance.
 *
 * @param kind which page
 * @param token the secret in the address; empty on the page to sign in
 */
record Visit(HttpServletRequest request, Kind kind, String token) {
  /** The pages. */
  enum Kind {
    SIGN_IN("sign-in"),
    SET_UP("set-up"),
    INVITATION("invitation"),
    RESET("reset");

    private final String path;

    Kind(String path) {
      this.path = path;
    }
  }

  private static final String ROOT = "/workbench/";

  /** The page at this request's address, if there is one. */
  static Optional<Visit> of(HttpServletRequest request) {
    String path = request.getRequestURI();
    for (Kind kind : Kind.values()) {
      String page = ROOT + kind.path;
      if (kind == Kind.SIGN_IN && path.equals(page)) {
        return Optional.of(new Visit(request, kind, ""));
      }
      if (kind != Kind.SIGN_IN && path.startsWith(page + "/")) {
        return Optional.of(new Visit(request, kind, path.substring(page.length() + 1)));
      }
    }
    return Optional.empty();
  }

  Language language() {
    @Nullable String wanted = request.getParameter("lang");
    String tag =
        wanted == null ? request.getLocale().getLanguage() : wanted.toLowerCase(Locale.ROOT);
    return tag.equals(Language.FRENCH.tag()) ? Language.FRENCH : Language.ENGLISH;
  }

  Origin origin() {
    return new Origin(request.getRemoteAddr());
  }

  /** What was typed into a field. */
  String typed(String field) {
    @Nullable String value = request.getParameter(field);
    return value == null ? "" : value;
  }

  /**
   * The first screen: in the language that was chosen here, if one was; otherwise in the person's.
   */
  String home() {
    boolean isBrowsers = request.getLocale().getLanguage().equals(language().tag());
    return isBrowsers ? WayOn.HOME : WayOn.HOME + "?lang=" + language().tag();
  }

  Optional<String> wayOn() {
    return WayOn.of(request.getParameter(WayOn.PARAMETER));
  }

  /** The address of this page in a language. */
  String address(Language language) {
    String page =
        ROOT
            + kind.path
            + (token.isEmpty() ? "" : "/" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    return page
        + "?lang="
        + language.tag()
        + wayOn()
            .map(
                next ->
                    "&" + WayOn.PARAMETER + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8))
            .orElse("");
  }
}
