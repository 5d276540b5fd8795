package ca.lipworkbench.datasets.labels;

import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people see in the place of sources' labels, by what bears them. Immutable. */
public final class ShownLabels {
  private final Map<String, LabelOverride> bySource = new HashMap<>();

  ShownLabels(List<LabelOverride> overrides) {
    for (LabelOverride override : overrides) {
      bySource.put(
          key(override.subject(), override.table().orElse(""), override.source()), override);
    }
  }

  private static String key(LabelOverride.Subject subject, String table, String source) {
    return subject + "\n" + table + "\n" + Labels.normalise(source);
  }

  /** Whether every label is the source's. */
  public boolean isEmpty() {
    return bySource.isEmpty();
  }

  /**
   * The override of a label of a table: one for the very subject and table before one for every
   * table, and that before one for any subject.
   *
   * @param source the label as the source writes it
   */
  public Optional<LabelOverride> find(
      LabelOverride.Subject subject, DataStructure structure, String source) {
    String table = structure.table().value();
    for (LabelOverride.Subject candidate : List.of(subject, LabelOverride.Subject.ANY)) {
      for (String scope : List.of(table, "")) {
        LabelOverride found = bySource.get(key(candidate, scope, source));
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** The structure of a release with the labels that people see. */
  public DataStructure shown(DataStructure structure) {
    if (isEmpty()) {
      return structure;
    }
    return new DataStructure(
        structure.table(),
        shown(LabelOverride.Subject.TABLE, structure, structure.title()),
        structure.source(),
        structure.periods(),
        structure.areas(),
        structure.geography(),
        structure.dimensions().stream().map(dimension -> shown(structure, dimension)).toList(),
        structure.measures().stream().map(measure -> shown(structure, measure)).toList(),
        structure.notes());
  }

  private BilingualText shown(
      LabelOverride.Subject subject, DataStructure structure, BilingualText source) {
    return find(subject, structure, source.english()).flatMap(LabelOverride::shown).orElse(source);
  }

  private Dimension shown(DataStructure structure, Dimension dimension) {
    return new Dimension(
        dimension.id(),
        shown(LabelOverride.Subject.DIMENSION, structure, dimension.name()),
        dimension.codes().stream()
            .map(
                code ->
                    new Code(
                        code.id(),
                        shown(LabelOverride.Subject.CODE, structure, code.name()),
                        code.parent(),
                        code.total()))
            .toList(),
        dimension.categories());
  }

  private Measure shown(DataStructure structure, Measure measure) {
    return new Measure(
        measure.code(),
        shown(LabelOverride.Subject.MEASURE, structure, measure.name()),
        measure.parent(),
        measure.presence(),
        measure.additivity(),
        measure.rounding(),
        measure.unit(),
        measure.universe(),
        measure.decimals(),
        measure.ratio(),
        measure.base(),
        measure.incomeYear(),
        measure.notes());
  }
}
