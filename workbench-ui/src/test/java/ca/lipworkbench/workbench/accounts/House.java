package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.function.Executable;
import org.sqlite.SQLiteDataSource;

/** Accounts in a database of their own, with cheap passwords and a clock that tests move. */
final class House {
  static final String PASSWORD = "seven green boats";
  static final Origin HERE = new Origin("192.0.2.1");
  static final AreaId MONCTON = new AreaId("NB-moncton");
  static final AreaId ATLANTIC = new AreaId("region-ATL");

  /** In another region. */
  static final AreaId CALGARY = new AreaId("AB-calgary");

  final Path file;
  final MovedClock clock = new MovedClock();
  Accounts accounts;

  House(Path folder) {
    this.file = folder.resolve("workbench.db");
    this.accounts = open(new Passwords.Cost(64, 1));
  }

  /** The same accounts as after a restart, or as another process sees them. */
  Accounts open(Passwords.Cost cost) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return Accounts.open(
        NotebooksDatabase.open(source, FailPoint.NONE), Areas.shipped(), clock, cost);
  }

  Person administrator() {
    String token = accounts.setUp().offer().orElseThrow();
    return accounts.setUp().complete(token, first("Administrator A", "a@example.org")).person();
  }

  static SetUp.FirstAdministrator first(String name, String email) {
    return new SetUp.FirstAdministrator(name, email, PASSWORD, Optional.empty(), Language.ENGLISH);
  }

  /** Somebody whom the owner invited and who accepted. */
  Person person(String email, Role role, Optional<AreaId> place) {
    Invitation.Made made =
        accounts.invitations().invite(Subject.OWNER, email, role, place, Language.ENGLISH);
    return accounts
        .invitations()
        .accept(made.token(), "Person " + email.substring(0, 1), PASSWORD, Language.FRENCH)
        .person();
  }

  SignInOutcome signIn(String email, String password) {
    return accounts.signIn().attempt(email, password, HERE);
  }

  static void refuses(AccountsError code, Executable work) {
    Assertions.assertEquals(code, Assertions.assertThrows(WorkbenchException.class, work).code());
  }

  /** A clock that stands still unless it is moved. */
  static final class MovedClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    void move(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
