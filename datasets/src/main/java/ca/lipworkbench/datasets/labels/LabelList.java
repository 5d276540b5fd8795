package ca.lipworkbench.datasets.labels;

import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code labels}. */
public final class LabelList implements ListKind<ShownLabels> {
  private static final String SOURCE = "source_label";
  private static final String SUBJECT = "subject";
  private static final String TABLE = "table";
  private static final String SHOWN_EN = "shown_en";
  private static final String SHOWN_FR = "shown_fr";
  private static final String NOTE_EN = "note_en";
  private static final String NOTE_FR = "note_fr";
  private static final String EVERY_TABLE = "*";
  private static final List<String> COLUMNS =
      List.of(SOURCE, SUBJECT, TABLE, SHOWN_EN, SHOWN_FR, NOTE_EN, NOTE_FR);
  private static final ListFormat FORMAT =
      new ListFormat(
          "labels",
          COLUMNS,
          Set.of(SOURCE, SUBJECT, TABLE, SHOWN_EN, SHOWN_FR),
          List.of(SOURCE, SUBJECT, TABLE),
          Set.of());

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  /** A new home shows what the sources write. */
  @Override
  public String shipped() {
    return String.join(",", COLUMNS) + "\n";
  }

  @Override
  public ShownLabels read(List<Line> lines, Faults faults) {
    List<LabelOverride> overrides = new ArrayList<>();
    for (Line line : lines) {
      int before = faults.count();
      FieldChecks checks = new FieldChecks(line, faults);
      checks.bothLanguages(SHOWN_EN, SHOWN_FR);
      checks.bothLanguages(SHOWN_FR, SHOWN_EN);
      checks.bothLanguages(NOTE_EN, NOTE_FR);
      Optional<LabelOverride.Subject> subject = checks.choice(SUBJECT, LabelOverride.Subject.class);
      if (line.text(SHOWN_EN).isEmpty() && line.text(NOTE_EN).isEmpty()) {
        faults.add(line, FaultReason.FIELD_MISSING, SHOWN_EN);
      }
      Optional<String> table = line.entry().find(TABLE).filter(name -> !name.equals(EVERY_TABLE));
      if (table.filter(name -> !isTable(name)).isPresent()) {
        faults.add(line, FaultReason.NOT_A_TABLE, line.text(TABLE));
      }
      if (faults.count() == before && subject.isPresent()) {
        overrides.add(
            new LabelOverride(
                subject.get(),
                table,
                line.text(SOURCE),
                text(line, SHOWN_EN, SHOWN_FR),
                text(line, NOTE_EN, NOTE_FR)));
      }
    }
    return new ShownLabels(overrides);
  }

  private static boolean isTable(String name) {
    try {
      return !new TableName(name).value().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<BilingualText> text(Line line, String english, String french) {
    return line.entry().find(english).map(text -> BilingualText.of(text, line.text(french)));
  }
}
