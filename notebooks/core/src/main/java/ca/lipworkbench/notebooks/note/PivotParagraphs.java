package ca.lipworkbench.notebooks.note;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotSpecCodec;
import java.util.Optional;

/** Pivots as paragraphs. */
public final class PivotParagraphs {
  private static final String INTERPRETER = "pivot";

  private PivotParagraphs() {}

  /** A new paragraph that asks for this pivot. */
  public static Paragraph create(PivotSpec spec) {
    return Paragraph.create(INTERPRETER, PivotSpecCodec.write(spec));
  }

  /** The paragraph of this identifier, asking for this pivot. */
  public static Paragraph of(String id, PivotSpec spec) {
    return new Paragraph(id, INTERPRETER, PivotSpecCodec.write(spec));
  }

  /** The pivot that a paragraph asks for; empty when it is none, or cannot be read as one. */
  public static Optional<PivotSpec> find(Paragraph paragraph) {
    if (!paragraph.interpreter().equals(INTERPRETER)) {
      return Optional.empty();
    }
    try {
      return Optional.of(PivotSpecCodec.parse(paragraph.text()));
    } catch (WorkbenchException e) {
      return Optional.empty();
    }
  }
}
