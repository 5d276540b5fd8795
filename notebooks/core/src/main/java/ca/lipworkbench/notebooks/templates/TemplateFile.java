package ca.lipworkbench.notebooks.templates;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.json.JsonObject;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.notebooks.note.PivotParagraphs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A template as it is shipped: the format of a note, with texts in both languages. In texts {@code
 * [place]} stands for the place; a pivot is over the place alone in the file, and its areas are
 * filled in.
 */
final class TemplateFile {
  private static final String WHAT = "note template";
  private static final String PLACE = "[place]";
  private static final int VERSION = 1;
  private static final int LARGEST = 1_000_000;

  private final String id;
  private final JsonObject root;

  private TemplateFile(String id, JsonObject root) {
    this.id = id;
    this.root = root;
  }

  static TemplateFile read(String id) {
    try (InputStream in = TemplateFile.class.getResourceAsStream(id + ".json")) {
      if (in == null) {
        throw new IllegalStateException("Not on the class path: " + id);
      }
      JsonObject root = JsonDocument.parse(WHAT, in.readAllBytes(), VERSION, LARGEST);
      return new TemplateFile(id, root.allow("title", "description", "paragraphs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NoteTemplate template() {
    return new NoteTemplate(id, root.bilingual("title"), root.bilingual("description"));
  }

  NoteContent fill(Area place, List<Area> areas, Language language) {
    String name = place.place().in(language);
    String title = root.bilingual("title").in(language);
    List<Paragraph> paragraphs = new ArrayList<>();
    for (JsonObject paragraph : root.objects("paragraphs")) {
      paragraph.allow("id", "text", "pivot");
      paragraphs.add(
          paragraph.isAbsent("pivot") ? text(paragraph, name, language) : pivot(paragraph, areas));
    }
    return new NoteContent(NoteTitle.parse(title + " – " + name), paragraphs);
  }

  /** The pivots that it asks, as they stand in the file. */
  List<PivotSpec> pivots() {
    return root.objects("paragraphs").stream()
        .filter(paragraph -> !paragraph.isAbsent("pivot"))
        .map(TemplateFile::pivot)
        .toList();
  }

  private static PivotSpec pivot(JsonObject paragraph) {
    byte[] json = JsonDocument.bytes(paragraph.node("pivot"));
    return PivotSpecCodec.parse(new String(json, StandardCharsets.UTF_8));
  }

  private static Paragraph text(JsonObject paragraph, String place, Language language) {
    String text = paragraph.bilingual("text").in(language).replace(PLACE, place);
    return new Paragraph(paragraph.text("id"), "md", text);
  }

  private static Paragraph pivot(JsonObject paragraph, List<Area> areas) {
    PivotSpec over = pivot(paragraph);
    PivotSpec spec =
        new PivotSpec(
            over.table(),
            over.rows(),
            over.columns(),
            over.measures(),
            Surroundings.ids(areas),
            over.periods(),
            over.filters());
    return PivotParagraphs.of(paragraph.text("id"), spec);
  }
}
