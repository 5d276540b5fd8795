package ca.lipworkbench.datasets.curated;

import java.time.Instant;
import java.util.Optional;

/**
 * Which version of an entry is current.
 *
 * @param number counts the entry's versions from 1
 * @param edit the edit that made it
 * @param author who made it
 * @param at when
 * @param substanceSince since when results that were made before are out of date; empty where only
 *     names and notes changed since the entry came
 */
public record EntryVersion(
    int number, long edit, Author author, Instant at, Optional<Instant> substanceSince) {}
