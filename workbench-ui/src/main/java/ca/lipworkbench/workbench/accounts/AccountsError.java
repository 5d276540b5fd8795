package ca.lipworkbench.workbench.accounts;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;

/** What can be wrong with a request about people and their accounts. */
public enum AccountsError implements ErrorCode {
  /** Whoever asked may not do this. No arguments. */
  NOT_ALLOWED(ErrorKind.USER),
  /** Argument: the address as typed. */
  EMAIL_INVALID(ErrorKind.USER),
  /** Argument: the address. */
  EMAIL_TAKEN(ErrorKind.USER),
  /** Argument: the most signs. */
  NAME_INVALID(ErrorKind.USER),
  /** Argument: the fewest signs. */
  PASSWORD_TOO_SHORT(ErrorKind.USER),
  /** Argument: the most signs. */
  PASSWORD_TOO_LONG(ErrorKind.USER),
  /** Too few different signs. No arguments. */
  PASSWORD_TOO_PLAIN(ErrorKind.USER),
  /** No arguments. */
  PASSWORD_IS_ADDRESS(ErrorKind.USER),
  /** No arguments. */
  PASSWORD_IS_NAME(ErrorKind.USER),
  /** The present password was not given rightly. No arguments. */
  PASSWORD_WRONG(ErrorKind.USER),
  /** Argument: the address or identifier asked for. */
  PERSON_UNKNOWN(ErrorKind.USER),
  /** Argument: the address. */
  PERSON_DISABLED(ErrorKind.USER),
  /** A link that is unknown, used, revoked or too old; not told apart. No arguments. */
  LINK_INVALID(ErrorKind.USER),
  /** Somebody already is the first administrator. No arguments. */
  ALREADY_SET_UP(ErrorKind.USER),
  /** A role that gives more than the giver may do. No arguments. */
  ROLE_TOO_HIGH(ErrorKind.USER),
  /** A role that works for one partnership, without one. No arguments. */
  ROLE_NEEDS_PARTNERSHIP(ErrorKind.USER),
  /** A regional administrator without a region. No arguments. */
  ROLE_NEEDS_REGION(ErrorKind.USER),
  /** Not a partnership. Argument: the area. */
  PLACE_UNFIT(ErrorKind.USER),
  /** A place or person outside one's region. No arguments. */
  OUT_OF_REACH(ErrorKind.USER),
  /** No arguments. */
  LAST_ADMINISTRATOR(ErrorKind.USER),
  /** Something about oneself that another has to do. No arguments. */
  NOT_ONESELF(ErrorKind.USER),
  /** Argument: the most signs. */
  GROUP_NAME_INVALID(ErrorKind.USER),
  /** Argument: the name. */
  GROUP_NAME_TAKEN(ErrorKind.USER),
  /** No arguments. */
  GROUP_UNKNOWN(ErrorKind.USER),
  /** Argument: seconds to wait. */
  HELD_BACK(ErrorKind.USER),
  /** Too many passwords are being checked. No arguments. */
  TOO_BUSY(ErrorKind.RESOURCE);

  /** Base name of the package's message catalogue. */
  public static final String BUNDLE = "ca/lipworkbench/workbench/accounts/messages";

  private final ErrorKind kind;

  AccountsError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  @Override
  public String bundle() {
    return BUNDLE;
  }
}
