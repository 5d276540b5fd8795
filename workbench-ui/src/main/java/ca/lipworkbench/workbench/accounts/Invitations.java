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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offers of an account, passed on as a link by whoever made them. Each works once, until it expires
 * or is revoked, and only while its maker may still give what it gives. Safe for use by many
 * threads, and beside other processes.
 */
public final class Invitations {
  /** How long a link works. */
  public static final Duration VALID = Duration.ofDays(7);

  private static final String OWNER = "owner";
  private static final String SELECT =
      "SELECT i.id, i.email, i.role, i.place, i.language, i.invited_by, i.expires_at, a.name FROM"
          + " account_invitation i LEFT JOIN account a ON a.id = i.invited_by WHERE i.ended IS NULL"
          + " AND i.expires_at > ? ";

  private final NotebooksDatabase database;
  private final Passwords passwords;
  private final Reach reach;
  private final Audit audit;
  private final Clock clock;

  Invitations(
      NotebooksDatabase database, Passwords passwords, Reach reach, Audit audit, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.reach = reach;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Invites somebody; an earlier invitation to the same address ends.
   *
   * @throws WorkbenchException when the asker may not, or with what is wrong
   */
  public Invitation.Made invite(
      Subject asker, String email, Role role, Optional<AreaId> place, Language language) {
    String address = Typed.email(email);
    String token = Signs.token();
    String id = Signs.id();
    return database.write(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          reach.requireGrant(who, role, place);
          if (AccountRow.find(connection, address).isPresent()) {
            throw new WorkbenchException(AccountsError.EMAIL_TAKEN, address);
          }
          for (Open earlier : open(connection, " AND i.email = ?", address)) {
            requireOver(who, earlier.invitation());
            end(connection, earlier.invitation().id(), "REVOKED");
          }
          long now = clock.millis();
          try (PreparedStatement insert =
              connection.prepareStatement(
                  """
                  INSERT INTO account_invitation
                    (id, token_sha256, email, role, place, language, invited_by, made_at, expires_at)
                  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)) {
            insert.setString(1, id);
            insert.setString(2, Signs.hashOfToken(token));
            insert.setString(3, address);
            insert.setString(4, role.name());
            insert.setString(5, place.map(AreaId::value).orElse(null));
            insert.setString(6, language.tag());
            insert.setString(7, who.person().map(person -> person.id().value()).orElse(OWNER));
            insert.setLong(8, now);
            insert.setLong(9, now + VALID.toMillis());
            insert.executeUpdate();
          }
          audit.append(connection, Optional.of(asker), Deed.INVITED, id, address, role);
          Open made = open(connection, " AND i.id = ?", id).getFirst();
          return new Invitation.Made(made.invitation(), token);
        });
  }

  /**
   * Invitations that wait for an answer, by address, as far as the asker looks after people.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED}
   */
  public List<Invitation> list(Subject asker) {
    return database.read(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          return open(connection, " ORDER BY i.email", null).stream()
              .map(Open::invitation)
              .filter(invitation -> isOver(who, invitation))
              .toList();
        });
  }

  /**
   * Ends an invitation; one that has ended already stays as it is.
   *
   * @throws WorkbenchException when the asker may not
   */
  public void revoke(Subject asker, String id) {
    database.write(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          for (Open open : open(connection, " AND i.id = ?", id)) {
            requireOver(who, open.invitation());
            end(connection, id, "REVOKED");
            audit.append(
                connection,
                Optional.of(asker),
                Deed.INVITATION_REVOKED,
                id,
                open.invitation().email());
          }
          return true;
        });
  }

  /** The invitation behind a link, if the link works now. */
  public Optional<Invitation> find(String token) {
    return database.read(connection -> valid(connection, token).map(Open::invitation));
  }

  /**
   * Makes the account.
   *
   * @throws WorkbenchException {@link AccountsError#LINK_INVALID}, or what is wrong with name or
   *     password
   */
  public Ticket accept(String token, String name, String password, Language language) {
    Invitation before = find(token).orElseThrow(Invitations::invalid);
    String kept = Typed.name(name);
    PasswordRules.check(password, before.email(), kept);
    String hash = passwords.hash(password);
    return database.write(
        connection -> {
          Invitation invitation =
              valid(connection, token).orElseThrow(Invitations::invalid).invitation();
          Person person =
              new Person(
                  new PersonId(Signs.id()),
                  kept,
                  invitation.email(),
                  invitation.role(),
                  invitation.place(),
                  language,
                  true);
          AccountRow row = AccountRow.add(connection, person, hash, clock.millis());
          end(connection, invitation.id(), "ACCEPTED");
          audit.append(
              connection,
              Optional.of(person.subject()),
              Deed.INVITATION_ACCEPTED,
              invitation.id(),
              kept,
              invitation.email());
          return row.ticket();
        });
  }

  private Optional<Open> valid(Connection connection, String token) throws SQLException {
    for (Open open : open(connection, " AND i.token_sha256 = ?", Signs.hashOfToken(token))) {
      try {
        Reach.Asker maker = reach.require(connection, open.maker(), Permission.MANAGE_PEOPLE);
        reach.requireGrant(maker, open.invitation().role(), open.invitation().place());
        return Optional.of(open);
      } catch (WorkbenchException e) {
        // Its maker may not give this any more.
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isOver(Reach.Asker asker, Invitation invitation) {
    return reach.covers(asker, invitation.role())
        && (invitation.place().isPresent()
            ? reach.reaches(asker, invitation.place().get())
            : asker.person().map(person -> person.role() == Role.ADMINISTRATOR).orElse(true));
  }

  private void requireOver(Reach.Asker asker, Invitation invitation) {
    if (!isOver(asker, invitation)) {
      throw new WorkbenchException(AccountsError.OUT_OF_REACH);
    }
  }

  private static WorkbenchException invalid() {
    return new WorkbenchException(AccountsError.LINK_INVALID);
  }

  private static void end(Connection connection, String id, String how) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE account_invitation SET ended = ? WHERE id = ?")) {
      update.setString(1, how);
      update.setString(2, id);
      update.executeUpdate();
    }
  }

  private record Open(Invitation invitation, Subject maker) {}

  private List<Open> open(
      Connection connection, String rest, @org.jspecify.annotations.Nullable String argument)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT + rest)) {
      select.setLong(1, clock.millis());
      if (argument != null) {
        select.setString(2, argument);
      }
      List<Open> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String maker = row.getString("invited_by");
          found.add(
              new Open(
                  new Invitation(
                      row.getString("id"),
                      row.getString("email"),
                      Role.valueOf(row.getString("role")),
                      Optional.ofNullable(row.getString("place")).map(AreaId::new),
                      Language.parse(row.getString("language")),
                      Optional.ofNullable(row.getString("name")),
                      Instant.ofEpochMilli(row.getLong("expires_at"))),
                  maker.equals(OWNER) ? Subject.OWNER : new Subject.Person(new PersonId(maker))));
        }
      }
      return found;
    }
  }
}
