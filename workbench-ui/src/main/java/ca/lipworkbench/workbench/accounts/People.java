package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everybody who has an account, and what those who look after people may do about it. Who asks is
 * looked up anew each time. Safe for use by many threads, and beside other processes.
 */
public final class People {
  /** How long a link to choose a new password works. */
  public static final Duration RESET_VALID = Duration.ofHours(24);

  private final NotebooksDatabase database;
  private final Reach reach;
  private final Audit audit;
  private final Clock clock;

  /** Told whose account changed, after the change is on the disk. */
  private final Consumer<PersonId> changed;

  People(
      NotebooksDatabase database,
      Reach reach,
      Audit audit,
      Clock clock,
      Consumer<PersonId> changed) {
    this.database = database;
    this.reach = reach;
    this.audit = audit;
    this.clock = clock;
    this.changed = changed;
  }

  /** The person with this identifier. */
  public Optional<Person> find(PersonId id) {
    return database.read(connection -> AccountRow.find(connection, id)).map(AccountRow::person);
  }

  /** The person with this address. */
  public Optional<Person> findByEmail(String email) {
    return database
        .read(connection -> AccountRow.find(connection, Typed.lowerCase(email)))
        .map(AccountRow::person);
  }

  /** Everybody who may sign in, by name: whom a note can be shared with. */
  public List<Person> directory() {
    return database.read(AccountRow::all).stream()
        .map(AccountRow::person)
        .filter(Person::enabled)
        .sorted(byName())
        .toList();
  }

  /**
   * The accounts that the asker looks after, by name.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED}
   */
  public List<Account> list(Subject asker) {
    return database.read(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          return AccountRow.all(connection).stream()
              .filter(row -> reach.sees(who, row.person()))
              .map(
                  row ->
                      new Account(
                          row.person(),
                          row.password().isEmpty(),
                          row.signedInAt(),
                          reach.covers(who, row.person().role()) && !who.is(row.person())))
              .sorted(Comparator.comparing(Account::person, byName()))
              .toList();
        });
  }

  /**
   * The roles that the asker may give, the least first.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED}
   */
  public List<Role> grantableRoles(Subject asker) {
    return database.read(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          return List.of(Role.values()).stream().filter(role -> reach.covers(who, role)).toList();
        });
  }

  /**
   * Whether the asker may let somebody work at this place.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED}
   */
  public List<AreaId> reachable(Subject asker, List<AreaId> places) {
    return database.read(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          return places.stream().filter(place -> reach.reaches(who, place)).toList();
        });
  }

  /**
   * Shuts somebody out: their sessions end, and they cannot sign in.
   *
   * @throws WorkbenchException when the asker may not, or they are the last administrator
   */
  public void disable(Subject asker, PersonId id) {
    change(
        asker,
        id,
        (connection, target) -> {
          if (target.enabled()) {
            requireAnotherAdministrator(connection, target);
            AccountRow.set(connection, id, "enabled", 0);
            AccountRow.endSessions(connection, id);
            audit.append(connection, Optional.of(asker), Deed.DISABLED, id.value(), target.name());
          }
        });
  }

  /**
   * Lets somebody in again.
   *
   * @throws WorkbenchException when the asker may not
   */
  public void enable(Subject asker, PersonId id) {
    change(
        asker,
        id,
        (connection, target) -> {
          if (!target.enabled()) {
            AccountRow.set(connection, id, "enabled", 1);
            audit.append(connection, Optional.of(asker), Deed.ENABLED, id.value(), target.name());
          }
        });
  }

  /**
   * Gives somebody another role or place; their sessions end.
   *
   * @throws WorkbenchException when the asker may not, the two do not go together, or they are the
   *     last administrator
   */
  public void assign(Subject asker, PersonId id, Role role, Optional<AreaId> place) {
    change(
        asker,
        id,
        (connection, target) -> {
          reach.requireGrant(
              reach.require(connection, asker, Permission.MANAGE_PEOPLE), role, place);
          if (role != target.role()) {
            requireAnotherAdministrator(connection, target);
            AccountRow.set(connection, id, "role", role.name());
            audit.append(
                connection,
                Optional.of(asker),
                Deed.ROLE_CHANGED,
                id.value(),
                target.name(),
                target.role(),
                role);
          }
          if (!place.equals(target.place())) {
            AccountRow.set(connection, id, "place", place.map(AreaId::value));
            audit.append(
                connection,
                Optional.of(asker),
                Deed.PLACE_CHANGED,
                id.value(),
                target.name(),
                MyAccount.word(target.place()),
                MyAccount.word(place));
          }
          if (role != target.role() || !place.equals(target.place())) {
            AccountRow.endSessions(connection, id);
          }
        });
  }

  /**
   * Makes a link with which somebody chooses a new password. The old one stops working, and their
   * sessions end.
   *
   * @return the secret of the link, shown once and kept nowhere
   * @throws WorkbenchException when the asker may not, or the account is disabled
   */
  public String offerReset(Subject asker, PersonId id) {
    String token = Signs.token();
    change(
        asker,
        id,
        (connection, target) -> {
          if (!target.enabled()) {
            throw new WorkbenchException(AccountsError.PERSON_DISABLED, target.email());
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO account_reset (account, token_sha256, expires_at) VALUES (?, ?, ?)
                  ON CONFLICT (account) DO UPDATE SET
                    token_sha256 = excluded.token_sha256, expires_at = excluded.expires_at
                  """)) {
            insert.setString(1, id.value());
            insert.setString(2, Signs.hashOfToken(token));
            insert.setLong(3, clock.millis() + RESET_VALID.toMillis());
            insert.executeUpdate();
          }
          AccountRow.set(connection, id, "password", Optional.empty());
          AccountRow.endSessions(connection, id);
          audit.append(
              connection, Optional.of(asker), Deed.RESET_OFFERED, id.value(), target.name());
        });
    return token;
  }

  @FunctionalInterface
  private interface Change {
    void make(Connection connection, Person target) throws SQLException;
  }

  private void change(Subject asker, PersonId id, Change change) {
    database.write(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          Person target =
              AccountRow.find(connection, id)
                  .map(AccountRow::person)
                  .filter(person -> reach.sees(who, person))
                  .orElseThrow(
                      () -> new WorkbenchException(AccountsError.PERSON_UNKNOWN, id.value()));
          if (who.is(target)) {
            throw new WorkbenchException(AccountsError.NOT_ONESELF);
          }
          reach.requireOver(who, target);
          change.make(connection, target);
          return true;
        });
    changed.accept(id);
  }

  /** Somebody must always be able to come in and look after the others. */
  private static void requireAnotherAdministrator(Connection connection, Person target)
      throws SQLException {
    if (target.role() != Role.ADMINISTRATOR || !target.enabled()) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM account WHERE role = 'ADMINISTRATOR' AND enabled = 1 AND"
                    + " password IS NOT NULL AND id <> '"
                    + target.id()
                    + "'")) {
      if (!row.next() || row.getLong(1) == 0) {
        throw new WorkbenchException(AccountsError.LAST_ADMINISTRATOR);
      }
    }
  }

  private static Comparator<Person> byName() {
    // A collator keeps state while it compares, so each list has its own.
    Collator collator = Collator.getInstance(Locale.CANADA_FRENCH);
    return Comparator.comparing(Person::name, collator::compare).thenComparing(Person::email);
  }
}
