package ca.lipworkbench.notebooks.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardDraftCodecTest {
  @ParameterizedTest
  @ValueSource(strings = {"one-figure.json", "no-figures.json"})
  void goldenFileReadsAndIsWrittenAgainTheSame(String name) {
    byte[] golden = golden("v1/" + name);
    assertEquals(
        new String(golden, UTF_8),
        new String(DashboardDraftCodec.write(DashboardDraftCodec.parse(golden)), UTF_8));
  }

  @Test
  void targetStaysText() {
    DashboardDraft draft = DashboardDraftCodec.parse(golden("v1/one-figure.json"));
    assertEquals("8.10", draft.figures().getFirst().goals().getFirst().target());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unknown-field.json|JSON_FIELD_UNKNOWN|alttext",
        "third-language.json|JSON_FIELD_UNKNOWN|de",
        "pie.json|JSON_FIELD_WRONG|dots, lines, bars",
        "target-as-number.json|JSON_FIELD_WRONG|figures[1].goals[1].target",
        "future-version.json|JSON_VERSION_UNKNOWN|version 3",
        "no-alternative-text.json|JSON_FIELD_MISSING|alternativeText",
        "one-language.json|JSON_FIELD_WRONG|title"
      })
  void wrongFileIsRefusedWithWords(String name, NotebooksError code, String words) {
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class, () -> DashboardDraftCodec.parse(golden("refused/" + name)));
    assertEquals(code, refused.code());
    assertTrue(refused.toString().contains(words), refused.toString());
  }

  private static byte[] golden(String name) {
    try (InputStream in =
        DashboardDraftCodecTest.class.getResourceAsStream("/golden/draft/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
