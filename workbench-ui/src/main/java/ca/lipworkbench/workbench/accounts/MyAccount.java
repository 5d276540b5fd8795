package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What people do about their own accounts. Safe for use by many threads, and beside other
 * processes.
 */
public final class MyAccount {
  private final NotebooksDatabase database;
  private final Passwords passwords;
  private final SignIn signIn;
  private final Reach reach;
  private final Audit audit;
  private final Clock clock;
  private final Consumer<PersonId> changed;

  MyAccount(
      NotebooksDatabase database,
      Passwords passwords,
      SignIn signIn,
      Reach reach,
      Audit audit,
      Clock clock,
      Consumer<PersonId> changed) {
    this.database = database;
    this.passwords = passwords;
    this.signIn = signIn;
    this.reach = reach;
    this.audit = audit;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Changes how one is called.
   *
   * @throws WorkbenchException {@link AccountsError#NAME_INVALID}
   */
  public void rename(PersonId id, String name) {
    String kept = Typed.name(name);
    database.write(
        connection -> {
          Person person = own(connection, id).person();
          if (!kept.equals(person.name())) {
            AccountRow.set(connection, id, "name", kept);
            audit.append(
                connection,
                Optional.of(person.subject()),
                Deed.RENAMED,
                id.value(),
                person.name(),
                kept);
          }
          return true;
        });
    changed.accept(id);
  }

  /** Changes the language in which the workbench speaks to one. */
  public void speak(PersonId id, Language language) {
    database.write(
        connection -> {
          AccountRow.set(connection, own(connection, id).person().id(), "language", language.tag());
          return true;
        });
    changed.accept(id);
  }

  /** Whether somebody may choose the place that they work for: it says whose stories they write. */
  public static boolean mayMove(Person person) {
    return person.role() == Role.CURATOR || person.role() == Role.ADMINISTRATOR;
  }

  /**
   * Changes the partnership that one works for.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED} unless one may, or what is wrong
   */
  public void move(PersonId id, Optional<AreaId> place) {
    database.write(
        connection -> {
          Person person = own(connection, id).person();
          if (!mayMove(person)) {
            throw new WorkbenchException(AccountsError.NOT_ALLOWED);
          }
          reach.requireFit(person.role(), place);
          if (!place.equals(person.place())) {
            AccountRow.set(connection, id, "place", place.map(AreaId::value));
            audit.append(
                connection,
                Optional.of(person.subject()),
                Deed.PLACE_CHANGED,
                id.value(),
                person.name(),
                word(person.place()),
                word(place));
          }
          return true;
        });
    changed.accept(id);
  }

  /**
   * Changes one's password; every session ends except the one that takes the returned ticket.
   *
   * @throws WorkbenchException {@link AccountsError#PASSWORD_WRONG}, {@link
   *     AccountsError#HELD_BACK}, or what is wrong with the new one
   */
  public Ticket changePassword(PersonId id, String present, String wanted, Origin origin) {
    AccountRow row = database.read(connection -> own(connection, id));
    Person person = row.person();
    PasswordRules.check(wanted, person.email(), person.name());
    Duration wait = signIn.begin(person.email(), origin);
    if (wait.isPositive()) {
      throw new WorkbenchException(AccountsError.HELD_BACK, wait.plusMillis(999).toSeconds());
    }
    boolean tooLong = present.length() > 2 * PasswordRules.LONGEST;
    if (tooLong || !passwords.matches(present, row.password().orElse(passwords.nobodys()))) {
      signIn.fail(person.email(), origin);
      throw new WorkbenchException(AccountsError.PASSWORD_WRONG);
    }
    String hash = passwords.hash(wanted);
    Ticket ticket =
        database.write(
            connection -> {
              AccountRow now = own(connection, id);
              if (now.stamp() != row.stamp() || !now.password().equals(row.password())) {
                throw new WorkbenchException(AccountsError.PASSWORD_WRONG);
              }
              SignIn.forgive(connection, person.email(), origin);
              return replace(connection, now, hash, Deed.PASSWORD_CHANGED);
            });
    changed.accept(id);
    return ticket;
  }

  /** Whose link to choose a new password this is, if it works now. */
  public Optional<Person> findReset(String token) {
    return database.read(connection -> valid(connection, token)).map(AccountRow::person);
  }

  /**
   * Chooses a new password with a link; it works once.
   *
   * @throws WorkbenchException {@link AccountsError#LINK_INVALID}, or what is wrong with the
   *     password
   */
  public Ticket reset(String token, String wanted) {
    Person person =
        findReset(token).orElseThrow(() -> new WorkbenchException(AccountsError.LINK_INVALID));
    PasswordRules.check(wanted, person.email(), person.name());
    String hash = passwords.hash(wanted);
    Ticket ticket =
        database.write(
            connection -> {
              AccountRow now =
                  valid(connection, token)
                      .orElseThrow(() -> new WorkbenchException(AccountsError.LINK_INVALID));
              Guard.ACCOUNT.forgive(connection, Signs.hash(now.person().email()));
              AccountRow.set(connection, now.person().id(), "signed_in_at", clock.millis());
              return replace(connection, now, hash, Deed.PASSWORD_RESET);
            });
    changed.accept(ticket.person().id());
    return ticket;
  }

  private Ticket replace(Connection connection, AccountRow row, String hash, Deed deed)
      throws SQLException {
    PersonId id = row.person().id();
    AccountRow.set(connection, id, "password", hash);
    AccountRow.endSessions(connection, id);
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM account_reset WHERE account = ?")) {
      delete.setString(1, id.value());
      delete.executeUpdate();
    }
    audit.append(connection, Optional.of(new Subject.Person(id)), deed, id.value());
    return AccountRow.load(connection, id).ticket();
  }

  private Optional<AccountRow> valid(Connection connection, String token) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account FROM account_reset WHERE token_sha256 = ? AND expires_at > ?")) {
      select.setString(1, Signs.hashOfToken(token));
      select.setLong(2, clock.millis());
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? AccountRow.find(connection, new PersonId(rows.getString(1)))
                .filter(row -> row.person().enabled())
            : Optional.empty();
      }
    }
  }

  private static AccountRow own(Connection connection, PersonId id) throws SQLException {
    return AccountRow.find(connection, id)
        .filter(row -> row.person().enabled())
        .orElseThrow(() -> new WorkbenchException(AccountsError.NOT_ALLOWED));
  }

  /** A place as the audit trail names it. */
  static AuditEntry.Detail word(Optional<AreaId> place) {
    return place
        .<AuditEntry.Detail>map(area -> new AuditEntry.Detail.Text(area.value()))
        .orElse(new AuditEntry.Detail.Word("place.national"));
  }
}
