package ca.lipworkbench.workbench.entrance;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.AccountsError;
import ca.lipworkbench.workbench.pages.FormPage;

/**
 * What a page says about the form that was sent.
 *
 * @param field the one that is wrong; empty when it is not about one
 * @param text what is wrong with it
 * @param notice what is said above the form
 */
record Said(String field, String text, FormPage.Notice notice) {
  static final Messages MESSAGES = Messages.of("ca/lipworkbench/workbench/entrance/messages");

  /** Of a page that is asked for. */
  static Said nothing(Visit visit) {
    return visit.request().getParameter("ended") == null
        ? new Said("", "", FormPage.Notice.NONE)
        : notice(visit, "note", "sign-in.ended");
  }

  static Said of(Visit visit, String field, String key) {
    return new Said(field, MESSAGES.text(visit.language(), key), FormPage.Notice.NONE);
  }

  static Said notice(Visit visit, String kind, String key) {
    return new Said("", "", new FormPage.Notice(kind, MESSAGES.text(visit.language(), key)));
  }

  static Said wait(Visit visit, long seconds) {
    String key = seconds < 90 ? "sign-in.wait.seconds" : "sign-in.wait.minutes";
    long time = seconds < 90 ? seconds : (seconds + 59) / 60;
    return new Said(
        "", "", new FormPage.Notice("warn", MESSAGES.text(visit.language(), key, time)));
  }

  static Said of(Visit visit, WorkbenchException error) {
    String sentence = error.sentence(visit.language());
    String field = error.code() instanceof AccountsError code ? field(code) : "";
    return field.isEmpty()
        ? new Said("", "", new FormPage.Notice("error", sentence))
        : new Said(field, sentence, FormPage.Notice.NONE);
  }

  private static String field(AccountsError code) {
    return switch (code) {
      case EMAIL_INVALID, EMAIL_TAKEN -> "email";
      case NAME_INVALID -> "name";
      case PLACE_UNFIT -> "place";
      case PASSWORD_TOO_SHORT,
          PASSWORD_TOO_LONG,
          PASSWORD_TOO_PLAIN,
          PASSWORD_IS_ADDRESS,
          PASSWORD_IS_NAME ->
          "password";
      default -> "";
    };
  }
}
