package ca.lipworkbench.notebooks.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.database.DatabaseExamples;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteCodecTest {
  @ParameterizedTest
  @ValueSource(strings = {"empty.json", "three-interpreters.json", "every-sign.json"})
  void goldenFileReadsAndIsWrittenAgainTheSame(String name) {
    byte[] golden = golden("v1/" + name);
    assertEquals(
        new String(golden, UTF_8), new String(NoteCodec.write(NoteCodec.parse(golden)), UTF_8));
  }

  @Test
  void fileOfAStoredNoteSaysWhereItCameFromAndReadsTheSame() {
    NoteContent content = NoteCodec.parse(golden("v1/three-interpreters.json"));
    Note note = new Note(NoteId.create(), 4, Instant.EPOCH, Optional.empty(), content);
    byte[] file = NoteCodec.write(note);
    assertTrue(new String(file, UTF_8).contains(note.id().value()));
    assertEquals(content, NoteCodec.parse(file));
  }

  @Test
  void importedFileNeverReplacesTheNoteWhoseIdentifierItNames(@TempDir Path home) {
    NoteStore store =
        new SqliteNoteStore(
            DatabaseExamples.open(home.resolve("workbench.db")), NoteStoreContract.NOON);
    Note original = store.create(NoteExamples.content("Original", "mine"));
    String forged = new String(NoteCodec.write(original), UTF_8).replace("mine", "forged");
    Note imported = store.create(NoteCodec.parse(forged.getBytes(UTF_8)));
    assertTrue(!imported.id().equals(original.id()));
    assertEquals(original, store.load(original.id().value()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-field.json|JSON_FIELD_UNKNOWN|colour",
        "results.json|JSON_FIELD_UNKNOWN|results",
        "future-version.json|JSON_VERSION_UNKNOWN|version 2",
        "no-version.json|JSON_FIELD_MISSING|version",
        "missing-text.json|JSON_FIELD_MISSING|paragraphs[2]",
        "number-for-text.json|JSON_FIELD_WRONG|paragraphs[1].text",
        "same-paragraph-twice.json|NOTE_PARAGRAPH_TWICE|work",
        "same-field-twice.json|JSON_BROKEN|title",
        "list.json|JSON_FIELD_WRONG|top level",
        "trailing.json|JSON_BROKEN|line 6"
      })
  void wrongFileIsRefusedWithWords(String name, NotebooksError code, String words) {
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> NoteCodec.parse(golden("refused/" + name)));
    assertEquals(code, refused.code());
    assertTrue(refused.toString().contains(words), refused.toString());
  }

  @Test
  void fileCutAnywhereIsRefused() {
    byte[] whole = golden("v1/three-interpreters.json");
    int end = whole.length - 2;
    for (int length = 0; length < end; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThrows(WorkbenchException.class, () -> NoteCodec.parse(cut));
    }
  }

  @Test
  void depthAndNumberAreLimited() {
    byte[] deep = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(UTF_8);
    assertThrows(WorkbenchException.class, () -> NoteCodec.parse(deep));
    List<Paragraph> many =
        java.util.stream.IntStream.range(0, NoteContent.MOST_PARAGRAPHS + 1)
            .mapToObj(number -> new Paragraph("p" + number, "md", ""))
            .toList();
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class, () -> new NoteContent(NoteTitle.parse("Many"), many));
    assertEquals(NotebooksError.NOTE_TOO_MANY_PARAGRAPHS, refused.code());
  }

  private static byte[] golden(String name) {
    try (InputStream in = NoteCodecTest.class.getResourceAsStream("/golden/note/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
