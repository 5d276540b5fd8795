package ca.lipworkbench.workbench.config;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.interpreter.Account;
import ca.lipworkbench.notebooks.interpreter.InterpreterSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What whoever runs a server may decide about typed SQL, by environment variables.
 *
 * @param timeLimit how long one paragraph may run
 * @param account as which typed SQL runs where the server runs as root; empty means the system's
 *     account without privileges
 */
public record SqlSettings(Duration timeLimit, Optional<Account> account) {
  /** Seconds that one paragraph may run. */
  public static final String SECONDS = "WORKBENCH_SQL_SECONDS";

  /** The account as which typed SQL runs. */
  public static final String ACCOUNT = "WORKBENCH_SQL_ACCOUNT";

  private static final int DEFAULT_SECONDS = 60;

  /**
   * Reads the variables.
   *
   * @throws WorkbenchException with {@link HomeError#SETTING_UNUSABLE}
   */
  public static SqlSettings of(Map<String, String> environment) {
    String seconds = environment.getOrDefault(SECONDS, "" + DEFAULT_SECONDS);
    if (!seconds.matches("[1-9]\\d{0,3}") || Integer.parseInt(seconds) > 3600) {
      throw new WorkbenchException(HomeError.SETTING_UNUSABLE, SECONDS, seconds, "1–3600");
    }
    Optional<String> name = Optional.ofNullable(environment.get(ACCOUNT));
    Optional<Account> account = name.flatMap(Account::named);
    if (name.isPresent() && account.isEmpty()) {
      throw new WorkbenchException(HomeError.SETTING_UNUSABLE, ACCOUNT, name.get(), "nobody");
    }
    return new SqlSettings(Duration.ofSeconds(Integer.parseInt(seconds)), account);
  }

  /** Settings of processes with these decisions. */
  InterpreterSettings apply(InterpreterSettings settings) {
    InterpreterSettings limited = settings.withTimeLimit(timeLimit);
    return account.map(limited::withAccount).orElse(limited);
  }
}
