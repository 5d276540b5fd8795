package ca.lipworkbench.workbench.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What pages are drawn with: style sheets, modules, fonts. They tell nothing and are open to
 * everybody. Only files that are there count: for any other address Vaadin would begin a session,
 * and anybody could fill the memory with those.
 */
final class OpenFiles {
  private static final String ROOT = "/workbench";
  private static final Pattern FORM =
      Pattern.compile("/workbench/(?:VAADIN/(?:build|static)/|scripts/|charts/)?[A-Za-z0-9._@/-]+");
  private static final Pattern FILE = Pattern.compile(".*\\.(?:css|js|svg|woff2|txt|json|map)");
  private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

  private OpenFiles() {}

  static boolean isOne(HttpServletRequest request) {
    String address = request.getRequestURI();
    if (!FORM.matcher(address).matches()
        || !FILE.matcher(address).matches()
        || address.contains("..")) {
      return false;
    }
    if (FOUND.contains(address)) {
      return true;
    }
    String own = address.substring(ROOT.length());
    boolean isThere =
        own.startsWith("/VAADIN/")
            ? isThere("META-INF/VAADIN/webapp" + own) || isThere("META-INF/resources" + own)
            : isThere("META-INF/resources" + address);
    if (isThere) {
      FOUND.add(address);
    }
    return isThere;
  }

  private static boolean isThere(String resource) {
    return OpenFiles.class.getClassLoader().getResource(resource) != null;
  }
}
