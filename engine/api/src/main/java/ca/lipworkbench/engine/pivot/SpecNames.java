package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the names in a specification mean; a name that means nothing is an error that says
 * which names are near.
 */
final class SpecNames {
  private static final Set<String> EVERY_TABLE_HAS =
      Set.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE);

  private final DataStructure structure;

  SpecNames(DataStructure structure) {
    this.structure = structure;
  }

  /** The areas, in order. */
  static List<Area> areas(Catalogue catalogue, List<AreaId> ids) {
    List<Area> areas = new ArrayList<>();
    for (AreaId id : ids) {
      areas.add(catalogue.findArea(id).orElseThrow(() -> unknownArea(catalogue, id)));
    }
    return areas;
  }

  private static WorkbenchException unknownArea(Catalogue catalogue, AreaId id) {
    List<String> names = catalogue.areas().stream().map(area -> area.id().value()).toList();
    return new WorkbenchException(
        EngineError.UNKNOWN_AREA, id.value(), NearMatches.of(id.value(), names));
  }

  /** The measures, in order. */
  List<Measure> measures(List<String> codes) {
    Map<String, Measure> known = new HashMap<>();
    structure.measures().forEach(measure -> known.put(measure.code(), measure));
    List<Measure> measures = new ArrayList<>();
    for (String code : codes) {
      measures.add(Optional.ofNullable(known.get(code)).orElseThrow(() -> unknownMeasure(code)));
    }
    return measures;
  }

  private WorkbenchException unknownMeasure(String code) {
    List<String> codes = structure.measures().stream().map(Measure::code).toList();
    return new WorkbenchException(
        EngineError.UNKNOWN_MEASURE, code, structure.table().value(), NearMatches.of(code, codes));
  }

  /** The periods, in order; the latest where none is named. */
  List<String> periods(List<String> wanted) {
    if (structure.periods().isEmpty()) {
      throw new WorkbenchException(EngineError.NO_PERIOD, structure.table().value());
    }
    if (wanted.isEmpty()) {
      return List.of(structure.periods().getLast());
    }
    for (String period : wanted) {
      if (!structure.periods().contains(period)) {
        throw new WorkbenchException(
            EngineError.UNKNOWN_PERIOD,
            period,
            structure.table().value(),
            String.join(", ", structure.periods()));
      }
    }
    return wanted;
  }

  /** Checks that every dimension on an axis or in a filter is one of the table's. */
  void requireDimensions(List<String> axes, Map<String, List<String>> filters) {
    for (String id : axes) {
      if (!EVERY_TABLE_HAS.contains(id) && structure.findDimension(id).isEmpty()) {
        throw unknownDimension(id);
      }
    }
    filters.forEach(
        (id, codes) -> {
          if (structure.findDimension(id).isEmpty()) {
            throw unknownDimension(id);
          }
          if (codes.isEmpty()) {
            throw new WorkbenchException(EngineError.EMPTY_FILTER, id);
          }
        });
  }

  private WorkbenchException unknownDimension(String id) {
    List<String> known =
        Stream.concat(
                EVERY_TABLE_HAS.stream().sorted(),
                structure.dimensions().stream().map(Dimension::id))
            .toList();
    return new WorkbenchException(
        EngineError.UNKNOWN_DIMENSION, id, structure.table().value(), String.join(", ", known));
  }

  /** The codes of a dimension, in order. */
  static List<Code> codes(Dimension dimension, List<String> ids) {
    List<Code> codes = new ArrayList<>();
    for (String id : ids) {
      codes.add(dimension.find(id).orElseThrow(() -> unknownCode(dimension, id)));
    }
    return codes;
  }

  private static WorkbenchException unknownCode(Dimension dimension, String id) {
    List<String> ids = dimension.codes().stream().map(Code::id).toList();
    return new WorkbenchException(
        EngineError.UNKNOWN_CODE, id, dimension.id(), NearMatches.of(id, ids));
  }
}
