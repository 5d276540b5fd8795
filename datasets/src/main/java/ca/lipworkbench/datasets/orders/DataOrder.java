package ca.lipworkbench.datasets.orders;

import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A table that somebody asked for.
 *
 * @param id its name in the list
 * @param title what is asked for
 * @param provider from whom it is to come
 * @param requestedBy who asked: a partnership, a region, the data group
 * @param requestedOn when, as written
 * @param rank its place among what the data group wants, from 1; empty when it is not ranked
 * @param status how far it is
 * @param orderedOn when it was ordered
 * @param arrivedOn when it arrived
 * @param table the table that it was loaded into
 * @param replaces what it took the place of
 * @param note what else is to be known
 */
public record DataOrder(
    String id,
    BilingualText title,
    String provider,
    String requestedBy,
    String requestedOn,
    OptionalInt rank,
    Status status,
    Optional<String> orderedOn,
    Optional<String> arrivedOn,
    Optional<TableName> table,
    Optional<String> replaces,
    String note) {

  /** How far an order is. */
  public enum Status {
    REQUESTED,
    ORDERED,
    ARRIVED,
    DECLINED
  }
}
