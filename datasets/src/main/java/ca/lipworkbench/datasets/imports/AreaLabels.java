package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.StandardArea;
import ca.lipworkbench.datasets.lake.AreaLabel;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Names, types and provinces of areas: as the list of standard areas has them, else as the file.
 */
final class AreaLabels {
  private final Areas areas;

  AreaLabels(Areas areas) {
    this.areas = areas;
  }

  List<AreaLabel> of(SortedSet<Dguid> dguids, Map<String, String> namesInFile) {
    List<AreaLabel> labels = new ArrayList<>();
    for (Dguid dguid : dguids) {
      Optional<StandardArea> standard = areas.standard(dguid);
      String name =
          standard
              .map(StandardArea::name)
              .orElse(namesInFile.getOrDefault(dguid.value(), dguid.value()));
      String province =
          standard
              .flatMap(StandardArea::province)
              .flatMap(areas::standard)
              .map(StandardArea::name)
              .orElse("");
      labels.add(
          new AreaLabel(dguid, name, dguid.level().map(AreaLabels::type).orElse(""), province));
    }
    return List.copyOf(labels);
  }

  private static String type(GeographicLevel level) {
    String words = level.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
