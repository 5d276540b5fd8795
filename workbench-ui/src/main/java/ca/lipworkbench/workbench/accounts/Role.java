package ca.lipworkbench.workbench.accounts;

import static ca.lipworkbench.workbench.accounts.Permission.AUDIT;
import static ca.lipworkbench.workbench.accounts.Permission.CURATE;
import static ca.lipworkbench.workbench.accounts.Permission.IMPORT;
import static ca.lipworkbench.workbench.accounts.Permission.MANAGE_PEOPLE;
import static ca.lipworkbench.workbench.accounts.Permission.PIVOT;
import static ca.lipworkbench.workbench.accounts.Permission.PROPOSE;
import static ca.lipworkbench.workbench.accounts.Permission.PUBLISH;
import static ca.lipworkbench.workbench.accounts.Permission.READ;
import static ca.lipworkbench.workbench.accounts.Permission.SETTINGS;
import static ca.lipworkbench.workbench.accounts.Permission.TYPE_SQL;
import static ca.lipworkbench.workbench.accounts.Permission.WRITE_NOTES;
import static ca.lipworkbench.workbench.accounts.Permission.WRITE_STORIES;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person is in the workbench. Whatever is not named here is not allowed. */
public enum Role {
  /** Reads members' publications and tells the stories of one partnership. */
  COORDINATOR(READ, WRITE_STORIES),
  /** Works with data: imports, pivots, types SQL, writes notes, proposes publications. */
  ANALYST(READ, WRITE_STORIES, IMPORT, PIVOT, TYPE_SQL, WRITE_NOTES, PROPOSE),
  /** The national data group: curates what all share, approves and publishes. */
  CURATOR(READ, WRITE_STORIES, IMPORT, PIVOT, TYPE_SQL, WRITE_NOTES, PROPOSE, CURATE, PUBLISH),
  /** Looks after the people and the content of the partnerships of one region. */
  REGIONAL_ADMINISTRATOR(
      READ, WRITE_STORIES, IMPORT, PIVOT, TYPE_SQL, WRITE_NOTES, PROPOSE, PUBLISH, MANAGE_PEOPLE),
  /** May do everything. */
  ADMINISTRATOR(
      READ,
      WRITE_STORIES,
      IMPORT,
      PIVOT,
      TYPE_SQL,
      WRITE_NOTES,
      PROPOSE,
      CURATE,
      PUBLISH,
      MANAGE_PEOPLE,
      AUDIT,
      SETTINGS);

  @SuppressWarnings("ImmutableEnumChecker") // filled once and wrapped below
  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
    granted.addAll(Arrays.asList(permissions));
    this.permissions = Collections.unmodifiableSet(granted);
  }

  /** Everything that this role allows. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Whether this role allows something. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
