package ca.lipworkbench.workbench.accounts;

/** What a look at the whole audit trail found. */
public sealed interface AuditCheck {
  /**
   * Every row is as it was written.
   *
   * @param rows how many there are
   * @param head the hash of the last one; kept elsewhere, it proves later that nothing was
   *     rewritten
   */
  record Whole(long rows, String head) implements AuditCheck {}

  /**
   * A row was changed, or is missing.
   *
   * @param number the first such row
   */
  record Broken(long number) implements AuditCheck {}
}
