package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.notebooks.database.NotebooksDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The accounts of a home folder: who has one, how they come in, and the trail of what was changed.
 * Safe for use by many threads, and beside other processes.
 */
public final class Accounts {
  private static final String MIGRATIONS = "ca/lipworkbench/workbench/accounts/migrations";
  private static final String HISTORY = "accounts_history";

  /** Another process that disables somebody is noticed this late at the most. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final NotebooksDatabase database;
  private final Clock clock;
  private final Passwords passwords;
  private final Audit audit;
  private final SetUp setUp;
  private final SignIn signIn;
  private final Invitations invitations;
  private final People people;
  private final MyAccount myAccount;
  private final Groups groups;
  private final Map<PersonId, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(Ticket ticket, long at) {}

  private Accounts(NotebooksDatabase database, Areas areas, Clock clock, Passwords.Cost cost) {
    this.database = database;
    this.clock = clock;
    this.passwords = new Passwords(cost);
    Reach reach = new Reach(areas);
    this.audit = new Audit(database, clock);
    this.setUp = new SetUp(database, passwords, reach, audit, clock);
    this.signIn = new SignIn(database, passwords, audit, clock);
    this.invitations = new Invitations(database, passwords, reach, audit, clock);
    this.people = new People(database, reach, audit, clock, this::forget);
    this.myAccount = new MyAccount(database, passwords, signIn, reach, audit, clock, this::forget);
    this.groups = new Groups(database, reach, audit);
  }

  /**
   * The accounts kept in this database, whose tables are brought up to date.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException as {@link NotebooksDatabase#addTables}
   */
  public static Accounts open(NotebooksDatabase database, Areas areas, Clock clock) {
    return open(database, areas, clock, Passwords.Cost.STANDARD);
  }

  static Accounts open(NotebooksDatabase database, Areas areas, Clock clock, Passwords.Cost cost) {
    database.addTables(MIGRATIONS, HISTORY);
    return new Accounts(database, areas, clock, cost);
  }

  /** How the first administrator comes in. */
  public SetUp setUp() {
    return setUp;
  }

  /** Signing in. */
  public SignIn signIn() {
    return signIn;
  }

  /** Offers of an account. */
  public Invitations invitations() {
    return invitations;
  }

  /** Everybody who has an account. */
  public People people() {
    return people;
  }

  /** What people do about their own accounts. */
  public MyAccount myAccount() {
    return myAccount;
  }

  /** Groups of people. */
  public Groups groups() {
    return groups;
  }

  /** The trail of what was changed. */
  public Audit audit() {
    return audit;
  }

  /**
   * The person whose session this is, as they are now; asked on every request, so what it learns is
   * kept for a second.
   *
   * @param stamp of the session's {@link Ticket}
   * @return empty when the session has ended
   */
  public Optional<Person> resume(PersonId id, long stamp) {
    long now = clock.millis();
    Seen known = seen.get(id);
    if (known == null || Math.abs(now - known.at()) >= FRESH.toMillis()) {
      Optional<AccountRow> row = database.read(connection -> AccountRow.find(connection, id));
      if (row.isEmpty()) {
        seen.remove(id);
        return Optional.empty();
      }
      known = new Seen(row.get().ticket(), now);
      seen.put(id, known);
    }
    Ticket ticket = known.ticket();
    return ticket.person().enabled() && ticket.stamp() == stamp
        ? Optional.of(ticket.person())
        : Optional.empty();
  }

  /** The stamp of everybody who may sign in, by which sessions that have ended are found. */
  public Map<PersonId, Long> stamps() {
    return database.read(AccountRow::all).stream()
        .filter(row -> row.person().enabled())
        .collect(Collectors.toMap(row -> row.person().id(), AccountRow::stamp));
  }

  /** How many passwords have been worked on since the start. */
  long passwordsWorkedOn() {
    return passwords.worked();
  }

  private void forget(PersonId id) {
    seen.remove(id);
  }
}
