package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Groups of people. Those who look after people make them; a group is changed by who made it, by
 * administrators and by the owner of the home folder. Safe for use by many threads, and beside
 * other processes.
 */
public final class Groups {
  private static final String OWNER = "owner";

  private final NotebooksDatabase database;
  private final Reach reach;
  private final Audit audit;

  Groups(NotebooksDatabase database, Reach reach, Audit audit) {
    this.database = database;
    this.reach = reach;
    this.audit = audit;
  }

  private record Row(String id, String name, String madeBy) {}

  /** Every group, by name; which of them the asker may change stands in each. */
  public List<Group> list(Subject asker) {
    return database.read(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.READ);
          List<Group> groups = new ArrayList<>();
          for (Row row : rows(connection)) {
            groups.add(
                new Group(
                    row.id(), row.name(), members(connection, row.id()), mayChange(who, row)));
          }
          groups.sort(Comparator.comparing(group -> folded(group.name())));
          return List.copyOf(groups);
        });
  }

  /** Identifiers of the groups that somebody is in. */
  public List<String> of(PersonId person) {
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT member_of FROM account_group_member WHERE account = ? ORDER BY"
                      + " member_of")) {
            select.setString(1, person.value());
            List<String> groups = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
              while (rows.next()) {
                groups.add(rows.getString(1));
              }
            }
            return List.copyOf(groups);
          }
        });
  }

  /**
   * Makes an empty group.
   *
   * @return its identifier
   * @throws WorkbenchException when the asker may not, or with what is wrong with the name
   */
  public String make(Subject asker, String name) {
    String kept = Typed.groupName(name);
    String id = Signs.id();
    return database.write(
        connection -> {
          Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
          requireFree(connection, kept, id);
          update(
              connection,
              "INSERT INTO account_group (id, name, folded_name, made_by) VALUES (?, ?, ?, ?)",
              id,
              kept,
              folded(kept),
              who.person().map(person -> person.id().value()).orElse(OWNER));
          audit.append(connection, Optional.of(asker), Deed.GROUP_MADE, id, kept);
          return id;
        });
  }

  /**
   * Calls a group something else.
   *
   * @throws WorkbenchException when the asker may not, or with what is wrong with the name
   */
  public void rename(Subject asker, String id, String name) {
    String kept = Typed.groupName(name);
    database.write(
        connection -> {
          Row row = changeable(connection, asker, id);
          requireFree(connection, kept, id);
          update(
              connection,
              "UPDATE account_group SET name = ?, folded_name = ? WHERE id = ?",
              kept,
              folded(kept),
              id);
          audit.append(connection, Optional.of(asker), Deed.GROUP_RENAMED, id, row.name(), kept);
          return true;
        });
  }

  /**
   * Ends a group; its members stay.
   *
   * @throws WorkbenchException when the asker may not
   */
  public void dissolve(Subject asker, String id) {
    database.write(
        connection -> {
          Row row = changeable(connection, asker, id);
          update(connection, "DELETE FROM account_group WHERE id = ?", id);
          audit.append(connection, Optional.of(asker), Deed.GROUP_DISSOLVED, id, row.name());
          return true;
        });
  }

  /**
   * Takes somebody in; a member stays one.
   *
   * @throws WorkbenchException when the asker may not, or looks not after this person
   */
  public void join(Subject asker, String id, PersonId person) {
    database.write(
        connection -> {
          Row row = changeable(connection, asker, id);
          Person member = AccountRow.load(connection, person).person();
          if (!reach.sees(reach.require(connection, asker, Permission.MANAGE_PEOPLE), member)) {
            throw new WorkbenchException(AccountsError.OUT_OF_REACH);
          }
          if (update(
                  connection,
                  "INSERT OR IGNORE INTO account_group_member (member_of, account) VALUES (?, ?)",
                  id,
                  person.value())
              > 0) {
            audit.append(
                connection, Optional.of(asker), Deed.GROUP_JOINED, id, row.name(), member.name());
          }
          return true;
        });
  }

  /**
   * Lets somebody go; who is no member stays none.
   *
   * @throws WorkbenchException when the asker may not
   */
  public void leave(Subject asker, String id, PersonId person) {
    database.write(
        connection -> {
          Row row = changeable(connection, asker, id);
          Person member = AccountRow.load(connection, person).person();
          if (update(
                  connection,
                  "DELETE FROM account_group_member WHERE member_of = ? AND account = ?",
                  id,
                  person.value())
              > 0) {
            audit.append(
                connection, Optional.of(asker), Deed.GROUP_LEFT, id, row.name(), member.name());
          }
          return true;
        });
  }

  private Row changeable(Connection connection, Subject asker, String id) throws SQLException {
    Reach.Asker who = reach.require(connection, asker, Permission.MANAGE_PEOPLE);
    Row row =
        rows(connection).stream()
            .filter(found -> found.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new WorkbenchException(AccountsError.GROUP_UNKNOWN));
    if (!mayChange(who, row)) {
      throw new WorkbenchException(AccountsError.NOT_ALLOWED);
    }
    return row;
  }

  private static boolean mayChange(Reach.Asker who, Row row) {
    return who.person()
        .map(
            person ->
                person.may(Permission.MANAGE_PEOPLE)
                    && (person.role() == Role.ADMINISTRATOR
                        || row.madeBy().equals(person.id().value())))
        .orElse(true);
  }

  private static void requireFree(Connection connection, String name, String id)
      throws SQLException {
    for (Row row : rows(connection)) {
      if (folded(row.name()).equals(folded(name)) && !row.id().equals(id)) {
        throw new WorkbenchException(AccountsError.GROUP_NAME_TAKEN, name);
      }
    }
  }

  private static List<Row> rows(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT id, name, made_by FROM account_group");
        ResultSet rows = select.executeQuery()) {
      List<Row> groups = new ArrayList<>();
      while (rows.next()) {
        groups.add(new Row(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
      return groups;
    }
  }

  private static List<Person> members(Connection connection, String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT account FROM account_group_member WHERE member_of = ?")) {
      select.setString(1, id);
      List<Person> members = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          members.add(AccountRow.load(connection, new PersonId(rows.getString(1))).person());
        }
      }
      members.sort(Comparator.comparing(person -> folded(person.name())));
      return List.copyOf(members);
    }
  }

  private static int update(Connection connection, String sql, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setString(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
