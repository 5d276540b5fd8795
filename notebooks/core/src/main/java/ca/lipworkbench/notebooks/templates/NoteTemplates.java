package ca.lipworkbench.notebooks.templates;

import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.error.NotebooksError;
import ca.lipworkbench.notebooks.note.NoteContent;
import java.util.List;

/**
 * The notes to start from: each is a question that partnerships ask, over the demonstration tables,
 * for one place and what surrounds it. Stateless; any thread.
 */
public final class NoteTemplates {
  private static final List<String> IDS =
      List.of("fast-facts", "compare-over-time", "employment", "housing", "income", "languages");

  private final Catalogue catalogue;

  /** Templates over what a catalogue offers. */
  public NoteTemplates(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The templates whose tables are there for this reader, in the order in which they are shown. */
  public List<NoteTemplate> list(Subject subject) {
    return IDS.stream()
        .map(TemplateFile::read)
        .filter(file -> hasTables(subject, file))
        .map(TemplateFile::template)
        .toList();
  }

  /**
   * The content of a note that starts from a template.
   *
   * @param template the template's identifier
   * @param place the area that it is about, such as a partnership
   * @param language of its title and texts
   * @throws WorkbenchException when there is no such template or area
   */
  public NoteContent fill(String template, AreaId place, Language language) {
    if (!IDS.contains(template)) {
      throw new WorkbenchException(
          NotebooksError.TEMPLATE_UNKNOWN, template, String.join(", ", IDS));
    }
    Area area =
        catalogue
            .findArea(place)
            .orElseThrow(() -> new WorkbenchException(NotebooksError.AREA_UNKNOWN, place.value()));
    return TemplateFile.read(template).fill(area, Surroundings.of(area, catalogue), language);
  }

  private boolean hasTables(Subject subject, TemplateFile file) {
    return file.pivots().stream()
        .map(PivotSpec::table)
        .allMatch(table -> catalogue.find(subject, table).isPresent());
  }
}
