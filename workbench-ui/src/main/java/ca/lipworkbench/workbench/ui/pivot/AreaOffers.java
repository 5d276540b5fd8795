package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Comparisons;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.ui.pivot.AreaWell.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which areas are one click away from a draft. */
final class AreaOffers {
  private final Comparisons comparisons;
  private final Words words;

  AreaOffers(Comparisons comparisons, Words words) {
    this.comparisons = comparisons;
    this.words = words;
  }

  /**
   * The offers, the most likely first.
   *
   * @param areas those of the draft, in its order
   */
  List<Offer> of(PivotDraft draft, List<Area> areas) {
    List<Offer> offers = new ArrayList<>();
    Optional<Area> own =
        areas.stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .findFirst()
            .or(() -> areas.stream().findFirst());
    if (own.isEmpty()) {
      return offers;
    }
    List<Area> above = missing(comparisons.above(own.get()), draft);
    if (above.size() > 1) {
      List<String> levels = above.stream().map(area -> level(area)).distinct().toList();
      offers.add(
          new Offer(
              words.text("areas.compare", Wording.in(words.language()).names(levels)),
              missing(comparisons.add(draft).areas(), draft.areas()),
              true));
    }
    for (Area area : above) {
      offers.add(new Offer(area.place().in(words.language()), List.of(area.id()), false));
    }
    List<Area> municipalities = missing(comparisons.municipalities(own.get()), draft);
    if (!municipalities.isEmpty()) {
      offers.add(
          new Offer(
              words.text("areas.municipalities", municipalities.size()),
              ids(municipalities),
              false));
    }
    List<Area> neighbours = missing(comparisons.neighbours(own.get()), draft);
    if (!neighbours.isEmpty()) {
      offers.add(
          new Offer(words.text("areas.neighbours", neighbours.size()), ids(neighbours), false));
    }
    return offers;
  }

  private String level(Area area) {
    return words.text("areas.level." + area.level().name());
  }

  private static List<Area> missing(List<Area> areas, PivotDraft draft) {
    return areas.stream().filter(area -> !draft.areas().contains(area.id())).toList();
  }

  private static List<AreaId> missing(List<AreaId> areas, List<AreaId> there) {
    return areas.stream().filter(area -> !there.contains(area)).toList();
  }

  private static List<AreaId> ids(List<Area> areas) {
    return areas.stream().map(Area::id).toList();
  }
}
