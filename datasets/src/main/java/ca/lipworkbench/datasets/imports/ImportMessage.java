package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Something that an import says about a file.
 *
 * @param line the line of the file that it is about, from 1; empty where it is about the whole file
 * @param column the column of that line, from 1; empty where it is about the whole line
 * @param reason what it says
 * @param arguments values for the sentence, in the order of its placeholders
 */
public record ImportMessage(
    OptionalLong line, OptionalInt column, ImportReason reason, List<Object> arguments) {
  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);
  private static final int LONGEST_VALUE = 80;

  public ImportMessage {
    arguments = arguments.stream().map(ImportMessage::shown).toList();
  }

  static ImportMessage atLine(
      long line, OptionalInt column, ImportReason reason, Object... arguments) {
    return new ImportMessage(OptionalLong.of(line), column, reason, List.of(arguments));
  }

  static ImportMessage ofFile(ImportReason reason, Object... arguments) {
    return new ImportMessage(OptionalLong.empty(), OptionalInt.empty(), reason, List.of(arguments));
  }

  /** The sentence for a reader of this language, without the line. */
  public String text(Language language) {
    return MESSAGES.text(language, reason.key(), arguments.toArray());
  }

  /** The file's own words that it is about, fit to be shown; empty where there are none. */
  public Optional<String> value() {
    int argument = reason.valueArgument();
    return argument >= 0 && argument < arguments.size()
        ? Optional.of(String.valueOf(arguments.get(argument)))
        : Optional.empty();
  }

  /** A value of the file as it can be shown: on one line, not endless, without control signs. */
  private static Object shown(Object argument) {
    return argument instanceof String text ? ShownText.of(text, LONGEST_VALUE) : argument;
  }
}
