package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.engine.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an alternative would answer, in a few words of both languages. */
final class Previews {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/explore/messages");

  /** More than this in one line nobody reads. */
  private static final int MOST = 4;

  private Previews() {}

  /** A row of an answer with one column. */
  record Part(String code, BilingualText label, Cell cell) {
    AreaId id() {
      return new AreaId(code);
    }

    double value() {
      return cell.value().orElseThrow();
    }

    BilingualText text(Measure measure) {
      return both(
          language ->
              message(
                  language,
                  "preview.part",
                  label.in(language),
                  Wording.in(language).value(cell, measure)));
    }
  }

  /** The rows of an answer that have a number. */
  static List<Part> parts(PivotTable answer) {
    List<Part> parts = new ArrayList<>();
    for (int row = 0; row < answer.rowHeaders().size(); row++) {
      Cell cell = answer.cells().get(row).getFirst();
      if (cell.value().isPresent()) {
        parts.add(part(answer, row, cell));
      }
    }
    return parts;
  }

  private static Part part(PivotTable answer, int row, Cell cell) {
    List<PivotTable.Member> header = answer.rowHeaders().get(row).members();
    if (header.isEmpty()) {
      return only(answer, answer.areas().getFirst());
    }
    PivotTable.Member member = header.getLast();
    BilingualText label =
        member.dimension().equals(DataStructure.AREA)
            ? answer.areas().stream()
                .filter(area -> area.id().value().equals(member.code()))
                .findFirst()
                .map(Area::place)
                .orElse(member.label())
            : member.label();
    return new Part(member.code(), label, cell);
  }

  /** The one cell of an answer for this area. */
  static Part only(PivotTable answer, Area area) {
    return new Part(area.id().value(), area.place(), answer.cells().getFirst().getFirst());
  }

  /** The last row that has a number. */
  static Optional<Part> latest(PivotTable answer) {
    List<Part> parts = parts(answer);
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast());
  }

  /** Whether any cell has a number. */
  static boolean hasNumber(PivotTable answer) {
    return answer.cells().stream().flatMap(List::stream).anyMatch(cell -> cell.value().isPresent());
  }

  /** The rows of an answer that have a number; each row may have a measure of its own. */
  static BilingualText rows(PivotTable answer, Measure otherwise) {
    List<BilingualText> texts = new ArrayList<>();
    for (Part part : parts(answer)) {
      Measure measure =
          answer.measures().stream()
              .filter(known -> known.code().equals(part.code()))
              .findFirst()
              .orElse(otherwise);
      texts.add(part.text(measure));
    }
    return joined(texts);
  }

  /** These parts with their numbers. */
  static BilingualText listed(List<Part> parts, Measure measure) {
    return joined(parts.stream().map(part -> part.text(measure)).toList());
  }

  private static BilingualText joined(List<BilingualText> texts) {
    return both(
        language -> {
          String shown =
              texts.stream()
                  .limit(MOST)
                  .map(text -> text.in(language))
                  .collect(Collectors.joining("; "));
          return texts.size() > MOST
              ? message(language, "preview.more", shown, texts.size() - MOST)
              : shown;
        });
  }

  /** The button that shows the parts that have a number. */
  static BilingualText parts(int shown, int all) {
    String key = shown == all ? "alternative.SIDE_BY_SIDE" : "alternative.SIDE_BY_SIDE.some";
    return both(language -> message(language, key, shown, all));
  }

  /** The button that shows the lowest and the highest of the parts. */
  static BilingualText ends(int parts) {
    return both(language -> message(language, "alternative.LOWEST_AND_HIGHEST", parts));
  }

  /** The button for an alternative. */
  static BilingualText label(Alternative.Kind kind, BilingualText... names) {
    return both(
        language -> {
          Object[] arguments = new Object[names.length];
          for (int i = 0; i < names.length; i++) {
            arguments[i] = names[i].in(language);
          }
          return message(language, "alternative." + kind.name(), arguments);
        });
  }

  private static BilingualText both(Function<Language, String> text) {
    return BilingualText.of(text.apply(Language.ENGLISH), text.apply(Language.FRENCH));
  }

  private static String message(Language language, String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
