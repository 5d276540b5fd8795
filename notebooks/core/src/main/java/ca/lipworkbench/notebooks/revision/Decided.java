package ca.lipworkbench.notebooks.revision;

import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** What a decision makes of a conflict. */
final class Decided {
  private Decided() {}

  static NoteTitle title(MergeConflict.OfTitle conflict, Resolution resolution) {
    return switch (resolution) {
      case TAKE_MINE -> conflict.ours();
      case TAKE_THEIRS -> conflict.theirs();
      case KEEP_BOTH -> conflict.theirs().joinedWith(conflict.ours());
    };
  }

  static List<Paragraph> paragraphs(MergeConflict.OfParagraph conflict, Resolution resolution) {
    return switch (resolution) {
      case TAKE_MINE -> conflict.ours().stream().toList();
      case TAKE_THEIRS -> conflict.theirs().stream().toList();
      case KEEP_BOTH -> {
        List<Paragraph> both = new ArrayList<>(conflict.theirs().stream().toList());
        conflict
            .ours()
            .map(ours -> both.isEmpty() ? ours : Paragraph.create(ours.interpreter(), ours.text()))
            .ifPresent(both::add);
        yield both;
      }
    };
  }
}
