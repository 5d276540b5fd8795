package ca.lipworkbench.datasets.demonstration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class GeneratorRulesTest {
  private static final long SEED = 5L;
  private static final int TRIALS = 20_000;

  @Test
  void aRemainderGoesUpWithAFifthOfItsSize() {
    assertEquals(0, RandomRounding.round(0, 0.0));
    assertEquals(110, RandomRounding.round(107, 0.39));
    assertEquals(105, RandomRounding.round(107, 0.41));
    assertEquals(5, RandomRounding.round(5, 0.0));
    Draws draws = new Draws(SEED);
    double sum = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      sum += RandomRounding.round(107, draws.uniform(trial));
    }
    assertEquals(107, sum / TRIALS, 0.1, "seed " + SEED);
  }

  @Test
  void drawsHangOnTheirKeysOnly() {
    Draws draws = new Draws(SEED);
    assertEquals(draws.with("a").uniform(3), draws.with("a").uniform(3));
    assertNotEquals(draws.with("a").uniform(3), draws.with("b").uniform(3));
    double[] bells = new double[TRIALS];
    Arrays.setAll(bells, draws::bell);
    double mean = Arrays.stream(bells).average().orElseThrow();
    double variance = Arrays.stream(bells).map(bell -> bell * bell).average().orElseThrow();
    assertEquals(0, mean, 0.03, "seed " + SEED);
    assertEquals(1, variance, 0.04, "seed " + SEED);
  }

  @Test
  void splitsLoseNobody() {
    Draws draws = new Draws(SEED);
    Chance chance = new Chance(draws, draws, draws.with("cell"));
    for (int people = 0; people < 200; people++) {
      long[] parts = chance.split(people, 0.5, 0.3, 0.2);
      assertEquals(people, Arrays.stream(parts).sum(), "seed " + SEED);
      assertTrue(Arrays.stream(parts).allMatch(part -> part >= 0), "seed " + SEED);
    }
    assertArrayEquals(new long[] {0, 7}, chance.split(7, 0, 1));
  }

  @Test
  void aShareStaysAShareWhenItIsMoved() {
    assertEquals(0, Chance.shifted(0, 2));
    assertEquals(1, Chance.shifted(1, -2));
    assertEquals(0.3, Chance.shifted(0.3, 0), 1e-12);
    assertTrue(Chance.shifted(0.3, 1) > 0.3 && Chance.shifted(0.3, 50) <= 1);
  }
}
