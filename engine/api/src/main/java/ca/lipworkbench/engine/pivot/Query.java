package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.sql.Dialect;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import java.util.Optional;
import java.util.function.Function;

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

  /** The same with some rows kept in relations of the engine's own, as {@link Dialect} says. */
  public String sql(
      Dialect dialect, String observations, Function<Relation.Rows, Optional<String>> kept) {
    return dialect.write(select, observations, kept);
  }
}
