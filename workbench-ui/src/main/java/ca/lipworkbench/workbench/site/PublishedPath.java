package ca.lipworkbench.workbench.site;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path of the public site, taken apart. It has plain letters, digits and few other signs, so that
 * nothing in it needs decoding; whatever else is asked for is not an address of ours.
 *
 * @param dashboard the dashboard, with the edition where the address names one; empty for the front
 *     pages
 * @param slug the dashboard alone; empty for the front pages
 * @param file path inside the folder; empty for the folder itself
 * @param folder whether the path ends with a slash
 */
record PublishedPath(Optional<String> dashboard, String slug, String file, boolean folder) {
  private static final Pattern SEGMENTS = Pattern.compile("/|(?:/[A-Za-z0-9][A-Za-z0-9._@-]*)+/?");
  private static final Pattern DASHBOARD = Pattern.compile("([a-z0-9-]+)(?:@[1-9][0-9]{0,8})?");
  private static final int LONGEST = 300;

  /** First segments that belong to the front pages; no dashboard may be called so. */
  private static final Set<String> FRONT =
      Set.of("", "en", "fr", "assets", "index.html", "404.html", "410.html");

  /** The address that this path is; empty where it cannot be one. */
  static Optional<PublishedPath> parse(String path) {
    if (path.length() > LONGEST || !SEGMENTS.matcher(path).matches()) {
      return Optional.empty();
    }
    boolean folder = path.endsWith("/");
    String inside = folder ? path.substring(0, path.length() - 1) : path;
    inside = inside.isEmpty() ? "" : inside.substring(1);
    int slash = inside.indexOf('/');
    String first = slash < 0 ? inside : inside.substring(0, slash);
    if (FRONT.contains(first)) {
      return Optional.of(new PublishedPath(Optional.empty(), "", inside, folder));
    }
    Matcher dashboard = DASHBOARD.matcher(first);
    if (!dashboard.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new PublishedPath(
            Optional.of(first),
            dashboard.group(1),
            slash < 0 ? "" : inside.substring(slash + 1),
            folder));
  }
}
