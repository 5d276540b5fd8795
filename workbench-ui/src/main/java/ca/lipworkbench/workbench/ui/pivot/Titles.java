package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.List;
import java.util.Optional;

/** What a question is called. */
final class Titles {
  private static final int MOST_MEASURES = 2;

  private Titles() {}

  /** What people call a dimension. */
  static String dimension(String id, DataStructure structure, Words words) {
    return switch (id) {
      case DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE ->
          words.text("dimension." + id);
      default ->
          structure.findDimension(id).map(found -> found.name().in(words.language())).orElse(id);
    };
  }

  /** The measures, by what is on rows and columns besides areas and measures. */
  static String of(PivotDraft draft, DataStructure structure, Words words) {
    Language language = words.language();
    List<String> measures =
        draft.measures().stream()
            .map(structure::findMeasure)
            .flatMap(Optional::stream)
            .map(Measure::name)
            .map(name -> name.in(language))
            .toList();
    if (measures.isEmpty() || measures.size() > MOST_MEASURES) {
      return structure.title().in(language);
    }
    List<String> by =
        java.util.stream.Stream.concat(draft.rows().stream(), draft.columns().stream())
            .filter(id -> !id.equals(DataStructure.AREA) && !id.equals(DataStructure.MEASURE))
            .map(id -> lowered(dimension(id, structure, words)))
            .toList();
    Wording wording = Wording.in(language);
    String what = wording.names(measures);
    return by.isEmpty() ? what : words.text("title.by", what, wording.names(by));
  }

  private static String lowered(String name) {
    return name.length() > 1 && Character.isLowerCase(name.charAt(1))
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }
}
