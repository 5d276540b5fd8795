package ca.lipworkbench.workbench.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlSettingsTest {
  @Test
  void aMinuteIsTheDefault() {
    assertEquals(
        new SqlSettings(Duration.ofSeconds(60), Optional.empty()), SqlSettings.of(Map.of()));
  }

  @Test
  void timeLimitIsASetting() {
    SqlSettings settings = SqlSettings.of(Map.of(SqlSettings.SECONDS, "300"));
    assertEquals(Duration.ofMinutes(5), settings.timeLimit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "abc", "3601", "1.5", ""})
  void timeLimitOutOfRangeIsRefusedWithItsName(String seconds) {
    WorkbenchException refused =
        assertThrows(
            WorkbenchException.class, () -> SqlSettings.of(Map.of(SqlSettings.SECONDS, seconds)));
    assertTrue(refused.sentence(Language.ENGLISH).contains(SqlSettings.SECONDS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "nobody-of-this-name"})
  void accountMustBeThereAndWithoutPrivileges(String name) {
    assertThrows(WorkbenchException.class, () -> SqlSettings.of(Map.of(SqlSettings.ACCOUNT, name)));
  }
}
