package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How the first administrator comes in: through a link with a secret that only who starts the
 * server sees. It works once, and of several people at the same moment for one. Safe for use by
 * many threads, and beside other processes.
 */
public final class SetUp {
  /** How long a link works; starting the server again makes another. */
  public static final Duration VALID = Duration.ofHours(24);

  private final NotebooksDatabase database;
  private final Passwords passwords;
  private final Reach reach;
  private final Audit audit;
  private final Clock clock;

  SetUp(NotebooksDatabase database, Passwords passwords, Reach reach, Audit audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.reach = reach;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The first administrator as they describe themselves.
   *
   * @param place the partnership that they work for; empty for national work
   */
  public record FirstAdministrator(
      String name, String email, String password, Optional<AreaId> place, Language language) {}

  /**
   * Makes the secret for a link, in place of any earlier one.
   *
   * @return the secret, which is kept nowhere; empty when somebody already has an account
   */
  public Optional<String> offer() {
    return database.write(
        connection -> {
          withdraw(connection);
          if (AccountRow.any(connection)) {
            return Optional.empty();
          }
          String token = Signs.token();
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO account_set_up (only, token_sha256, expires_at) VALUES (1, ?, ?)")) {
            insert.setString(1, Signs.hashOfToken(token));
            insert.setLong(2, clock.millis() + VALID.toMillis());
            insert.executeUpdate();
          }
          return Optional.of(token);
        });
  }

  /** Whether nobody has an account yet. */
  public boolean isOpen() {
    return database.read(connection -> !AccountRow.any(connection));
  }

  /** Whether a link with this secret works now. */
  public boolean accepts(String token) {
    return database.read(connection -> isValid(connection, token));
  }

  /**
   * Makes the first account.
   *
   * @throws WorkbenchException {@link AccountsError#ALREADY_SET_UP}, {@link
   *     AccountsError#LINK_INVALID}, or what is wrong with the description
   */
  public Ticket complete(String token, FirstAdministrator first) {
    // Before the password is worked on: whoever has no link costs us nothing.
    database.read(connection -> requireValid(connection, token));
    Person person =
        new Person(
            new PersonId(Signs.id()),
            Typed.name(first.name()),
            Typed.email(first.email()),
            Role.ADMINISTRATOR,
            first.place(),
            first.language(),
            true);
    reach.requireFit(person.role(), person.place());
    PasswordRules.check(first.password(), person.email(), person.name());
    String hash = passwords.hash(first.password());
    return database.write(
        connection -> {
          requireValid(connection, token);
          withdraw(connection);
          AccountRow row = AccountRow.add(connection, person, hash, clock.millis());
          audit.append(
              connection,
              Optional.of(person.subject()),
              Deed.SET_UP,
              person.id().value(),
              person.name());
          return row.ticket();
        });
  }

  private boolean requireValid(Connection connection, String token) throws SQLException {
    if (AccountRow.any(connection)) {
      throw new WorkbenchException(AccountsError.ALREADY_SET_UP);
    }
    if (!isValid(connection, token)) {
      throw new WorkbenchException(AccountsError.LINK_INVALID);
    }
    return true;
  }

  private boolean isValid(Connection connection, String token) throws SQLException {
    if (AccountRow.any(connection)) {
      return false;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT 1 FROM account_set_up WHERE token_sha256 = ? AND expires_at > ?")) {
      select.setString(1, Signs.hashOfToken(token));
      select.setLong(2, clock.millis());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void withdraw(Connection connection) throws SQLException {
    try (Statement delete = connection.createStatement()) {
      delete.executeUpdate("DELETE FROM account_set_up");
    }
  }
}
