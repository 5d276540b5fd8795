package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Signing in with an address and a password. Unknown addresses, disabled accounts and wrong
 * passwords cost the same work and get the same answer. Safe for use by many threads, and beside
 * other processes.
 */
public final class SignIn {
  private final NotebooksDatabase database;
  private final Passwords passwords;
  private final Audit audit;
  private final Clock clock;

  SignIn(NotebooksDatabase database, Passwords passwords, Audit audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Tries to sign in.
   *
   * @param email as typed
   * @param origin where from
   * @throws ca.lipworkbench.engine.error.WorkbenchException {@link AccountsError#TOO_BUSY}
   */
  public SignInOutcome attempt(String email, String password, Origin origin) {
    String address = Typed.lowerCase(email);
    if (password.length() > 2 * PasswordRules.LONGEST) {
      return new SignInOutcome.Refused();
    }
    Duration wait = begin(address, origin);
    if (wait.isPositive()) {
      return new SignInOutcome.Wait(wait);
    }
    Optional<AccountRow> found =
        database
            .read(connection -> AccountRow.find(connection, address))
            .filter(row -> row.person().enabled() && row.password().isPresent());
    String hash = found.flatMap(AccountRow::password).orElse(passwords.nobodys());
    boolean right = passwords.matches(password, hash) && found.isPresent();
    if (!right) {
      fail(address, origin);
      return new SignInOutcome.Refused();
    }
    Optional<String> stronger =
        passwords.isWeak(hash) ? Optional.of(passwords.hash(password)) : Optional.empty();
    return database.write(connection -> enter(connection, found.get(), stronger, address, origin));
  }

  /** Notes that somebody signed out. */
  public void leave(PersonId person) {
    audit.record(new Subject.Person(person), Deed.SIGNED_OUT, person.value());
  }

  /** Counts a try; whoever has to wait is told how long, and is not counted. */
  Duration begin(String address, Origin origin) {
    // Read first: those held back in their thousands must not write.
    Duration wait = database.read(connection -> wait(connection, address, origin));
    if (wait.isPositive()) {
      return wait;
    }
    return database.write(
        connection -> {
          Duration now = wait(connection, address, origin);
          if (!now.isPositive()) {
            Guard.ACCOUNT.count(connection, Signs.hash(address), clock.millis());
            Guard.ADDRESS.count(connection, Signs.hash(origin.key()), clock.millis());
          }
          return now;
        });
  }

  /** Takes a counted try back. */
  static void forgive(Connection connection, String address, Origin origin) throws SQLException {
    Guard.ACCOUNT.forgive(connection, Signs.hash(address));
    Guard.ADDRESS.forgive(connection, Signs.hash(origin.key()));
  }

  /** Leaves the trace of a wrong password. */
  void fail(String address, Origin origin) {
    database.write(
        connection -> {
          // What was typed is not kept: it may be a password in the wrong field.
          String subject =
              AccountRow.find(connection, address).map(row -> row.person().id().value()).orElse("");
          audit.append(
              connection, Optional.empty(), Deed.SIGN_IN_FAILED, subject, origin.address());
          return true;
        });
  }

  private SignInOutcome enter(
      Connection connection,
      AccountRow checked,
      Optional<String> stronger,
      String address,
      Origin origin)
      throws SQLException {
    PersonId id = checked.person().id();
    AccountRow now = AccountRow.load(connection, id);
    if (now.stamp() != checked.stamp() || !now.password().equals(checked.password())) {
      // Disabled, or given a new password, while this one was checked.
      return new SignInOutcome.Refused();
    }
    forgive(connection, address, origin);
    if (stronger.isPresent()) {
      AccountRow.set(connection, id, "password", stronger.get());
    }
    AccountRow.set(connection, id, "signed_in_at", clock.millis());
    audit.append(
        connection,
        Optional.of(now.person().subject()),
        Deed.SIGNED_IN,
        id.value(),
        origin.address());
    return new SignInOutcome.Welcome(now.ticket());
  }

  private Duration wait(Connection connection, String address, Origin origin) throws SQLException {
    Duration account = Guard.ACCOUNT.wait(connection, Signs.hash(address), clock.millis());
    Duration network = Guard.ADDRESS.wait(connection, Signs.hash(origin.key()), clock.millis());
    return account.compareTo(network) > 0 ? account : network;
  }
}
