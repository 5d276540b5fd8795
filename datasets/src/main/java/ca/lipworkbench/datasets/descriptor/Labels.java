package ca.lipworkbench.datasets.descriptor;

import java.util.regex.Pattern;

/**
 * The form in which labels are compared. One file of the agency writes a label with a no-break
 * space, a curly quote or an en dash where the next writes the plain sign, so labels are matched on
 * this form and shown as the source wrote them. Case is kept: it tells two labels apart.
 */
public final class Labels {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\u200B\\uFEFF]+");
  private static final Pattern SINGLE_QUOTES =
      Pattern.compile("[\\u2018\\u2019\\u201A\\u201B\\u2032\\u00B4`]");
  private static final Pattern DOUBLE_QUOTES =
      Pattern.compile("[\\u201C\\u201D\\u201E\\u201F\\u2033\\u00AB\\u00BB]");
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010\\u2011\\u2012\\u2013\\u2014\\u2015\\u2212]");

  private Labels() {}

  /**
   * The label with plain quotes and hyphens, and one plain space for each run of blanks, none at
   * the ends. Applying it twice changes nothing more.
   */
  public static String normalise(String label) {
    String text = SINGLE_QUOTES.matcher(label).replaceAll("'");
    text = DOUBLE_QUOTES.matcher(text).replaceAll("\"");
    text = DASHES.matcher(text).replaceAll("-");
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }
}
