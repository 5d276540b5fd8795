package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.pivot.PivotDraft.Place;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What it means to move a field about, to choose its members and to take it away, for a table of
 * one structure. Every method gives another draft.
 *
 * @param structure the table's
 */
record Moves(DataStructure structure) {
  /** Innermost, wherever that is. */
  static final int LAST = Integer.MAX_VALUE;

  /**
   * Puts a field somewhere.
   *
   * @param position before which of the others there; {@link #LAST} for after them
   */
  PivotDraft to(PivotDraft draft, String dimension, Place place, int position) {
    return switch (place) {
      case ROWS -> draft.toRows(dimension, position);
      case COLUMNS -> draft.toColumns(dimension, position);
      case FILTERS -> filtered(draft, dimension);
    };
  }

  /** Off the axes; what has no filter yet is held at its total, or its first member, in sight. */
  private PivotDraft filtered(PivotDraft draft, String dimension) {
    PivotDraft off = draft.offAxes(dimension);
    if (dimension.equals(DataStructure.PERIOD)) {
      return off.periods().isEmpty() ? off.withPeriods(latest()) : off;
    }
    Optional<Dimension> found = structure.findDimension(dimension);
    if (found.isEmpty() || off.filters().containsKey(dimension)) {
      return off;
    }
    return off.keep(
        dimension,
        found.get().total().or(() -> found.get().codes().stream().findFirst()).stream()
            .map(Code::id)
            .toList());
  }

  private List<String> latest() {
    return structure.periods().isEmpty() ? List.of() : List.of(structure.periods().getLast());
  }

  /** One place outwards (-1) or inwards (1) among its neighbours. */
  PivotDraft shifted(PivotDraft draft, String dimension, int by) {
    Place place = draft.placeOf(dimension);
    List<String> axis = place == Place.ROWS ? draft.rows() : draft.columns();
    int position = axis.indexOf(dimension) + by;
    return position < 0 ? draft : to(draft, dimension, place, position);
  }

  /** Takes a field away: off the axes and without a filter, where it stands at its total. */
  PivotDraft without(PivotDraft draft, String dimension) {
    PivotDraft off = draft.offAxes(dimension);
    return switch (dimension) {
      case DataStructure.PERIOD -> off.withPeriods(List.of());
      case DataStructure.AREA, DataStructure.MEASURE -> off;
      default -> off.keep(dimension, List.of());
    };
  }

  /** These members of a field, in the order of its classification. */
  PivotDraft choose(PivotDraft draft, String dimension, List<String> codes) {
    return switch (dimension) {
      case DataStructure.PERIOD -> draft.withPeriods(codes);
      case DataStructure.MEASURE -> draft.withMeasures(codes);
      default -> {
        boolean all =
            structure
                .findDimension(dimension)
                .filter(found -> found.codes().size() == codes.size())
                .isPresent();
        boolean onAxis = draft.placeOf(dimension) != Place.FILTERS;
        yield draft.keep(dimension, all && onAxis ? List.of() : codes);
      }
    };
  }

  /** The members of a field that are shown now, by code. */
  List<String> chosen(PivotDraft draft, String dimension) {
    return switch (dimension) {
      case DataStructure.PERIOD -> draft.periods().isEmpty() ? latest() : draft.periods();
      case DataStructure.MEASURE -> draft.measures();
      default -> {
        List<String> kept = draft.filters().get(dimension);
        Optional<Dimension> found = structure.findDimension(dimension);
        if (kept != null || found.isEmpty()) {
          yield kept == null ? List.of() : kept;
        }
        yield draft.placeOf(dimension) == Place.FILTERS
            ? found.get().total().map(Code::id).stream().toList()
            : found.get().codes().stream().map(Code::id).toList();
      }
    };
  }

  /** One more member of a field, after those that were chosen by hand. */
  PivotDraft addMember(PivotDraft draft, String dimension, String code) {
    if (dimension.equals(DataStructure.MEASURE)) {
      return toggleMeasure(draft, code);
    }
    List<String> codes =
        new ArrayList<>(
            dimension.equals(DataStructure.PERIOD)
                ? draft.periods()
                : draft.filters().getOrDefault(dimension, List.of()));
    if (!codes.contains(code)) {
      codes.add(code);
    }
    return choose(draft, dimension, inOrder(dimension, codes));
  }

  private List<String> inOrder(String dimension, List<String> codes) {
    return dimension.equals(DataStructure.PERIOD)
        ? structure.periods().stream().filter(codes::contains).toList()
        : structure.findDimension(dimension).stream()
            .flatMap(found -> found.codes().stream())
            .map(Code::id)
            .filter(codes::contains)
            .toList();
  }

  /** Adds a measure, or takes it away where it is among the others. */
  PivotDraft toggleMeasure(PivotDraft draft, String code) {
    List<String> codes = new ArrayList<>(draft.measures());
    if (!codes.remove(code)) {
      codes.add(code);
    }
    return draft.withMeasures(codes);
  }

  /** A measure among those that are shown, and all of them put somewhere. */
  PivotDraft placeMeasure(PivotDraft draft, String code, Place place, int position) {
    PivotDraft more = draft.measures().contains(code) ? draft : toggleMeasure(draft, code);
    return place == Place.FILTERS
        ? draft.offAxes(DataStructure.MEASURE).withMeasures(List.of(code))
        : to(more, DataStructure.MEASURE, place, position);
  }

  /** The fields that have a chip among the filters: kept to some members, off the axes. */
  List<String> filters(PivotDraft draft) {
    List<String> filters = new ArrayList<>();
    for (Dimension dimension : structure.dimensions()) {
      if (draft.filters().containsKey(dimension.id())
          && draft.placeOf(dimension.id()) == Place.FILTERS) {
        filters.add(dimension.id());
      }
    }
    if (structure.periods().size() > 1 && draft.placeOf(DataStructure.PERIOD) == Place.FILTERS) {
      filters.add(DataStructure.PERIOD);
    }
    if (draft.placeOf(DataStructure.MEASURE) == Place.FILTERS && !draft.measures().isEmpty()) {
      filters.add(DataStructure.MEASURE);
    }
    return filters;
  }
}
