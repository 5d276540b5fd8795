package ca.lipworkbench.engine.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FrameworkCodeTest {
  private static String code(String text) {
    return FrameworkCode.find(text).map(FrameworkCode::toString).orElse("refused");
  }

  /** Handbook, example 23. */
  @Test
  void codesAreText() {
    assertEquals("UN:8.10", code("UN:8.10"));
    assertEquals("UN:4.a", code("UN:4.a"));
    assertEquals("UN:8.5.2", code("UN:8.5.2"));
    assertEquals("CIF:11.2.1", code("CIF:11.2.1"));
    for (String wrong : List.of("UN:18.1", "UN:4.e", "8.5", "UN:8.5.", "CIF:8.5", "UN:08.5")) {
      assertEquals("refused", code(wrong), wrong);
    }
  }

  @Test
  void orderIsNaturalWithLettersLast() {
    List<String> sorted =
        List.of("CIF:1.1.1", "UN:17.18", "UN:4.a", "UN:17.2", "UN:4.7", "UN:4.7.1").stream()
            .map(text -> FrameworkCode.find(text).orElseThrow())
            .sorted()
            .map(FrameworkCode::toString)
            .toList();
    assertEquals(
        List.of("UN:4.7", "UN:4.7.1", "UN:4.a", "UN:17.2", "UN:17.18", "CIF:1.1.1"), sorted);
    assertEquals(
        Optional.of("8.5"),
        FrameworkCode.find("UN:8.5.2").flatMap(FrameworkCode::target).map(GoalTarget::toString));
  }

  @Test
  void seventeenGoalsHaveTheirNamesInBothLanguages() {
    assertEquals(17, Goal.all().size());
    for (int number = 1; number <= 17; number++) {
      assertEquals(number, Goal.find(number).orElseThrow().number());
      assertTrue(Goal.all().get(number - 1).name().isComplete());
    }
    assertEquals(Optional.empty(), Goal.find(18));
    assertEquals(8, Goal.of(GoalTarget.find("8.10").orElseThrow()).number());
  }
}
