package ca.lipworkbench.engine.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PivotAddressTest {
  private static final long SEED = 6_000;
  private static final PivotDraft PROFILE =
      PivotDraft.EMPTY
          .withTable(new TableName("census-profile-2021"))
          .withAreas(List.of(new AreaId("NB-moncton"), new AreaId("2021A000213")))
          .withMeasures(IntStream.rangeClosed(1, 2631).mapToObj(Integer::toString).toList());

  @Test
  void everyMeasureOfTheCensusProfileFitsIntoAShortAddress() {
    String form = PivotAddress.write(PROFILE).orElseThrow();
    assertTrue(form.length() < 300, form);
    assertTrue(form.matches("[A-Za-z0-9_-]+"), form);
    assertEquals(PROFILE, PivotAddress.read(form));
  }

  @Test
  void emptyDraftHasAFormToo() {
    assertEquals(
        PivotDraft.EMPTY, PivotAddress.read(PivotAddress.write(PivotDraft.EMPTY).orElseThrow()));
  }

  @Test
  void whatIsTooLongHasNoForm() {
    Random random = new Random(SEED);
    PivotDraft many =
        PROFILE.withAreas(
            IntStream.range(0, 5_000)
                .mapToObj(any -> new AreaId("a" + random.nextLong(Long.MAX_VALUE)))
                .toList());
    assertEquals(Optional.empty(), PivotAddress.write(many));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2abc", "1!", "1AAAA", "not a form", "1é"})
  void whatIsNoFormIsRefusedInASentence(String form) {
    assertDamaged(form);
  }

  @Test
  void cutFormsAreRefused() {
    String form = PivotAddress.write(PROFILE).orElseThrow();
    for (int length = 0; length < form.length() - 1; length++) {
      assertDamaged(form.substring(0, length));
    }
  }

  @Test
  void changedFormsAreRefusedOrReadButNeverFail() {
    Random random = new Random(SEED);
    String signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    String form = PivotAddress.write(PROFILE).orElseThrow();
    for (int round = 0; round < 2_000; round++) {
      StringBuilder changed = new StringBuilder(form);
      changed.setCharAt(random.nextInt(form.length()), signs.charAt(random.nextInt(64)));
      try {
        PivotAddress.read(changed.toString());
      } catch (WorkbenchException e) {
        assertEquals(EngineError.SPEC_ADDRESS_DAMAGED, e.code(), "seed " + SEED + ", " + round);
      }
    }
  }

  @Test
  void aRunWithoutEndIsRefused() {
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
    deflater.setInput(
        "{\"measures\":[[\"1\",\"999999999\"]]}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    deflater.finish();
    byte[] packed = new byte[200];
    int length = deflater.deflate(packed);
    deflater.end();
    assertDamaged(
        "1"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOf(packed, length)));
  }

  private static void assertDamaged(String form) {
    WorkbenchException failure =
        assertThrows(WorkbenchException.class, () -> PivotAddress.read(form), form);
    assertEquals(EngineError.SPEC_ADDRESS_DAMAGED, failure.code());
    assertFalse(String.valueOf(failure.getMessage()).isBlank());
  }
}
