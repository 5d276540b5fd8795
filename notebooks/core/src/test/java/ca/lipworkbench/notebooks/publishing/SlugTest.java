package ca.lipworkbench.notebooks.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.notebooks.error.NotebooksError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "newcomers-and-work", "atlantic-2021"})
  void plainAddressIsTaken(String text) {
    assertEquals(text, Slug.parse(text).value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "A",
        "é",
        "e\u0301",
        "a b",
        "a/b",
        "..",
        ".",
        "a.b",
        "a@1",
        "../../etc/passwd",
        "..%2f",
        "a\0",
        "\u2215",
        "😀",
        "a\u202Eb",
        "VAADIN"
      })
  void anythingElseIsRefused(String text) {
    WorkbenchException refused = assertThrows(WorkbenchException.class, () -> Slug.parse(text));
    assertEquals(NotebooksError.SLUG_INVALID, refused.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"front", "en", "fr", "assets", "about", "index"})
  void wordOfTheSiteIsReserved(String text) {
    WorkbenchException refused = assertThrows(WorkbenchException.class, () -> Slug.parse(text));
    assertEquals(NotebooksError.SLUG_RESERVED, refused.code());
  }

  @ParameterizedTest
  @ValueSource(ints = {61, 4_096})
  void longAddressIsRefused(int length) {
    assertThrows(WorkbenchException.class, () -> Slug.parse("a".repeat(length)));
  }
}
