package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.wording.Wording;
import ca.lipworkbench.workbench.accounts.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code areas [QUERY]}: what a pivot can name. Needs no home folder: the lists are shipped. */
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
    return Listing.OPTIONS;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) {
    Areas areas = Areas.shipped();
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
}
