package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.geography.Places;
import java.util.List;

/** The page download of a census profile. A profile's meaning is committed, never drafted. */
record PageSighting(String title, String firstLine, PageHeader header, Places places)
    implements Sighting {
  @Override
  public LayoutForm form() {
    return LayoutForm.PROFILE_PAGE;
  }

  @Override
  public List<Descriptor.Mark> marks() {
    return header.hasTotalsOnly()
        ? List.of(new Descriptor.Mark.TitleLine(title))
        : List.of(new Descriptor.Mark.BulkProfile(ProfilePage.year(title).orElse("")));
  }

  @Override
  public Layout layout(Descriptor descriptor, Problems problems) {
    return new ProfilePage(descriptor, places);
  }

  @Override
  public Problems.Stop notDescribed(Problems problems) {
    return problems.stop(1, ImportReason.NO_DESCRIPTOR_FOR_TITLE, firstLine);
  }

  @Override
  public Descriptor draft(DraftIdentity identity, Problems problems) throws Problems.Stop {
    throw notDescribed(problems);
  }
}
