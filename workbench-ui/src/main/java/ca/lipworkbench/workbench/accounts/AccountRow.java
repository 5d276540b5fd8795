package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account as it stands in its table.
 *
 * @param password the hash; empty while its person has a link to choose a new one
 * @param stamp counts what ends sessions
 */
record AccountRow(
    Person person, Optional<String> password, long stamp, Optional<Instant> signedInAt) {
  private static final String COLUMNS =
      "id, name, email, role, place, language, enabled, password, stamp, signed_in_at";

  Ticket ticket() {
    return new Ticket(person, stamp);
  }

  static Optional<AccountRow> find(Connection connection, PersonId id) throws SQLException {
    return one(connection, "id", id.value());
  }

  static Optional<AccountRow> find(Connection connection, String email) throws SQLException {
    return one(connection, "email", email);
  }

  static AccountRow load(Connection connection, PersonId id) throws SQLException {
    return find(connection, id)
        .orElseThrow(() -> new WorkbenchException(AccountsError.PERSON_UNKNOWN, id.value()));
  }

  static List<AccountRow> all(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT " + COLUMNS + " FROM account");
        ResultSet rows = select.executeQuery()) {
      List<AccountRow> accounts = new ArrayList<>();
      while (rows.next()) {
        accounts.add(read(rows));
      }
      return accounts;
    }
  }

  static boolean any(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT 1 FROM account LIMIT 1");
        ResultSet rows = select.executeQuery()) {
      return rows.next();
    }
  }

  /**
   * Adds an account.
   *
   * @throws WorkbenchException {@link AccountsError#EMAIL_TAKEN}
   */
  static AccountRow add(Connection connection, Person person, String password, long now)
      throws SQLException {
    if (find(connection, person.email()).isPresent()) {
      throw new WorkbenchException(AccountsError.EMAIL_TAKEN, person.email());
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO account (id, email, name, role, place, language, password, enabled, stamp, made_at, signed_in_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)
            """)) {
      insert.setString(1, person.id().value());
      insert.setString(2, person.email());
      insert.setString(3, person.name());
      insert.setString(4, person.role().name());
      insert.setString(5, person.place().map(AreaId::value).orElse(null));
      insert.setString(6, person.language().tag());
      insert.setString(7, password);
      insert.setLong(8, now);
      insert.setLong(9, now);
      insert.executeUpdate();
    }
    return load(connection, person.id());
  }

  /** Changes one column, by name. */
  static void set(Connection connection, PersonId id, String column, Object value)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE account SET " + column + " = ? WHERE id = ?")) {
      update.setObject(1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
      update.setString(2, id.value());
      update.executeUpdate();
    }
  }

  /** Ends every session of a person. */
  static void endSessions(Connection connection, PersonId id) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE account SET stamp = stamp + 1 WHERE id = ?")) {
      update.setString(1, id.value());
      update.executeUpdate();
    }
  }

  private static Optional<AccountRow> one(Connection connection, String column, String value)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM account WHERE " + column + " = ?")) {
      select.setString(1, value);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    }
  }

  private static AccountRow read(ResultSet row) throws SQLException {
    Person person =
        new Person(
            new PersonId(row.getString("id")),
            row.getString("name"),
            row.getString("email"),
            Role.valueOf(row.getString("role")),
            Optional.ofNullable(row.getString("place")).map(AreaId::new),
            Language.parse(row.getString("language")),
            row.getBoolean("enabled"));
    long signedIn = row.getLong("signed_in_at");
    return new AccountRow(
        person,
        Optional.ofNullable(row.getString("password")),
        row.getLong("stamp"),
        signedIn == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(signedIn)));
  }
}
