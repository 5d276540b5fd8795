package ca.lipworkbench.engine.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTargetsTest {
  private final GoalTargets targets = GoalTargets.shipped();

  @Test
  void allOfThemAreThereOnceAndInOrderWithATitleInBothLanguages() {
    List<GoalTarget> all = targets.all().stream().map(GoalTargets.Entry::target).toList();
    assertEquals(169, all.size());
    assertEquals(169, new HashSet<>(all).size());
    assertEquals(all.stream().sorted().toList(), all);
    targets.all().forEach(entry -> assertTrue(entry.label().isComplete(), entry.toString()));
  }

  @Test
  void numberFindsItselfFirstAndThenWhatBeginsWithIt() {
    assertEquals(List.of("8.1", "8.10"), codes("8.1"));
    assertEquals("8.10", codes("8.10").getFirst());
    assertEquals(
        12, codes("8").size() - codes("8").stream().filter(c -> !c.startsWith("8.")).count());
  }

  @Test
  void wordsAreFoundInBothLanguagesWithoutAccentsAndCase() {
    assertEquals("10.7", codes("MIGRATION orderly").getFirst());
    assertEquals("10.7", codes("migrations sures").getFirst());
    assertTrue(codes("housing").contains("11.1"));
    assertTrue(codes("égalité").contains("5.c"));
    assertEquals(List.of(), codes("xyzzy"));
    assertEquals(169, codes("  ").size());
  }

  @Test
  void codesAreText() {
    assertEquals("8.10", targets.find("8.10").orElseThrow().target().toString());
    assertFalse(targets.find("8.1").equals(targets.find("8.10")));
    assertTrue(targets.find("18.1").isEmpty());
  }

  private List<String> codes(String typed) {
    return targets.search(typed, Language.ENGLISH).stream()
        .map(entry -> entry.target().toString())
        .toList();
  }
}
