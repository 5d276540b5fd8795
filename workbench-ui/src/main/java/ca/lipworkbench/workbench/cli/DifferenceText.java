package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.wording.NumberFormats;
import java.util.stream.Collectors;

/** What differs between two releases, in words. */
final class DifferenceText {
  private final Session session;
  private final Language language;

  DifferenceText(Session session) {
    this.session = session;
    this.language = session.language();
  }

  void write(ReleaseDifference difference) {
    if (difference.isNone()) {
      say("differences.none");
      return;
    }
    for (ReleaseDifference.Members members : difference.structures()) {
      say(
          "differences." + members.part().name(),
          members.added(),
          members.gone(),
          members.renamed(),
          members.dimension().map(name -> name.in(language)).orElse(""));
      for (ReleaseDifference.Member member : members.first()) {
        say(
            "differences." + member.fate().name(),
            member.code(),
            member.before().map(name -> name.in(language)).orElse(""),
            member.after().map(name -> name.in(language)).orElse(""));
      }
    }
    difference.cells().ifPresentOrElse(this::cells, () -> say("differences.other-dimensions"));
  }

  private void cells(ReleaseDifference.Cells cells) {
    say("differences.cells", cells.same(), cells.changed(), cells.added(), cells.gone());
    NumberFormats numbers = NumberFormats.in(language);
    for (ReleaseDifference.MeasureCells measure : cells.measures()) {
      say(
          "differences.measure",
          measure.name().in(language),
          measure.changed(),
          measure.added(),
          measure.gone());
      for (ReleaseDifference.ChangedCell cell : measure.largest()) {
        String codes =
            cell.codes().stream()
                .map((BilingualText name) -> ", " + name.in(language))
                .collect(Collectors.joining());
        say(
            "differences.cell",
            cell.areaName() + ", " + cell.period() + codes,
            numbers.withUnit(cell.before(), measure.unit(), measure.decimals()),
            numbers.withUnit(cell.after(), measure.unit(), measure.decimals()));
      }
    }
  }

  private void say(String key, Object... arguments) {
    session.out().println(session.text(key, arguments));
  }
}
