package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of the audit trail.
 *
 * @param number its place in the trail, from 1
 * @param at when it was done
 * @param who did it; empty for somebody who was not signed in
 * @param deed the name of a {@link Deed}, perhaps one that only a later version knows
 * @param subject what it was done to: an identifier
 * @param details what else the sentence names
 */
public record AuditEntry(
    long number,
    Instant at,
    Optional<Subject> who,
    String deed,
    String subject,
    List<Detail> details) {
  private static final Messages MESSAGES = Messages.of(AccountsError.BUNDLE);

  /** A part of the sentence. */
  public sealed interface Detail {
    /** As somebody wrote it. */
    record Text(String text) implements Detail {}

    /** A key of the package's catalogue, put into the reader's language. */
    record Word(String key) implements Detail {}
  }

  /** What was done, for a reader of this language. */
  public String sentence(Language language) {
    if (Deed.find(deed).isEmpty()) {
      return MESSAGES.text(language, "deed.unknown", deed, subject);
    }
    List<Object> arguments = new ArrayList<>();
    arguments.add(subject);
    for (Detail detail : details) {
      arguments.add(
          switch (detail) {
            case Detail.Text(String text) -> text;
            case Detail.Word(String key) ->
                MESSAGES.keys(language).contains(key) ? MESSAGES.text(language, key) : key;
          });
    }
    return MESSAGES.text(language, "deed." + deed, arguments.toArray());
  }
}
