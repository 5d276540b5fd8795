package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.entrance.WayOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever is not in to the page to sign in. Where they wanted to go stands in its address, so
 * that nobody has a session before they are in.
 */
final class ToTheEntrance implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    response.setHeader("Cache-Control", "no-store");
    if (!isNavigation(request)) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    StringBuilder address = new StringBuilder("/workbench/sign-in?lang=").append(language(request));
    if (request.getRequestedSessionId() != null) {
      address.append("&ended");
    }
    wish(request)
        .filter(wish -> !wish.equals(WayOn.HOME))
        .ifPresent(
            wish ->
                address
                    .append('&')
                    .append(WayOn.PARAMETER)
                    .append('=')
                    .append(URLEncoder.encode(wish, StandardCharsets.UTF_8)));
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address.toString());
  }

  private static boolean isNavigation(HttpServletRequest request) {
    @Nullable String accepted = request.getHeader("Accept");
    return request.getMethod().equals("GET")
        && request.getParameter("v-r") == null
        && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
  }

  private static Optional<String> wish(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    return WayOn.of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static String language(HttpServletRequest request) {
    @Nullable String wanted = request.getParameter("lang");
    String tag = wanted == null ? request.getLocale().getLanguage() : wanted;
    return tag.equals("fr") ? "fr" : "en";
  }
}
