package ca.lipworkbench.workbench.site;

import org.jspecify.annotations.Nullable;

/** The condition of a browser that has a copy already (RFC 9110, section 13.1.2). */
final class EntityTags {
  private EntityTags() {}

  /** Whether the header names this tag, weakly compared, or any. */
  static boolean match(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String candidate : header.split(",")) {
      String bare = candidate.strip();
      if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
