package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.goals.FrameworkCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The list {@code links}: which indicators bear on which goals, in the order of the goals' codes.
 */
public final class LinkList implements ListKind<List<GoalLink>> {
  private static final ListFormat FORMAT =
      new ListFormat(
          "links",
          List.of(
              "indicator",
              "target",
              "relation",
              "rationale_en",
              "rationale_fr",
              "framework",
              "reviewer"),
          Set.of("indicator", "target", "relation", "rationale_en", "rationale_fr", "framework"),
          List.of("indicator", "target"),
          Set.of());

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  @Override
  public String shipped() {
    return ListFile.shipped(LinkList.class, "links.csv");
  }

  @Override
  public List<GoalLink> read(List<Line> lines, Faults faults) {
    List<GoalLink> links = new ArrayList<>();
    for (Line line : lines) {
      int before = faults.count();
      FieldChecks checks = new FieldChecks(line, faults);
      checks.required("relation", "framework");
      Optional<GoalLink.Relation> relation = checks.choice("relation", GoalLink.Relation.class);
      Optional<FrameworkCode> target = FrameworkCode.find(line.text("target"));
      if (target.isEmpty()) {
        faults.add(line, FaultReason.NOT_A_TARGET, line.text("target"));
      }
      if (line.text("rationale_en").isEmpty() || line.text("rationale_fr").isEmpty()) {
        faults.add(line, FaultReason.RELATION_WITHOUT_RATIONALE, "rationale_en", "rationale_fr");
      }
      if (faults.count() == before && relation.isPresent() && target.isPresent()) {
        links.add(
            new GoalLink(
                line.text("indicator"),
                target.get(),
                relation.get(),
                IndicatorList.text(line.entry(), "rationale"),
                line.text("framework"),
                line.entry().find("reviewer")));
      }
    }
    links.sort(Comparator.comparing(GoalLink::target).thenComparing(GoalLink::indicator));
    return List.copyOf(links);
  }
}
