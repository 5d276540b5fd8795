package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.sql.Select;

/**
 * A generated selection from the observations of one release. It holds no text of SQL, so nothing
 * that a person typed comes to an engine as one.
 *
 * @param select what is selected
 */
public record Query(Select select) {
  /**
   * The statement in the language of an engine.
   *
   * @param observations how that engine names the observations of the release, in SQL
   */
  public String sql(Dialect dialect, String observations) {
    return dialect.write(select, observations);
  }
}
