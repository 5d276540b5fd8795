package ca.lipworkbench.datasets.curated;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something that is wrong with an entry or a file, for which nothing was changed.
 *
 * @param line the line of the file, from 1; empty where the entry stands in no file or the whole
 *     file is meant
 * @param entry the entry's key; blank where the whole file is meant
 * @param reason what is wrong
 * @param arguments values for the sentence, in the order of its placeholders
 */
public record Fault(OptionalLong line, String entry, FaultReason reason, List<Object> arguments) {
  /** Base name of the catalogue of sentences. */
  static final String BUNDLE = "ca/lipworkbench/datasets/curated/messages";

  private static final Messages MESSAGES = Messages.of(BUNDLE);

  public Fault {
    arguments = List.copyOf(arguments);
  }

  /** Where and what, for a reader of this language. */
  public String sentence(Language language) {
    Object[] worded =
        arguments.stream()
            .map(argument -> argument instanceof BilingualText text ? text.in(language) : argument)
            .toArray();
    String text = MESSAGES.text(language, "fault." + reason.name(), worded);
    if (line.isPresent()) {
      return MESSAGES.text(language, "at-line", Long.toString(line.getAsLong()), text);
    }
    return entry.isEmpty() ? text : MESSAGES.text(language, "at-entry", entry, text);
  }
}
