package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.text.Normalizer;
import java.util.Locale;

/** What a new password must be: long, and not what everybody knows about its person. */
public final class PasswordRules {
  /** The fewest signs. */
  public static final int SHORTEST = 12;

  /** The most signs. */
  public static final int LONGEST = 1_000;

  private static final int FEWEST_DIFFERENT = 5;

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @throws WorkbenchException with the first rule that it breaks
   */
  public static void check(String password, String email, String name) {
    String signs = normalised(password);
    int length = signs.codePointCount(0, signs.length());
    if (length > LONGEST) {
      throw new WorkbenchException(AccountsError.PASSWORD_TOO_LONG, LONGEST);
    }
    String plain = plain(signs);
    if (plain.equals(plain(email)) || plain.equals(plain(email.split("@", 2)[0]))) {
      throw new WorkbenchException(AccountsError.PASSWORD_IS_ADDRESS);
    }
    if (plain.equals(plain(name))) {
      throw new WorkbenchException(AccountsError.PASSWORD_IS_NAME);
    }
    if (length < SHORTEST) {
      throw new WorkbenchException(AccountsError.PASSWORD_TOO_SHORT, SHORTEST);
    }
    if (signs.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw new WorkbenchException(AccountsError.PASSWORD_TOO_PLAIN);
    }
  }

  /** One form for what keyboards write in several, such as letters with accents. */
  static String normalised(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static String plain(String text) {
    return normalised(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}@]", "");
  }
}
