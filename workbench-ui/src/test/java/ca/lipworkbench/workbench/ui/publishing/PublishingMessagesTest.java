package ca.lipworkbench.workbench.ui.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.composing.PublicationEvent;
import ca.lipworkbench.notebooks.composing.PublicationState;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.ChartKind;
import ca.lipworkbench.notebooks.publishing.DashboardDraft.Relation;
import ca.lipworkbench.notebooks.publishing.Place;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishingMessagesTest {
  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(Words.MESSAGES.keys(Language.ENGLISH), Words.MESSAGES.keys(Language.FRENCH));
  }

  @Test
  void everyTextFormatsAndUsesTheTypographicApostrophe() {
    for (Language language : Language.values()) {
      for (String key : Words.MESSAGES.keys(language)) {
        String text =
            key.matches("blocked\\.(?:ALTERNATIVE_TEXT|ENGLISH|FRENCH)|ready\\.left")
                ? Words.MESSAGES.text(language, key, 2)
                : Words.MESSAGES.text(language, key, "a", "b", "c");
        assertFalse(text.isBlank(), key);
        assertFalse(text.contains("'"), key);
        assertFalse(text.contains("{"), key);
      }
    }
  }

  @Test
  void everyNameThatAScreenAsksForIsThere() {
    Set<String> keys = Words.MESSAGES.keys(Language.ENGLISH);
    for (Place.Field field : Place.Field.values()) {
      assertTrue(keys.contains("field." + field), field::name);
    }
    for (ChartKind kind : ChartKind.values()) {
      assertTrue(keys.contains("chart." + kind), kind::name);
    }
    for (Relation relation : Relation.values()) {
      assertTrue(keys.contains("relation." + relation), relation::name);
    }
    for (PublicationEvent.Kind kind : PublicationEvent.Kind.values()) {
      assertTrue(keys.contains("event." + kind), kind::name);
    }
    for (PublicationState.Standing standing : PublicationState.Standing.values()) {
      assertTrue(keys.contains("standing." + standing), standing::name);
    }
    for (PreviewPanel.Device device : PreviewPanel.Device.values()) {
      assertTrue(keys.contains("preview." + device), device::name);
    }
  }
}
