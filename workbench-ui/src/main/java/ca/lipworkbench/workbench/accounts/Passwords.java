package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.error.WorkbenchException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id over passwords, written with its parameters so that they can be raised. Few are worked
 * out at a time, for each takes a core and megabytes. Safe for use by many threads.
 */
final class Passwords {
  /** How much work a hash is. */
  record Cost(int kibibytes, int passes) {
    /** OWASP's first choice for Argon2id: 19 MiB, two passes, one lane. */
    static final Cost STANDARD = new Cost(19_456, 2);
  }

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;
  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cost cost;
  private final String nobodys;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong worked = new AtomicLong();

  Passwords(Cost cost) {
    this.cost = cost;
    this.nobodys = encode(cost, random(SALT_BYTES), random(HASH_BYTES));
  }

  /** A hash that no password has: checking against it is as much work as against a real one. */
  String nobodys() {
    return nobodys;
  }

  /** How many hashes have been worked out since the start. */
  long worked() {
    return worked.get();
  }

  /**
   * What is kept of a password.
   *
   * @throws WorkbenchException {@link AccountsError#TOO_BUSY}
   */
  String hash(String password) {
    byte[] salt = random(SALT_BYTES);
    return encode(cost, salt, workOut(password, salt, cost, HASH_BYTES));
  }

  /**
   * Whether this password made this hash; always the whole work, whatever the answer.
   *
   * @throws WorkbenchException {@link AccountsError#TOO_BUSY}
   */
  boolean matches(String password, String hash) {
    Matcher parts = parse(hash);
    byte[] expected = Base64.getDecoder().decode(parts.group(4));
    byte[] found =
        workOut(password, Base64.getDecoder().decode(parts.group(3)), cost(parts), expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  /** Whether a hash was made with less work than is asked for today. */
  boolean isWeak(String hash) {
    Cost its = cost(parse(hash));
    return its.kibibytes() < cost.kibibytes() || its.passes() < cost.passes();
  }

  private byte[] workOut(String password, byte[] salt, Cost its, int length) {
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      throw new WorkbenchException(AccountsError.TOO_BUSY);
    }
    places.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon = new Argon2BytesGenerator();
      argon.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(VERSION)
              .withMemoryAsKB(its.kibibytes())
              .withIterations(its.passes())
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      argon.generateBytes(
          PasswordRules.normalised(password).getBytes(StandardCharsets.UTF_8), hash);
      worked.incrementAndGet();
      return hash;
    } finally {
      places.release();
      waiting.decrementAndGet();
    }
  }

  private static Matcher parse(String hash) {
    Matcher parts = FORM.matcher(hash);
    if (!parts.matches()) {
      throw new IllegalStateException("Not a hash of a password");
    }
    return parts;
  }

  private static Cost cost(Matcher parts) {
    return new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  private static String encode(Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.kibibytes()
        + ",t="
        + cost.passes()
        + ",p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(hash);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
