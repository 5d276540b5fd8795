package ca.lipworkbench.workbench.charts;

import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.workbench.charts.ChartSpec.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The parts that groups of people play in a chart of one area. */
final class GroupRoles {
  /** For groups that are none of those that colours are kept for. */
  private static final List<Role> ANY =
      List.of(
          Role.IMMIGRANTS,
          Role.RECENT_IMMIGRANTS,
          Role.NON_PERMANENT_RESIDENTS,
          Role.NON_IMMIGRANTS);

  private GroupRoles() {}

  /** A role a member: the one that is kept for it where all have one, otherwise one by one. */
  static List<Role> of(List<Member> members) {
    List<Role> kept = new ArrayList<>();
    for (Member member : members) {
      keptFor(member.code()).ifPresent(kept::add);
    }
    if (kept.size() == members.size() && new HashSet<>(kept).size() == members.size()) {
      return kept;
    }
    List<Role> roles = new ArrayList<>();
    int others = 0;
    for (int index = 0; index < members.size(); index++) {
      boolean whole = index == 0 && (members.size() > ANY.size() || isTotal(members.getFirst()));
      roles.add(whole ? Role.EVERYONE : ANY.get(others++));
    }
    return roles;
  }

  private static Optional<Role> keptFor(String code) {
    if (code.contains("non-permanent")) {
      return Optional.of(Role.NON_PERMANENT_RESIDENTS);
    }
    if (code.contains("non-immigrant")) {
      return Optional.of(Role.NON_IMMIGRANTS);
    }
    if (code.contains("recent")) {
      return Optional.of(Role.RECENT_IMMIGRANTS);
    }
    if (code.contains("immigrant")) {
      return Optional.of(Role.IMMIGRANTS);
    }
    return code.equals("total") ? Optional.of(Role.EVERYONE) : Optional.empty();
  }

  private static boolean isTotal(Member member) {
    return member.code().equals("total") || member.label().english().startsWith("Total");
  }
}
