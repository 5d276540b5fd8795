package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.notebooks.sharing.Abilities;
import ca.lipworkbench.notebooks.sharing.Ability;
import ca.lipworkbench.notebooks.sharing.Access;
import ca.lipworkbench.notebooks.sharing.Grantee;
import ca.lipworkbench.notebooks.sharing.Groups;
import ca.lipworkbench.notebooks.sharing.NoteEvent;
import ca.lipworkbench.notebooks.sharing.NoteTrail;
import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.accounts.Deed;
import ca.lipworkbench.workbench.accounts.Group;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the notes want to know about people, answered by the accounts.
 *
 * @param accounts the accounts
 */
record NoteAccounts(Accounts accounts) {
  private static final Map<Ability, Permission> PERMISSIONS =
      Map.of(
          Ability.READ, Permission.READ,
          Ability.WRITE, Permission.WRITE_NOTES,
          Ability.START_FROM_TEMPLATE, Permission.WRITE_STORIES,
          Ability.TYPE_SQL, Permission.TYPE_SQL);

  Groups groups() {
    return person -> Set.copyOf(accounts.groups().of(person));
  }

  Abilities abilities() {
    return this::abilities;
  }

  NoteTrail trail() {
    return this::record;
  }

  private Set<Ability> abilities(PersonId id) {
    Optional<Person> person = accounts.people().find(id);
    Set<Ability> abilities = EnumSet.noneOf(Ability.class);
    PERMISSIONS.forEach(
        (ability, permission) -> {
          if (person.filter(found -> found.may(permission)).isPresent()) {
            abilities.add(ability);
          }
        });
    return abilities;
  }

  private void record(Subject who, NoteEvent event) {
    String title = event.title().value();
    switch (event) {
      case NoteEvent.Made _, NoteEvent.BroughtBack _ -> record(who, Deed.NOTE_MADE, event, title);
      case NoteEvent.Deleted _ -> record(who, Deed.NOTE_DELETED, event, title);
      case NoteEvent.Restored(var note, var name, int revision) ->
          record(who, Deed.NOTE_RESTORED, event, title, revision);
      case NoteEvent.Shared(var note, var name, Grantee grantee, Access access) ->
          record(who, Deed.NOTE_SHARED, event, title, name(grantee), word(access));
      case NoteEvent.Unshared(var note, var name, Grantee grantee) ->
          record(who, Deed.NOTE_UNSHARED, event, title, name(grantee));
      case NoteEvent.HandedOver(var note, var name, PersonId to) ->
          record(
              who,
              Deed.NOTE_SHARED,
              event,
              title,
              name(new Grantee.OnePerson(to)),
              word(Access.OWNER));
    }
  }

  private void record(Subject who, Deed deed, NoteEvent event, Object... details) {
    accounts.audit().record(who, deed, event.note().value(), details);
  }

  private String name(Grantee grantee) {
    return switch (grantee) {
      case Grantee.OnePerson(PersonId id) ->
          accounts.people().find(id).map(Person::name).orElse(id.value());
      case Grantee.OneGroup(String group) ->
          accounts.groups().list(Subject.OWNER).stream()
              .filter(found -> found.id().equals(group))
              .map(Group::name)
              .findFirst()
              .orElse(group);
      case Grantee.Everybody() -> "*";
    };
  }

  private static String word(Access access) {
    return access.name().toLowerCase(Locale.ROOT);
  }
}
