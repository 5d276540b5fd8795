package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * An offer of an account.
 *
 * @param id its identifier, which is no secret
 * @param email the address with which the person will sign in
 * @param role what they will be
 * @param place where
 * @param language in which the offer is worded
 * @param invitedBy the name of who made it; empty for the owner of the home folder
 * @param expiresAt when its link stops working
 */
public record Invitation(
    String id,
    String email,
    Role role,
    Optional<AreaId> place,
    Language language,
    Optional<String> invitedBy,
    Instant expiresAt) {

  /**
   * An invitation just made.
   *
   * @param token the secret of its link, shown once and kept nowhere
   */
  public record Made(Invitation invitation, String token) {}
}
