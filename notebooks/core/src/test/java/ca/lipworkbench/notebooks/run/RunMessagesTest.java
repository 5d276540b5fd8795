package ca.lipworkbench.notebooks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunMessagesTest {
  private static final Messages MESSAGES = Messages.of("ca/lipworkbench/notebooks/run/messages");

  @Test
  void bothLanguagesHaveTheSameKeysAndEachIsUsed() {
    Set<String> keys = MESSAGES.keys(Language.ENGLISH);
    assertEquals(keys, MESSAGES.keys(Language.FRENCH));
    assertEquals(
        Set.of("run.sql", "stale.boundary", "stale.gone", "stale.release", "stale.text"), keys);
  }

  @Test
  void everyReasonIsASentenceInBothLanguages() {
    TableName table = new TableName("demo-housing");
    List<StaleReason> reasons =
        List.of(
            new StaleReason.TextChanged(),
            new StaleReason.TableGone(table),
            new StaleReason.BoundaryMoved(
                new AreaId("AB-calgary"),
                BilingualText.of("Calgary", "Calgary"),
                Instant.parse("2026-05-12T12:00:00Z")),
            new StaleReason.NewRelease(
                table,
                BilingualText.of("Housing", "Logement"),
                2,
                3,
                Instant.parse("2026-05-12T12:00:00Z")));
    for (Language language : Language.values()) {
      for (StaleReason reason : reasons) {
        String sentence = reason.sentence(language, ZoneOffset.UTC);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("{") || sentence.contains("'"), sentence);
      }
    }
    assertEquals(
        "This shows release 2 of “Housing”. Release 3 is there since 12 May 2026. Run the"
            + " paragraph to see it.",
        reasons.getLast().sentence(Language.ENGLISH, ZoneOffset.UTC));
  }
}
