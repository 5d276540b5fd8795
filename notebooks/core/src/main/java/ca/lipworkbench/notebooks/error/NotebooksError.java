package ca.lipworkbench.notebooks.error;

import ca.lipworkbench.engine.error.ErrorCode;
import ca.lipworkbench.engine.error.ErrorKind;
import ca.lipworkbench.engine.text.Messages;

/** Failures of notes, runs, interpreters and publications that a person may meet. */
public enum NotebooksError implements ErrorCode {
  AREA_UNKNOWN(ErrorKind.USER),
  DATABASE_BUSY(ErrorKind.RESOURCE),
  DATABASE_DAMAGED(ErrorKind.DATA),
  DATABASE_FAILED(ErrorKind.RESOURCE),
  DATABASE_FULL(ErrorKind.RESOURCE),
  DATABASE_NEWER(ErrorKind.DATA),
  DRAFT_DAMAGED(ErrorKind.DATA),
  EXPORT_FOLDER_FOREIGN(ErrorKind.USER),
  FILE_FAILED(ErrorKind.RESOURCE),
  FOLDER_INVALID(ErrorKind.USER),
  FRONT_PAGES_FAILED(ErrorKind.RESOURCE),
  JSON_BROKEN(ErrorKind.USER),
  JSON_FIELD_MISSING(ErrorKind.USER),
  JSON_FIELD_UNKNOWN(ErrorKind.USER),
  JSON_FIELD_WRONG(ErrorKind.USER),
  JSON_TOO_LARGE(ErrorKind.USER),
  JSON_VERSION_UNKNOWN(ErrorKind.USER),
  NOTE_AMBIGUOUS(ErrorKind.USER),
  NOTE_DAMAGED(ErrorKind.DATA),
  NOTE_INTERPRETER_INVALID(ErrorKind.USER),
  NOTE_NEEDS_OWNER(ErrorKind.USER),
  NOTE_NEEDS_RUNNER(ErrorKind.USER),
  NOTE_NEEDS_WRITER(ErrorKind.USER),
  NOTE_PARAGRAPH_INVALID(ErrorKind.USER),
  NOTE_PARAGRAPH_TWICE(ErrorKind.USER),
  NOTE_PARAGRAPH_UNKNOWN(ErrorKind.USER),
  NOTE_REVISION_UNKNOWN(ErrorKind.USER),
  NOTE_TEXT_INVALID(ErrorKind.USER),
  NOTE_TEXT_TOO_LONG(ErrorKind.USER),
  NOTE_TITLE_CHARACTERS(ErrorKind.USER),
  NOTE_TITLE_EMPTY(ErrorKind.USER),
  NOTE_TITLE_TOO_LONG(ErrorKind.USER),
  NOTE_TOO_MANY_PARAGRAPHS(ErrorKind.USER),
  NOTE_UNKNOWN(ErrorKind.USER),
  NOTES_NOT_ALLOWED(ErrorKind.USER),
  PREVIEW_FAILED(ErrorKind.RESOURCE),
  PROPOSAL_COMMENT_EMPTY(ErrorKind.USER),
  PROPOSAL_GONE(ErrorKind.USER),
  PUBLICATION_DAMAGED(ErrorKind.DATA),
  PUBLICATION_NOT_PUBLIC(ErrorKind.USER),
  PUBLICATION_REVISION_UNKNOWN(ErrorKind.USER),
  PUBLICATION_UNKNOWN(ErrorKind.USER),
  PUBLISHING_NOT_ALLOWED(ErrorKind.USER),
  RESULT_DAMAGED(ErrorKind.DATA),
  RUNS_FULL(ErrorKind.RESOURCE),
  SLUG_INVALID(ErrorKind.USER),
  SLUG_RESERVED(ErrorKind.USER),
  TEMPLATE_UNKNOWN(ErrorKind.USER);

  /** Base name of the module's message catalogue. */
  public static final String BUNDLE = "ca/lipworkbench/notebooks/messages";

  /** The module's message catalogue. */
  public static final Messages MESSAGES = Messages.of(BUNDLE);

  private final ErrorKind kind;

  NotebooksError(ErrorKind kind) {
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
