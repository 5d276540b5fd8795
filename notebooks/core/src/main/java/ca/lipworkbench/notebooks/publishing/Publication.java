package ca.lipworkbench.notebooks.publishing;

import java.util.List;
import java.util.Optional;

/**
 * An address of the site and what it points to.
 *
 * @param slug the address
 * @param current the revision that it shows; empty when it is withdrawn
 * @param revisions every revision that was published, oldest first
 */
public record Publication(Slug slug, Optional<Integer> current, List<Integer> revisions) {
  public Publication {
    revisions = List.copyOf(revisions);
    if (current.isPresent() && !revisions.contains(current.get())) {
      throw new IllegalArgumentException("Revision " + current.get() + " was not published");
    }
  }
}
