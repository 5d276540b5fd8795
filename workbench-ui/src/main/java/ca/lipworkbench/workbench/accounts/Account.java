package ca.lipworkbench.workbench.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A person in the list of those who have an account, as somebody sees it who looks after people.
 *
 * @param person who it is
 * @param awaitsPassword whether a link was made for them to choose a new password
 * @param signedInAt when they last signed in
 * @param changeable whether the asker may change this account
 */
public record Account(
    Person person, boolean awaitsPassword, Optional<Instant> signedInAt, boolean changeable) {}
