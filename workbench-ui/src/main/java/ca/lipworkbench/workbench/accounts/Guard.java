package ca.lipworkbench.workbench.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What holds back whoever guesses passwords. After some failures each further one doubles the wait;
 * tries within the wait are neither checked nor counted. Kept in the database, so that a restart
 * forgives nothing.
 */
enum Guard {
  /** One account, wherever the tries come from. */
  ACCOUNT(5, Duration.ofMinutes(5), Duration.ofHours(24)),
  /** One address of the network, whichever accounts are tried. */
  ADDRESS(15, Duration.ofMinutes(15), Duration.ofHours(1));

  private final int free;
  private final Duration longest;
  private final Duration memory;

  /**
   * How patient it is.
   *
   * @param free failures without a wait
   * @param longest the most that one failure costs
   * @param memory after so long without a failure all are forgotten
   */
  Guard(int free, Duration longest, Duration memory) {
    this.free = free;
    this.longest = longest;
    this.memory = memory;
  }

  /** How long a key still has to wait; zero when it may try. */
  Duration wait(Connection connection, String key, long now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT failures, last_at FROM account_attempt WHERE guard = ? AND key = ?")) {
      select.setString(1, name());
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || now - row.getLong(2) >= memory.toMillis()) {
          return Duration.ZERO;
        }
        long cost = cost(row.getInt(1)).toMillis();
        // A clock that was set back must not make the wait longer.
        return Duration.ofMillis(Math.clamp(row.getLong(2) + cost - now, 0, cost));
      }
    }
  }

  /** Counts a try as a failure before it is checked, so that tries at the same moment count. */
  void count(Connection connection, String key, long now) throws SQLException {
    try (PreparedStatement forget =
        connection.prepareStatement(
            "DELETE FROM account_attempt WHERE guard = ? AND last_at <= ?")) {
      forget.setString(1, name());
      forget.setLong(2, now - memory.toMillis());
      forget.executeUpdate();
    }
    try (PreparedStatement add =
        connection.prepareStatement(
            """
            INSERT INTO account_attempt (guard, key, failures, last_at) VALUES (?, ?, 1, ?)
            ON CONFLICT (guard, key) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at
            """)) {
      add.setString(1, name());
      add.setString(2, key);
      add.setLong(3, now);
      add.executeUpdate();
    }
  }

  /** Takes back what {@link #count} counted: the try was right. */
  void forgive(Connection connection, String key) throws SQLException {
    String sql =
        switch (this) {
          case ACCOUNT -> "DELETE FROM account_attempt WHERE guard = ? AND key = ?";
          // One's own account must not buy further tries at the accounts of others.
          case ADDRESS ->
              "UPDATE account_attempt SET failures = max(failures - 1, 0) WHERE guard = ? AND key ="
                  + " ?";
        };
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      change.setString(1, name());
      change.setString(2, key);
      change.executeUpdate();
    }
  }

  private Duration cost(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free + 1, 20));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
