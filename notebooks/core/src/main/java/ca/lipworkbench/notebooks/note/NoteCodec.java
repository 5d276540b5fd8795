package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.notebooks.json.JsonDocument;
import ca.lipworkbench.notebooks.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file form of a note, version 1. It holds what a person wrote and no results. The identifier
 * in a file says where the note came from and is never taken as the identifier of a stored note.
 */
public final class NoteCodec {
  private static final String WHAT = "note file";
  private static final int VERSION = 1;
  private static final int LARGEST = 16_000_000;

  private NoteCodec() {}

  /** The content as a file, without saying where it came from. */
  public static byte[] write(NoteContent content) {
    return write(Optional.empty(), content);
  }

  /** The note as a file. */
  public static byte[] write(Note note) {
    return write(Optional.of(note.id()), note.content());
  }

  /**
   * What a file holds.
   *
   * @throws ca.lipworkbench.engine.error.WorkbenchException when it is not a note of version 1; the
   *     sentence says what and where
   */
  public static NoteContent parse(byte[] file) {
    JsonObject root =
        JsonDocument.parse(WHAT, file, VERSION, LARGEST).allow("id", "title", "paragraphs");
    root.findText("id");
    NoteTitle title = NoteTitle.parse(root.text("title"));
    List<Paragraph> paragraphs = new ArrayList<>();
    for (JsonObject paragraph : root.objects("paragraphs")) {
      paragraph.allow("id", "interpreter", "text");
      paragraphs.add(
          new Paragraph(
              paragraph.text("id"), paragraph.text("interpreter"), paragraph.text("text")));
    }
    return new NoteContent(title, paragraphs);
  }

  private static byte[] write(Optional<NoteId> id, NoteContent content) {
    ObjectNode root = JsonDocument.object();
    root.put("version", VERSION);
    id.ifPresent(from -> root.put("id", from.value()));
    root.put("title", content.title().value());
    ArrayNode paragraphs = root.putArray("paragraphs");
    for (Paragraph paragraph : content.paragraphs()) {
      paragraphs
          .addObject()
          .put("id", paragraph.id())
          .put("interpreter", paragraph.interpreter())
          .put("text", paragraph.text());
    }
    return JsonDocument.write(root);
  }
}
