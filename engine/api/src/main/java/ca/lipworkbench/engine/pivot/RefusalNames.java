package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Names as a refusal keeps them: each in English, then in French. */
final class RefusalNames {
  private RefusalNames() {}

  static List<String> of(BilingualText... names) {
    List<String> subject = new ArrayList<>();
    for (BilingualText name : names) {
      subject.add(name.in(Language.ENGLISH));
      subject.add(name.in(Language.FRENCH));
    }
    return subject;
  }

  /** What is written the same in both languages, such as a year. */
  static BilingualText same(int year) {
    String text = Integer.toString(year);
    return BilingualText.of(text, text);
  }
}
