package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a dimension as they are met in a file, in their order. Each is told apart by its
 * number where the file has one, otherwise by its label. Bounded: a column with more members than
 * any classification is not a dimension.
 */
final class DraftCodes {
  /** More than any classification of the agencies has. */
  static final int MOST = 20_000;

  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Member> spellings = new LinkedHashMap<>();
  private final Set<String> pathIds = new HashSet<>();

  /** A member as the file, or its own MetaData, has it. */
  private record Member(
      String id, String label, @Nullable String french, @Nullable String parent) {}

  /** Takes in a label of a row. */
  void meet(String label) {
    if (!spellings.containsKey(label)) {
      String normal = Labels.normalise(label);
      Member member =
          members.computeIfAbsent(normal, key -> new Member("", label.strip(), null, null));
      spellings.put(label, member);
    }
  }

  /** Takes in a label of a row with the number of its member. */
  void meet(String label, String number) {
    members.computeIfAbsent(number, key -> new Member(number, label.strip(), null, null));
  }

  /** Takes in a label with its French wording. */
  void meetBilingual(String label, String french) {
    members.computeIfAbsent(
        Labels.normalise(label), key -> new Member("", label.strip(), french.strip(), null));
  }

  /** Takes in a code of a row with its labels. */
  void meetCode(String code, String label, String french) {
    members.computeIfAbsent(code, key -> new Member(code, label.strip(), french.strip(), null));
  }

  /** Takes in a member that the publisher describes, with what it is part of. */
  void describe(String number, String label, Optional<String> parent) {
    members.putIfAbsent(number, new Member(number, label.strip(), null, parent.orElse(null)));
  }

  /** What stands between the labels of a path. */
  static final String STEP = " > ";

  /** Takes in a label with those that it is part of, the widest first. */
  void meetPath(String path) {
    if (spellings.containsKey(path)) {
      return;
    }
    String above = "";
    String parent = "";
    for (String label : path.split(STEP, -1)) {
      String whole = above.isEmpty() ? label : above + STEP + label;
      String key = Labels.normalise(whole);
      Member member = members.get(key);
      if (member == null) {
        String id = Slugs.free(Slugs.of(whole, 60, "c"), 60, pathIds);
        member = new Member(id, label.strip(), null, parent.isEmpty() ? null : parent);
        members.put(key, member);
      }
      parent = member.id();
      above = whole;
      spellings.put(whole, member);
    }
  }

  boolean isTooMany() {
    return members.size() > MOST;
  }

  /** The labels, in their order. */
  List<String> labels() {
    return members.values().stream().map(Member::label).toList();
  }

  /**
   * The codes. The total is the only member that the others are part of, or the only one whose
   * label says so; the person who confirms the draft sees which.
   */
  List<Code> codes() {
    Optional<String> total = total();
    List<Code> codes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Set<String> listed = new HashSet<>();
    for (Map.Entry<String, Member> entry : members.entrySet()) {
      Member member = entry.getValue();
      boolean blank = member.label().isEmpty();
      String id =
          member.id().isEmpty()
              ? Slugs.free(blank ? "total" : Slugs.of(member.label(), 60, "c"), 60, ids)
              : member.id();
      Optional<String> parent = Optional.ofNullable(member.parent()).filter(listed::contains);
      BilingualText name =
          blank
              ? BilingualText.of("Total", "Total")
              : new BilingualText(member.label(), Optional.ofNullable(member.french()));
      codes.add(
          new Code(id, name, parent, total.filter(key -> key.equals(entry.getKey())).isPresent()));
      listed.add(id);
    }
    return codes;
  }

  private Optional<String> total() {
    if (members.containsKey("")) {
      return Optional.of("");
    }
    boolean described = members.values().stream().anyMatch(member -> member.parent() != null);
    List<String> widest =
        members.entrySet().stream()
            .filter(entry -> entry.getValue().parent() == null)
            .map(Map.Entry::getKey)
            .toList();
    if (described && widest.size() == 1) {
      return Optional.of(widest.getFirst());
    }
    List<String> named =
        widest.stream()
            .filter(key -> Labels.normalise(label(key)).matches("(?i)total\\b.*"))
            .limit(2)
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private String label(String key) {
    Member member = members.get(key);
    return member == null ? "" : member.label();
  }
}
