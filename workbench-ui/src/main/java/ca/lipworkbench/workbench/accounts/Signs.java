package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.notebooks.database.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Random signs that are easy to copy: for identifiers, and for the secrets in one-time links. */
final class Signs {
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 16;

  /** 160 bits: nobody guesses one. */
  private static final int TOKEN_LENGTH = 32;

  private static final Pattern TOKEN = Pattern.compile("[" + SIGNS + "]{" + TOKEN_LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Signs() {}

  /** An identifier that nothing else has. */
  static String id() {
    return draw(ID_LENGTH);
  }

  /** A secret for a link. */
  static String token() {
    return draw(TOKEN_LENGTH);
  }

  /** What is kept of a secret; of anything that cannot be one, a text that matches nothing. */
  static String hashOfToken(String token) {
    return TOKEN.matcher(token).matches() ? hash(token) : "";
  }

  /** SHA-256, in hexadecimal. */
  static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String draw(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
