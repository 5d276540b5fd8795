package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EntryVersion;
import ca.lipworkbench.datasets.curated.ListState;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every area as the lists stood at one moment. */
final class AreaSnapshot {
  private final Map<AreaId, Area> areas = new LinkedHashMap<>();
  private final Map<AreaId, Partnership> partnerships = new LinkedHashMap<>();
  private final Map<String, EntryVersion> versions;

  /** The areas with these partnerships. */
  AreaSnapshot(List<Partnership> registered, Map<String, EntryVersion> versions) {
    this.versions = new HashMap<>(versions);
    ShippedAreas shipped = ShippedAreas.load();
    shipped.regions().forEach(this::put);
    for (Partnership partnership : registered) {
      Area area = numbered(partnership.area());
      partnerships.put(area.id(), partnership.of(area));
      put(area);
    }
    shipped.areas().forEach(this::put);
  }

  static AreaSnapshot shipped() {
    return new AreaSnapshot(CuratedLists.shipped(ShippedAreas.load().partnerships()), Map.of());
  }

  static AreaSnapshot of(ListState<List<Partnership>> state) {
    return new AreaSnapshot(state.content(), state.versions());
  }

  private Area numbered(Area area) {
    return version(area.id())
        .map(
            version ->
                new Area(
                    area.id(),
                    area.level(),
                    area.name(),
                    area.place(),
                    area.version().numbered(version.number()),
                    area.province(),
                    area.region()))
        .orElse(area);
  }

  private void put(Area area) {
    if (areas.put(area.id(), area) != null) {
      throw new IllegalStateException("Area twice: " + area.id());
    }
  }

  Map<AreaId, Area> areas() {
    return areas;
  }

  Map<AreaId, Partnership> partnerships() {
    return partnerships;
  }

  Optional<EntryVersion> version(AreaId area) {
    return Optional.ofNullable(versions.get(area.value()));
  }
}
