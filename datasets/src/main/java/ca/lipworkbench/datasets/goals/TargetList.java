package ca.lipworkbench.datasets.goals;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.goals.GoalTarget;
import ca.lipworkbench.engine.goals.GoalTargets;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list {@code goals}: the 169 targets in the natural order of their codes. */
public final class TargetList implements ListKind<SortedMap<GoalTarget, TargetWording>> {
  private static final String TARGET = "target";
  private static final String SHORT_EN = "short_en";
  private static final String SHORT_FR = "short_fr";
  private static final String OFFICIAL_EN = "official_en";
  private static final String OFFICIAL_FR = "official_fr";
  private static final String EDITION = "edition";
  private static final ListFormat FORMAT =
      new ListFormat(
          "goals",
          List.of(TARGET, SHORT_EN, SHORT_FR, OFFICIAL_EN, OFFICIAL_FR, EDITION),
          Set.of(TARGET, SHORT_EN, SHORT_FR),
          List.of(TARGET),
          Set.of());

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  /** Our short titles, which the program has as a catalogue already. */
  @Override
  public String shipped() {
    List<Entry> entries = new ArrayList<>();
    for (GoalTargets.Entry entry : GoalTargets.shipped().all()) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put(TARGET, entry.target().toString());
      fields.put(SHORT_EN, entry.label().english());
      fields.put(SHORT_FR, entry.label().french().orElse(""));
      entries.add(FORMAT.entry(fields));
    }
    return ListFile.write(FORMAT, entries);
  }

  @Override
  public SortedMap<GoalTarget, TargetWording> read(List<Line> lines, Faults faults) {
    SortedMap<GoalTarget, TargetWording> wordings = new TreeMap<>();
    for (Line line : lines) {
      FieldChecks checks = new FieldChecks(line, faults);
      checks.required(SHORT_EN, SHORT_FR);
      checks.bothLanguages(OFFICIAL_EN, OFFICIAL_FR);
      Optional<GoalTarget> target = GoalTarget.find(line.text(TARGET));
      if (target.isEmpty()) {
        faults.add(line, FaultReason.NOT_A_TARGET, line.text(TARGET));
        continue;
      }
      wordings.put(
          target.get(),
          new TargetWording(
              target.get(),
              BilingualText.of(line.text(SHORT_EN), line.text(SHORT_FR)),
              line.entry()
                  .find(OFFICIAL_EN)
                  .map(english -> BilingualText.of(english, line.text(OFFICIAL_FR))),
              line.entry().find(EDITION)));
    }
    return wordings;
  }

  /** The entries with the official wording laid on them. */
  public List<Line> worded(List<Entry> entries, OfficialWording wording, String edition) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : entries) {
      wording
          .find(entry.text(TARGET))
          .map(
              text ->
                  entry
                      .with(FORMAT, OFFICIAL_EN, text.english())
                      .with(FORMAT, OFFICIAL_FR, text.french().orElse(""))
                      .with(FORMAT, EDITION, edition))
          .map(Line::of)
          .ifPresent(lines::add);
    }
    return lines;
  }
}
