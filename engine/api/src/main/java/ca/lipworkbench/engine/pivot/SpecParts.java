package ca.lipworkbench.engine.pivot;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** What holds of every specification and of every draft, without looking at a table. */
final class SpecParts {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/engine/messages");
  private static final Set<String> EVERY_TABLE_HAS =
      Set.of(DataStructure.AREA, DataStructure.PERIOD, DataStructure.MEASURE);

  private SpecParts() {}

  /** The filters, unmodifiable and in their order. */
  static Map<String, List<String>> copy(Map<String, List<String>> filters) {
    Map<String, List<String>> copied = new LinkedHashMap<>();
    filters.forEach((dimension, codes) -> copied.put(dimension, List.copyOf(codes)));
    return Collections.unmodifiableMap(copied);
  }

  /** Checks that no dimension stands twice. */
  static void requireAxes(List<String> rows, List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (List<String> axis : List.of(rows, columns)) {
      for (String dimension : axis) {
        if (!seen.add(dimension)) {
          throw new WorkbenchException(EngineError.SPEC_DIMENSION_TWICE, name(dimension));
        }
      }
    }
  }

  /** Checks that a dimension names no member twice, and has a place where it names several. */
  static void requireMembers(String dimension, List<?> members, List<List<String>> axes) {
    Set<Object> seen = new HashSet<>();
    for (Object member : members) {
      if (!seen.add(member)) {
        throw new WorkbenchException(
            EngineError.SPEC_MEMBER_TWICE, member.toString(), name(dimension));
      }
    }
    if (members.size() > 1
        && EVERY_TABLE_HAS.contains(dimension)
        && axes.stream().noneMatch(axis -> axis.contains(dimension))) {
      throw new WorkbenchException(EngineError.SPEC_WITHOUT_PLACE, name(dimension));
    }
  }

  /** Checks that an order by numbers names a member of every dimension on the columns. */
  static void requireOrder(RowOrder order, List<String> columns) {
    if (order instanceof RowOrder.ByValue byValue
        && !byValue.column().keySet().equals(Set.copyOf(columns))) {
      throw new WorkbenchException(
          EngineError.SPEC_ORDER_COLUMN,
          String.join(", ", byValue.column().keySet()),
          String.join(", ", columns));
    }
  }

  /** Checks that at least one row is to be kept. */
  static void requireTop(OptionalInt top) {
    if (top.isPresent() && top.getAsInt() < 1) {
      throw new WorkbenchException(EngineError.SPEC_TOP, top.getAsInt());
    }
  }

  /** What people call a dimension that every table has; the name of another one. */
  static BilingualText name(String dimension) {
    return EVERY_TABLE_HAS.contains(dimension)
        ? BilingualText.of(
            MESSAGES.text(Language.ENGLISH, "dimension." + dimension),
            MESSAGES.text(Language.FRENCH, "dimension." + dimension))
        : BilingualText.of(dimension, dimension);
  }
}
