package ca.lipworkbench.engine.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTargetTest {
  @Test
  void thereAreOneHundredAndSixtyNine() {
    List<Integer> found = new ArrayList<>();
    for (int goal = 1; goal <= 17; goal++) {
      int number = 0;
      for (int part = 1; part <= 19; part++) {
        number += GoalTarget.find(goal + "." + part).isPresent() ? 1 : 0;
      }
      for (char part = 'a'; part <= 'd'; part++) {
        number += GoalTarget.find(goal + "." + part).isPresent() ? 1 : 0;
      }
      found.add(number);
    }
    assertEquals(List.of(7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19), found);
    assertEquals(169, found.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void codesAreText() {
    GoalTarget ten = GoalTarget.find("8.10").orElseThrow();
    assertEquals("8.10", ten.toString());
    assertNotEquals(GoalTarget.find("8.1").orElseThrow(), ten);
    assertTrue(GoalTarget.find("4.a").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18.1", "4.e", "4.d", "0.1", "8.0", "8.11", "17.a", "8", "8.", "8.01", "8.1.1", "8,1",
        " 8.1", "8.A", ""
      })
  void whatIsNoTargetIsRefused(String code) {
    assertEquals(Optional.empty(), GoalTarget.find(code));
  }

  @Test
  void numbersComeInTheirOrderAndLettersAfterThem() {
    List<String> sorted =
        Stream.of("17.18", "8.a", "8.10", "17.2", "8.2", "10.1", "8.b")
            .map(code -> GoalTarget.find(code).orElseThrow())
            .sorted()
            .map(GoalTarget::toString)
            .toList();
    assertEquals(List.of("8.2", "8.10", "8.a", "8.b", "10.1", "17.2", "17.18"), sorted);
  }
}
