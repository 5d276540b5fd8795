package ca.lipworkbench.notebooks.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTitleTest {
  @Test
  void accentsAreComposedAndBlanksAroundAreDropped() {
    assertEquals("Québec", NoteTitle.parse("  Que\u0301bec ").value());
  }

  @Test
  void markupIsAnOrdinaryTitle() {
    assertEquals("<img src=x>", NoteTitle.parse("<img src=x>").value());
    assertEquals("../../etc/passwd", NoteTitle.parse("../../etc/passwd").value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "a\nb",
        "a\0b",
        "a\u202Eb",
        "a\u2066b",
        "a\u2028b",
        "\uD800",
        "a\uFEFFb"
      })
  void titleWithoutALineOfPlainSignsIsRefused(String typed) {
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> NoteTitle.parse(typed));
    assertEquals(
        typed.isBlank() ? NotebooksError.NOTE_TITLE_EMPTY : NotebooksError.NOTE_TITLE_CHARACTERS,
        refused.code());
  }

  @Test
  void twoHundredCharactersAreTheMost() {
    NoteTitle.parse("😀".repeat(200));
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> NoteTitle.parse("é".repeat(201)));
    assertTrue(refused.toString().contains("201 characters"), refused.toString());
  }
}
