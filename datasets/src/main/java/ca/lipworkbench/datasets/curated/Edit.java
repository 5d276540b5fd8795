package ca.lipworkbench.datasets.curated;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * One change of a list, of one entry or of many, as it stays in the history.
 *
 * @param number counts the edits of all lists of a home
 * @param list the list's name
 * @param author who made it
 * @param at when
 * @param reason why, in the author's words
 * @param undoes the edit that it undid
 * @param changes what it did to each entry
 */
public record Edit(
    long number,
    String list,
    Author author,
    Instant at,
    String reason,
    OptionalLong undoes,
    List<Change> changes) {
  public Edit {
    changes = List.copyOf(changes);
  }
}
