package ca.lipworkbench.datasets.lake;

import ca.lipworkbench.datasets.lake.ReleaseDifference.Fate;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Member;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Members;
import ca.lipworkbench.datasets.lake.ReleaseDifference.Part;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what two structures have members of; names of areas come from the data files. */
final class MemberComparison {
  private static final int MOST_SHOWN = 200;

  private final List<Members> differing = new ArrayList<>();

  private MemberComparison() {}

  static List<Members> compare(
      DataStructure before,
      DataStructure after,
      Map<String, String> areasBefore,
      Map<String, String> areasAfter) {
    MemberComparison comparison = new MemberComparison();
    comparison.part(Part.AREAS, Optional.empty(), named(areasBefore), named(areasAfter));
    comparison.part(
        Part.PERIODS, Optional.empty(), periods(before.periods()), periods(after.periods()));
    comparison.part(
        Part.MEASURES, Optional.empty(), measures(before.measures()), measures(after.measures()));
    comparison.part(
        Part.DIMENSIONS,
        Optional.empty(),
        dimensions(before.dimensions()),
        dimensions(after.dimensions()));
    for (Dimension dimension : after.dimensions()) {
      before
          .findDimension(dimension.id())
          .ifPresent(
              former ->
                  comparison.part(
                      Part.CODES,
                      Optional.of(dimension.name()),
                      codes(former.codes()),
                      codes(dimension.codes())));
    }
    return List.copyOf(comparison.differing);
  }

  private void part(
      Part part,
      Optional<BilingualText> dimension,
      Map<String, BilingualText> before,
      Map<String, BilingualText> after) {
    EnumMap<Fate, Integer> counts = new EnumMap<>(Fate.class);
    List<Member> first = new ArrayList<>();
    Set<String> codes = new LinkedHashSet<>(after.keySet());
    codes.addAll(before.keySet());
    for (String code : codes) {
      Optional<BilingualText> former = Optional.ofNullable(before.get(code));
      Optional<BilingualText> name = Optional.ofNullable(after.get(code));
      if (!former.equals(name)) {
        Fate fate = former.isEmpty() ? Fate.ADDED : name.isEmpty() ? Fate.GONE : Fate.RENAMED;
        counts.merge(fate, 1, Integer::sum);
        if (first.size() < MOST_SHOWN) {
          first.add(new Member(code, fate, former, name));
        }
      }
    }
    if (!first.isEmpty()) {
      differing.add(
          new Members(
              part,
              dimension,
              counts.getOrDefault(Fate.ADDED, 0),
              counts.getOrDefault(Fate.GONE, 0),
              counts.getOrDefault(Fate.RENAMED, 0),
              first));
    }
  }

  private static Map<String, BilingualText> named(Map<String, String> areas) {
    Map<String, BilingualText> named = new LinkedHashMap<>();
    areas.forEach((code, name) -> named.put(code, BilingualText.ofSource(name)));
    return named;
  }

  private static Map<String, BilingualText> periods(List<String> periods) {
    return byCode(periods, Function.identity(), BilingualText::ofSource);
  }

  private static Map<String, BilingualText> measures(List<Measure> measures) {
    return byCode(measures, Measure::code, Measure::name);
  }

  private static Map<String, BilingualText> dimensions(List<Dimension> dimensions) {
    return byCode(dimensions, Dimension::id, Dimension::name);
  }

  private static Map<String, BilingualText> codes(List<Code> codes) {
    return byCode(codes, Code::id, Code::name);
  }

  private static <T> Map<String, BilingualText> byCode(
      List<T> members, Function<T, String> code, Function<T, BilingualText> name) {
    return members.stream()
        .collect(Collectors.toMap(code, name, (one, other) -> one, LinkedHashMap::new));
  }
}
