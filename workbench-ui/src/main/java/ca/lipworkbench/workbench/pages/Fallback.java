package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.statistics.Cell;
import ca.lipworkbench.engine.statistics.Derivation;
import ca.lipworkbench.engine.statistics.Refusal;
import ca.lipworkbench.engine.statistics.Refusal.Offer.RangeOfParts;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.Wording;
import java.util.Optional;

/** What is said in the place of a sentence whose value is not there. */
final class Fallback {
  /** From eleven on, numbers are written as figures. */
  private static final int LAST_WORD = 10;

  private final Language language;
  private final PageWords words;
  private final Area area;
  private final String inArea;

  /** Sentences about an area, which stands in them with its preposition. */
  Fallback(Language language, Area area, String inArea) {
    this.language = language;
    this.words = new PageWords(language);
    this.area = area;
    this.inArea = inArea;
  }

  /** The sentence about the row that was asked for. */
  String of(Optional<FigureGrid.Row> asked) {
    if (asked.isEmpty()) {
      return words.say("finding.none", area.place().in(language));
    }
    FigureGrid.Row row = asked.get();
    String subject = words.say("finding.none.subject", name(row), inArea);
    Optional<Derivation> derivation = row.cell(area).map(Cell::derivation);
    if (derivation.orElse(null) instanceof Derivation.Refused(Refusal refusal)
        && refusal.reason() == Refusal.Reason.NON_ADDITIVE_QUANTILE
        && refusal.offer().orElse(null) instanceof RangeOfParts offered
        && offered.parts() > 1
        && offered.range().high() > offered.range().low()) {
      return words.say(
          "finding.none.median",
          subject,
          number(offered.parts()),
          Wording.in(language).between(offered.range(), row.measure()));
    }
    return words.say("finding.none.of", subject);
  }

  /** Its innermost category, or what it measures where it has none but its period. */
  private String name(FigureGrid.Row row) {
    Measure measure = row.measure();
    return row.members().reversed().stream()
        .filter(member -> !member.dimension().equals(DataStructure.PERIOD))
        .findFirst()
        .map(Member::label)
        .orElse(measure.name())
        .in(language);
  }

  private String number(int number) {
    return number <= LAST_WORD ? words.say("number." + number) : Integer.toString(number);
  }
}
