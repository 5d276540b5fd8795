package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.ChangeList;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.BoundaryChanges;
import ca.lipworkbench.engine.geography.Comparability;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.config.Workbench;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code areas [QUERY]}: what a pivot can name, without a home from the shipped lists; and what can
 * be done with the list of partnerships, {@code compare} and {@code overlaps}.
 */
final class AreasCommand implements Command {
  private static final Set<GeographicLevel> WITHOUT_QUERY =
      EnumSet.of(
          GeographicLevel.COUNTRY,
          GeographicLevel.PROVINCE,
          GeographicLevel.IRCC_REGION,
          GeographicLevel.PARTNERSHIP);

  @Override
  public String name() {
    return "areas";
  }

  @Override
  public Permission permission() {
    return Permission.READ;
  }

  @Override
  public Set<String> options() {
    return Set.of(Listing.FORMAT, "reason");
  }

  @Override
  public Set<String> flags() {
    return ListVerbs.FLAGS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    ListVerbs verbs = new ListVerbs(Areas::list, Permission.CURATE);
    if (verbs.take(arguments)) {
      return verbs.run(session, arguments);
    }
    List<String> words = arguments.operands();
    if (!Files.exists(session.home())) {
      return found(session, arguments, Areas.shipped());
    }
    try (Workbench workbench = session.open()) {
      if (!words.isEmpty() && words.getFirst().equals("compare")) {
        return compare(session, workbench, words.subList(1, words.size()));
      }
      if (!words.isEmpty() && words.getFirst().equals("overlaps")) {
        return overlaps(session, arguments, workbench.areas(), words.subList(1, words.size()));
      }
      return found(session, arguments, workbench.areas());
    }
  }

  private static ExitStatus found(Session session, Arguments arguments, Areas areas) {
    Wording wording = Wording.in(session.language());
    String query = String.join(" ", arguments.operands());
    List<Area> found =
        query.isBlank()
            ? areas.all().stream().filter(area -> WITHOUT_QUERY.contains(area.level())).toList()
            : areas.search(query);
    if (found.isEmpty()) {
      session.say("areas.none", query);
      return ExitStatus.REFUSED;
    }
    Listing listing = new Listing();
    for (Area area : found) {
      listing.add(
          "area", area.id().value(),
          "level", session.text("level." + area.level().name()),
          "boundary", wording.boundary(area.version().boundaryStatus()),
          "name", area.name().in(session.language()),
          "province", province(areas, area, session),
          "unknownParts", String.join("; ", area.version().unknownParts()));
    }
    listing.write(session, arguments);
    return ExitStatus.DONE;
  }

  private static String province(Areas areas, Area area, Session session) {
    return area.province()
        .flatMap(areas::find)
        .map(above -> above.name().in(session.language()))
        .orElse("");
  }

  /** Says whether an area's numbers of another census may be laid beside those of its own. */
  private static ExitStatus compare(Session session, Workbench workbench, List<String> words) {
    if (words.size() != 2) {
      throw new UsageException("usage.operands", "AREA YEAR");
    }
    Areas areas = workbench.areas();
    Area area = area(areas, words.getFirst());
    if (BoundaryChanges.VINTAGES.stream().noneMatch(y -> words.get(1).equals(y.toString()))) {
      throw new UsageException(
          "usage.not-a-choice", words.get(1), "YEAR", BoundaryChanges.VINTAGES.toString());
    }
    BoundaryChanges changes = workbench.lists().current(new ChangeList(areas.nesting())).content();
    Comparability found = changes.across(area.version(), Integer.parseInt(words.get(1)));
    session.out().println(found.sentence(session.language(), dguid -> named(areas, dguid)));
    return found.breaksSeries() ? ExitStatus.REFUSED : ExitStatus.DONE;
  }

  private static String named(Areas areas, Dguid dguid) {
    return areas
        .find(AreaId.of(dguid))
        .map(area -> area.name().english() + " (" + dguid + ")")
        .orElse(dguid.value());
  }

  private static Area area(Areas areas, String id) {
    return areas.all().stream()
        .filter(candidate -> candidate.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException("usage.no-entry", id, "areas"));
  }

  /**
   * Lists the pairs of areas of which counts are not to be added; of all partnerships by default.
   */
  private static ExitStatus overlaps(
      Session session, Arguments arguments, Areas areas, List<String> ids) {
    List<Area> chosen =
        ids.isEmpty()
            ? areas.partnerships().stream().map(partnership -> partnership.area()).toList()
            : ids.stream().map(id -> area(areas, id)).toList();
    Listing listing = new Listing();
    for (Areas.Meeting meeting : areas.meetings(chosen)) {
      listing.add(
          "area", meeting.one().value(),
          "other", meeting.other().value(),
          "meeting", session.text("areas.meeting." + meeting.meeting().name()));
    }
    listing.write(session, arguments);
    return ExitStatus.DONE;
  }
}
