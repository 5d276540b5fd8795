package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something that an import says about a file.
 *
 * @param line the line of the file that it is about, from 1; empty where it is about the whole file
 * @param reason what it says
 * @param arguments values for the sentence, in the order of its placeholders
 */
public record ImportMessage(OptionalLong line, ImportReason reason, List<Object> arguments) {
  private static final Messages MESSAGES = Messages.of(DatasetsError.BUNDLE);
  private static final int LONGEST_VALUE = 80;

  public ImportMessage {
    arguments = arguments.stream().map(ImportMessage::shown).toList();
  }

  static ImportMessage atLine(long line, ImportReason reason, Object... arguments) {
    return new ImportMessage(OptionalLong.of(line), reason, List.of(arguments));
  }

  static ImportMessage ofFile(ImportReason reason, Object... arguments) {
    return new ImportMessage(OptionalLong.empty(), reason, List.of(arguments));
  }

  /** The sentence for a reader of this language, without the line. */
  public String text(Language language) {
    return MESSAGES.text(language, reason.key(), arguments.toArray());
  }

  /** A value of the file as it can be shown: on one line, not endless, without control signs. */
  private static Object shown(Object argument) {
    if (!(argument instanceof String text)) {
      return argument;
    }
    String plain = text.replaceAll("\\p{Cntrl}|\\p{Cf}", "\uFFFD");
    return plain.length() <= LONGEST_VALUE ? plain : plain.substring(0, LONGEST_VALUE) + "…";
  }
}
