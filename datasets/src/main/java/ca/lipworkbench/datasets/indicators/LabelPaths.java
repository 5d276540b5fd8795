package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measures of a release by the path of their labels from the topmost down. */
final class LabelPaths {
  private static final String STEP = " > ";

  private final Map<String, Measure> byPath = new LinkedHashMap<>();

  LabelPaths(DataStructure structure) {
    Map<String, Measure> byCode = new HashMap<>();
    structure.measures().forEach(measure -> byCode.put(measure.code(), measure));
    for (Measure measure : structure.measures()) {
      if (measure.presence() == Measure.Presence.PUBLISHED) {
        byPath.put(path(measure, byCode), measure);
      }
    }
  }

  private static String path(Measure measure, Map<String, Measure> byCode) {
    List<String> labels = new ArrayList<>();
    Optional<Measure> next = Optional.of(measure);
    while (next.isPresent() && labels.size() < byCode.size()) {
      labels.addFirst(Labels.normalise(next.get().name().english()));
      next = next.get().parent().flatMap(code -> Optional.ofNullable(byCode.get(code)));
    }
    return String.join(STEP, labels);
  }

  /** The measures of a path, or of which it is the end: one when the path tells them apart. */
  List<Measure> find(String path) {
    String wanted = Labels.normalise(path);
    Measure exact = byPath.get(wanted);
    if (exact != null) {
      return List.of(exact);
    }
    return byPath.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(STEP + wanted))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The whole path of a measure, as a new source is written. */
  Optional<String> pathOf(String code) {
    return byPath.entrySet().stream()
        .filter(entry -> entry.getValue().code().equals(code))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
