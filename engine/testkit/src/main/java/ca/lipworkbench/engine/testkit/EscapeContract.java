package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryResult;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Release;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hostile texts pass through generated SQL as what they are. */
public abstract class EscapeContract extends EngineContract {
  private static final long SEED = 20_211_109;
  private static final int ROUNDS = 200;
  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\\",
          "\\'",
          "\"",
          "`",
          "``",
          ";",
          "--",
          "/*",
          "*/",
          "%",
          "_",
          "{0}",
          "$$",
          "?",
          "\n",
          "\r",
          "\t",
          " ",
          "\u00a0",
          "\u2019",
          "\u00e9",
          "\ud83c\udf41",
          "x",
          "0",
          "DROP TABLE",
          "${HOME}",
          "\u202e",
          "\uffff");

  private static TableFixture table() {
    return TableFixture.named("test")
        .with(Measures.count("people", RoundingModel.RR5))
        .row(MONCTON, "2021", "people", 5);
  }

  @Test
  void everyLiteralComesBackAsItWas() {
    Release release = write(table());
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String hostile = hostile(random);
      Query query = new Query(Select.row(new Select.Item(Expression.text(hostile), "answer")));
      try (QueryResult result = engine().submit(release, query).await()) {
        assertTrue(result.next());
        assertEquals(hostile, result.text(0), "seed " + SEED + ", round " + round);
        assertFalse(result.next());
      }
    }
  }

  @Test
  void everyNameStaysAName() {
    Release release = write(table());
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      String name = hostile(random).replace('\u00a0', '~');
      Relation.Nested inner =
          new Relation.Nested("inner_one", Select.row(new Select.Item(Expression.whole(7), name)));
      Query query =
          new Query(Select.from(inner, List.of(new Select.Item(inner.column(name), name))));
      try (QueryResult result = engine().submit(release, query).await()) {
        assertTrue(result.next());
        assertEquals(7, result.integer(0), "seed " + SEED + ", round " + round);
      }
    }
  }

  @Test
  void hostileCodesOfATableAreFoundAndNothingElse() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20; round++) {
      String measure = "m" + hostile(random);
      TableFixture table =
          TableFixture.named("test")
              .with(Measures.count(measure, RoundingModel.RR5))
              .with(Measures.count("other", RoundingModel.RR5))
              .row(MONCTON, "2021", measure, 35)
              .row(MONCTON, "2021", "other", 90);
      Release release = write(table);
      PivotTable answer =
          pivots(release)
              .answer(
                  ca.lipworkbench.engine.catalogue.Subject.OWNER,
                  spec(List.of(AreaId.of(MONCTON)), List.of(measure), Map.of()));
      assertEquals(
          OptionalDouble.of(35),
          answer.cells().get(0).get(0).value(),
          "seed " + SEED + ", round " + round + ": " + measure);
    }
  }

  private static String hostile(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
