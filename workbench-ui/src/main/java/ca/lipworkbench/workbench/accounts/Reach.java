package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whom somebody who looks after people may look after: an administrator and the owner of the home
 * folder everybody, a regional administrator those who work for the partnerships of the region and
 * may do nothing that the administrator may not.
 */
final class Reach {
  private final Areas areas;

  Reach(Areas areas) {
    this.areas = areas;
  }

  /**
   * Who asks, as their account stands now and not as a session remembers it.
   *
   * @param person empty for the owner of the home folder
   */
  record Asker(Subject subject, Optional<Person> person) {
    boolean may(Permission permission) {
      return person.map(found -> found.may(permission)).orElse(true);
    }

    boolean is(Person other) {
      return person.filter(found -> found.id().equals(other.id())).isPresent();
    }
  }

  /**
   * Looks up who asks.
   *
   * @throws WorkbenchException {@link AccountsError#NOT_ALLOWED} when they may not do this, or not
   *     any more
   */
  Asker require(Connection connection, Subject subject, Permission permission) throws SQLException {
    Asker asker =
        switch (subject) {
          case Subject.Owner() -> new Asker(subject, Optional.empty());
          case Subject.Person(PersonId id) ->
              new Asker(
                  subject,
                  Optional.of(AccountRow.find(connection, id).orElseThrow(Reach::no).person()));
        };
    if (!asker.may(permission)) {
      throw no();
    }
    return asker;
  }

  /** Whether one may see somebody in lists. */
  boolean sees(Asker asker, Person target) {
    return everywhere(asker) || inRegion(asker, target.place());
  }

  /**
   * Checks that one may change somebody's account.
   *
   * @throws WorkbenchException with the reason why not
   */
  void requireOver(Asker asker, Person target) {
    if (!sees(asker, target)) {
      throw new WorkbenchException(AccountsError.OUT_OF_REACH);
    }
    if (!covers(asker, target.role())) {
      throw new WorkbenchException(AccountsError.ROLE_TOO_HIGH);
    }
  }

  /**
   * Checks that one may let somebody be this, here.
   *
   * @throws WorkbenchException with the reason why not
   */
  void requireGrant(Asker asker, Role role, Optional<AreaId> place) {
    requireFit(role, place);
    if (!covers(asker, role)) {
      throw new WorkbenchException(AccountsError.ROLE_TOO_HIGH);
    }
    if (!everywhere(asker) && !inRegion(asker, place)) {
      throw new WorkbenchException(AccountsError.OUT_OF_REACH);
    }
  }

  /**
   * Checks that a role can be held for a place.
   *
   * @throws WorkbenchException with the reason why not
   */
  void requireFit(Role role, Optional<AreaId> place) {
    Optional<GeographicLevel> level = place.map(this::level);
    if (role == Role.REGIONAL_ADMINISTRATOR) {
      if (!level.equals(Optional.of(GeographicLevel.IRCC_REGION))) {
        throw new WorkbenchException(AccountsError.ROLE_NEEDS_REGION);
      }
    } else if (level.isPresent() && level.get() != GeographicLevel.PARTNERSHIP) {
      throw new WorkbenchException(AccountsError.PLACE_UNFIT, place.get());
    } else if (role == Role.COORDINATOR && level.isEmpty()) {
      throw new WorkbenchException(AccountsError.ROLE_NEEDS_PARTNERSHIP);
    }
  }

  /** Whether a role gives nothing that the asker may not do. */
  boolean covers(Asker asker, Role role) {
    return asker
        .person()
        .map(person -> person.role().permissions().containsAll(role.permissions()))
        .orElse(true);
  }

  /** Whether a place lies where the asker looks after people. */
  boolean reaches(Asker asker, AreaId place) {
    return everywhere(asker) || inRegion(asker, Optional.of(place));
  }

  private static boolean everywhere(Asker asker) {
    return asker.person().map(person -> person.role() == Role.ADMINISTRATOR).orElse(true);
  }

  private boolean inRegion(Asker asker, Optional<AreaId> place) {
    Optional<AreaId> region = asker.person().flatMap(Person::place);
    return region.isPresent()
        && place.isPresent()
        && (region.equals(place) || region.equals(areas.find(place.get()).flatMap(Area::region)));
  }

  private GeographicLevel level(AreaId place) {
    return areas
        .find(place)
        .map(Area::level)
        .orElseThrow(() -> new WorkbenchException(AccountsError.PLACE_UNFIT, place));
  }

  private static WorkbenchException no() {
    return new WorkbenchException(AccountsError.NOT_ALLOWED);
  }
}
