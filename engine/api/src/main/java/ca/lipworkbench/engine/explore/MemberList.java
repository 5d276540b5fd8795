package ca.lipworkbench.engine.explore;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Folded;
import ca.lipworkbench.engine.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a dimension as a person picks from them: a list with depths, to search in. */
public final class MemberList {
  private final List<Member> members;

  /**
   * A member.
   *
   * @param code its code in specifications
   * @param label its label
   * @param depth how deep it lies, 0 at the top
   * @param parent the code of the member that it is part of, where that is in the list
   * @param leaf whether no other member is part of it
   * @param total whether it is the dimension's published total
   */
  public record Member(
      String code,
      BilingualText label,
      int depth,
      Optional<String> parent,
      boolean leaf,
      boolean total) {}

  private record Entry(BilingualText label, Optional<String> parent, boolean total) {}

  private MemberList(Map<String, Entry> entries) {
    Set<String> parents = new HashSet<>();
    entries.values().forEach(entry -> entry.parent().ifPresent(parents::add));
    List<Member> list = new ArrayList<>(entries.size());
    entries.forEach(
        (code, entry) ->
            list.add(
                new Member(
                    code,
                    entry.label(),
                    depth(code, entries),
                    entry.parent().filter(entries::containsKey),
                    !parents.contains(code),
                    entry.total())));
    members = List.copyOf(list);
  }

  private static int depth(String code, Map<String, Entry> entries) {
    Set<String> passed = new HashSet<>();
    Optional<String> above = parent(code, entries);
    while (above.isPresent() && passed.add(above.get())) {
      above = parent(above.get(), entries);
    }
    return passed.size();
  }

  private static Optional<String> parent(String code, Map<String, Entry> entries) {
    return Optional.ofNullable(entries.get(code))
        .flatMap(Entry::parent)
        .filter(entries::containsKey);
  }

  /** The codes of a dimension. */
  public static MemberList of(Dimension dimension) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Code code : dimension.codes()) {
      entries.put(code.id(), new Entry(code.name(), code.parent(), code.total()));
    }
    return new MemberList(entries);
  }

  /** The measures of a table. */
  public static MemberList ofMeasures(DataStructure structure) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Measure measure : structure.measures()) {
      entries.put(measure.code(), new Entry(measure.name(), measure.parent(), false));
    }
    return new MemberList(entries);
  }

  /** The periods of a table. */
  public static MemberList ofPeriods(DataStructure structure) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String period : structure.periods()) {
      entries.put(period, new Entry(BilingualText.of(period, period), Optional.empty(), false));
    }
    return new MemberList(entries);
  }

  /** Areas, each below its province, or its region where the province is not in the list. */
  public static MemberList ofAreas(List<Area> areas) {
    Set<AreaId> listed = new HashSet<>();
    areas.forEach(area -> listed.add(area.id()));
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Area area : areas) {
      Optional<String> above =
          area.province()
              .filter(listed::contains)
              .or(() -> area.region().filter(listed::contains))
              .map(AreaId::value);
      entries.put(area.id().value(), new Entry(area.name(), above, false));
    }
    return new MemberList(entries);
  }

  /** Every member, in the order of the classification. */
  public List<Member> members() {
    return members;
  }

  /** The members in which no other lies. */
  public List<Member> leaves() {
    return members.stream().filter(Member::leaf).toList();
  }

  /** The members of one depth, 0 for the topmost. */
  public List<Member> level(int depth) {
    return members.stream().filter(member -> member.depth() == depth).toList();
  }

  /** How many levels there are; 1 for a plain list. */
  public int levels() {
    return members.stream().mapToInt(Member::depth).max().orElse(-1) + 1;
  }

  /** The members that lie right below this one. */
  public List<Member> children(String code) {
    return members.stream().filter(m -> m.parent().equals(Optional.of(code))).toList();
  }

  /**
   * The members whose label in this language, or whose code, holds every word of the text, whatever
   * its accents and capitals, in the order of the classification. A blank text finds all.
   */
  public List<Member> search(String text, Language language) {
    List<String> words = List.of(Folded.of(text).split(" "));
    return members.stream()
        .filter(
            member -> {
              String label = Folded.of(member.label().in(language) + " " + member.code());
              return words.stream().allMatch(label::contains);
            })
        .toList();
  }

  /** These members with all that they are part of, in the order of the classification. */
  public List<Member> withAncestors(List<Member> found) {
    Map<String, Member> byCode = new HashMap<>();
    members.forEach(member -> byCode.put(member.code(), member));
    Set<String> wanted = new HashSet<>();
    for (Member member : found) {
      Optional<Member> at = Optional.of(member);
      while (at.isPresent() && wanted.add(at.get().code())) {
        at = at.get().parent().flatMap(code -> Optional.ofNullable(byCode.get(code)));
      }
    }
    return members.stream().filter(member -> wanted.contains(member.code())).toList();
  }
}
