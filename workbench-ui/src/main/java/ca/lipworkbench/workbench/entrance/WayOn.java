package ca.lipworkbench.workbench.entrance;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in: an address within the workbench only. */
public final class WayOn {
  /** The parameter that carries it. */
  public static final String PARAMETER = "next";

  /** The first screen. */
  public static final String HOME = "/workbench/";

  private static final int LONGEST = 4_000;

  /** One origin by its form: it begins with our path, and has no sign that browsers rewrite. */
  private static final Pattern OURS =
      Pattern.compile("/workbench/(?!/)[A-Za-z0-9\\-._~%!$&'()*+,;=:@/?\\[\\]{}|\"]*");

  private WayOn() {}

  /** The address, if it leads into the workbench and nowhere else. */
  public static Optional<String> of(@Nullable String address) {
    return Optional.ofNullable(address)
        .filter(text -> text.length() <= LONGEST)
        .filter(text -> OURS.matcher(text).matches())
        .filter(text -> !text.contains("/.") && !text.contains("%2e") && !text.contains("%2E"));
  }
}
