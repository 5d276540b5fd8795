package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses and names as people type them, and as they are kept. */
final class Typed {
  static final int NAME_SIGNS = 80;
  private static final int EMAIL_SIGNS = 254;
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^\\s@\\p{C}\"(),:;<>\\[\\\\\\]]+@[^\\s@\\p{C}\"(),:;<>\\[\\\\\\]]+\\.[^\\s@\\p{C}\"(),:;<>\\[\\\\\\]]+");
  private static final Pattern NOT_FOR_NAMES = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private Typed() {}

  /** An address without the spaces around it, in lower case; perhaps not one at all. */
  static String lowerCase(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * An address that can be kept.
   *
   * @throws WorkbenchException {@link AccountsError#EMAIL_INVALID}
   */
  static String email(String typed) {
    String email = lowerCase(typed);
    if (email.length() > EMAIL_SIGNS || !EMAIL.matcher(email).matches()) {
      throw new WorkbenchException(AccountsError.EMAIL_INVALID, shown(typed));
    }
    return email;
  }

  /**
   * A person's name that can be kept.
   *
   * @throws WorkbenchException {@link AccountsError#NAME_INVALID}
   */
  static String name(String typed) {
    return name(typed, AccountsError.NAME_INVALID);
  }

  /**
   * A group's name that can be kept.
   *
   * @throws WorkbenchException {@link AccountsError#GROUP_NAME_INVALID}
   */
  static String groupName(String typed) {
    return name(typed, AccountsError.GROUP_NAME_INVALID);
  }

  private static String name(String typed, AccountsError error) {
    String name = Normalizer.normalize(SPACES.matcher(typed).replaceAll(" "), Normalizer.Form.NFC);
    name = name.strip();
    if (name.isEmpty()
        || name.codePointCount(0, name.length()) > NAME_SIGNS
        || NOT_FOR_NAMES.matcher(name).find()) {
      throw new WorkbenchException(error, NAME_SIGNS);
    }
    return name;
  }

  private static String shown(String typed) {
    return typed.length() <= NAME_SIGNS ? typed : typed.substring(0, NAME_SIGNS) + "…";
  }
}
