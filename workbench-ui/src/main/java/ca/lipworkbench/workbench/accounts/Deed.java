package ca.lipworkbench.workbench.accounts;

import java.util.Optional;

/**
 * Something done that the audit trail keeps. The package's catalogue holds its sentence in both
 * languages as {@code deed.NAME}: argument 0 is what it was done to, the others are the details.
 */
public enum Deed {
  /** The first administrator took the workbench over. Details: name. */
  SET_UP(Topic.PEOPLE),
  /** Details: where from. */
  SIGNED_IN(Topic.SIGN_IN),
  /** No details. */
  SIGNED_OUT(Topic.SIGN_IN),
  /** Subject: the person, or nothing where no account has the address. Details: where from. */
  SIGN_IN_FAILED(Topic.SIGN_IN),
  /** Subject: the invitation. Details: address, role. */
  INVITED(Topic.PEOPLE),
  /** Subject: the invitation. Details: address. */
  INVITATION_REVOKED(Topic.PEOPLE),
  /** Subject: the invitation. Details: name, address. */
  INVITATION_ACCEPTED(Topic.PEOPLE),
  /** No details. */
  PASSWORD_CHANGED(Topic.SIGN_IN),
  /** Subject: the person. Details: name. */
  RESET_OFFERED(Topic.PEOPLE),
  /** No details. */
  PASSWORD_RESET(Topic.SIGN_IN),
  /** Subject: the person. Details: name. */
  DISABLED(Topic.PEOPLE),
  /** Subject: the person. Details: name. */
  ENABLED(Topic.PEOPLE),
  /** Subject: the person. Details: name, role before, role after. */
  ROLE_CHANGED(Topic.PEOPLE),
  /** Subject: the person. Details: name, place before, place after. */
  PLACE_CHANGED(Topic.PEOPLE),
  /** Subject: the person. Details: name before, name after. */
  RENAMED(Topic.PEOPLE),
  /** Subject: the group. Details: its name. */
  GROUP_MADE(Topic.PEOPLE),
  /** Subject: the group. Details: name before, name after. */
  GROUP_RENAMED(Topic.PEOPLE),
  /** Subject: the group. Details: its name. */
  GROUP_DISSOLVED(Topic.PEOPLE),
  /** Subject: the group. Details: its name, name of the person. */
  GROUP_JOINED(Topic.PEOPLE),
  /** Subject: the group. Details: its name, name of the person. */
  GROUP_LEFT(Topic.PEOPLE),
  /** Subject: the table. Details: number of the release. */
  TABLE_IMPORTED(Topic.DATA),
  /** Subject: the note. Details: its title. */
  NOTE_MADE(Topic.NOTES),
  /** Subject: the note. Details: its title. */
  NOTE_DELETED(Topic.NOTES),
  /** Subject: the note. Details: its title, number of the revision brought back. */
  NOTE_RESTORED(Topic.NOTES),
  /** Subject: the note. Details: its title, person or group, what they may be (a word). */
  NOTE_SHARED(Topic.NOTES),
  /** Subject: the note. Details: its title, person or group. */
  NOTE_UNSHARED(Topic.NOTES),
  /** Subject: the slug. No details. */
  PROPOSED(Topic.PUBLISHING),
  /** Subject: the slug. No details. */
  SENT_BACK(Topic.PUBLISHING),
  /** Subject: the slug. Details: number of the revision. */
  PUBLISHED(Topic.PUBLISHING),
  /** Subject: the slug. No details. */
  WITHDRAWN(Topic.PUBLISHING),
  /** Subject: the slug. Details: number of the revision that is shown again. */
  ROLLED_BACK(Topic.PUBLISHING);

  /** What a deed is about, by which the trail is filtered. */
  public enum Topic {
    SIGN_IN,
    PEOPLE,
    DATA,
    NOTES,
    PUBLISHING
  }

  private final Topic topic;

  Deed(Topic topic) {
    this.topic = topic;
  }

  /** What it is about. */
  public Topic topic() {
    return topic;
  }

  /** The deed with this name; empty for one that only a later version knows. */
  static Optional<Deed> find(String name) {
    for (Deed deed : values()) {
      if (deed.name().equals(name)) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }
}
