package ca.lipworkbench.engine.testkit;

import static ca.lipworkbench.engine.sql.AggregateCall.bitsOr;
import static ca.lipworkbench.engine.sql.AggregateCall.count;
import static ca.lipworkbench.engine.sql.AggregateCall.highest;
import static ca.lipworkbench.engine.sql.AggregateCall.lowest;
import static ca.lipworkbench.engine.sql.AggregateCall.sum;
import static ca.lipworkbench.engine.sql.Expression.allOf;
import static ca.lipworkbench.engine.sql.Expression.anyOf;
import static ca.lipworkbench.engine.sql.Expression.nothing;
import static ca.lipworkbench.engine.sql.Expression.real;
import static ca.lipworkbench.engine.sql.Expression.text;
import static ca.lipworkbench.engine.sql.Expression.whole;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.DIEPPE;
import static ca.lipworkbench.engine.testkit.AtlanticPlaces.MONCTON;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryResult;
import ca.lipworkbench.engine.sql.Expression;
import ca.lipworkbench.engine.sql.Output;
import ca.lipworkbench.engine.sql.Relation;
import ca.lipworkbench.engine.sql.Select;
import ca.lipworkbench.engine.sql.SqlType;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Whatever the generator can write means the same to every engine: one small question each, with
 * the one answer that all must give. Lines of columns, nothing written as "-".
 */
public abstract class ProbeContract extends EngineContract {
  private static final SqlType TEXT = SqlType.TEXT;
  private static final Expression NO_TEXT = nothing(TEXT);
  private static final Expression NO_WHOLE = nothing(SqlType.INTEGER);
  private static final Expression NO_REAL = nothing(SqlType.DOUBLE);

  /** The rows of the probes: a key, a whole number, a number. */
  private static final Relation.Rows ROWS =
      new Relation.Rows(
          "v",
          List.of("g", "n", "x"),
          List.of(
              List.of(text("a"), whole(1), real(0.1)),
              List.of(text("a"), whole(6), real(0.2)),
              List.of(text("b"), whole(-3), NO_REAL),
              List.of(text("B"), NO_WHOLE, real(-2.5)),
              List.of(NO_TEXT, whole(2_000_000_000), real(1e300))));

  private static final Expression G = ROWS.column("g");
  private static final Expression N = ROWS.column("n");
  private static final Expression X = ROWS.column("x");

  private static final List<Probe> ONE_ROW = new ArrayList<>();
  private static final List<Probe> WHOLE_TABLE = new ArrayList<>();

  private record Probe(String answer, Output question) {}

  private static void one(String answer, Output question) {
    ONE_ROW.add(new Probe(answer, question));
  }

  private static void all(String answer, Output question) {
    WHOLE_TABLE.add(new Probe(answer, question));
  }

  private static Expression truth(Expression condition) {
    return condition.choose(text("yes"), text("no"));
  }

  static {
    one("7", whole(7));
    one("-7", whole(-7));
    one("2147483648", whole(2_147_483_648L));
    one("-9223372036854775808", whole(Long.MIN_VALUE));
    one("9223372036854775807", whole(Long.MAX_VALUE));
    one("0.1", real(0.1));
    one("-0.0", real(-0.0));
    one("1.0E300", real(1e300));
    one("4.9E-324", real(Double.MIN_VALUE));
    one("9.007199254740991E15", real(9_007_199_254_740_991d));
    one("Infinity", real(Double.POSITIVE_INFINITY));
    one("NaN", real(Double.NaN));
    one("it's", text("it's"));
    one("a\\nb", text("a\\nb"));
    one("a\nb", text("a\nb"));
    one("", text(""));
    one("${HOME}", text("${HOME}"));
    one("é🍁", text("é🍁"));
    one("-", NO_TEXT);
    one("-", NO_WHOLE);
    one("-", NO_REAL);
    one("5", whole(2).plus(whole(3)));
    one("6", whole(2).times(whole(3)));
    one("0.30000000000000004", real(0.1).plus(real(0.2)));
    one("3.5", whole(2).plus(real(1.5)));
    one("-", whole(2).plus(NO_WHOLE));
    one("4294967296", whole(2_147_483_648L).plus(whole(2_147_483_648L)));
    one("2147483648", whole(Integer.MAX_VALUE).as(SqlType.BIGINT).plus(whole(1)));
    one("2.0", whole(2).as(SqlType.DOUBLE));
    one("4", whole(12).bitsAnd(whole(6)));
    one("14", whole(12).bitsOr(whole(6)));
    one("-", whole(12).bitsOr(NO_WHOLE));
    one("yes", truth(text("a").equalTo(text("a"))));
    one("no", truth(text("a").equalTo(text("A"))));
    one("no", truth(text("a").equalTo(text("a "))));
    one("no", truth(text("e\u0301").equalTo(text("é"))));
    one("yes", truth(text("é").moreThan(text("z"))));
    one("no", truth(text("a").equalTo(NO_TEXT)));
    one("no", truth(text("a").differsFrom(NO_TEXT)));
    one("yes", truth(whole(10).equalTo(real(10))));
    one("yes", truth(real(Double.NaN).equalTo(real(Double.NaN))));
    one("yes", truth(real(Double.NaN).moreThan(real(Double.POSITIVE_INFINITY))));
    one("yes", truth(real(-0.0).equalTo(real(0.0))));
    one("yes", truth(NO_TEXT.isNothing()));
    one("no", truth(NO_TEXT.isSomething()));
    one("yes", truth(text("").isSomething()));
    one("yes", truth(text("b").oneOf(List.of("a", "b"))));
    one("no", truth(text("B").oneOf(List.of("a", "b"))));
    one("no", truth(NO_TEXT.oneOf(List.of("a", "b"))));
    one("no", truth(allOf(List.of(whole(1).equalTo(whole(1)), NO_WHOLE.equalTo(whole(1))))));
    one("yes", truth(anyOf(List.of(whole(1).equalTo(whole(1)), NO_WHOLE.equalTo(whole(1))))));
    one("x", NO_TEXT.otherwise(text("x")));
    one("0", NO_WHOLE.otherwise(whole(0)));

    all("5", count());
    all("3", count().where(N.moreThan(whole(0))));
    all("0", count().where(G.equalTo(text("nobody"))));
    all("2000000004", sum(N));
    all("7", sum(N).where(G.equalTo(text("a"))));
    all("-", sum(N).where(G.equalTo(text("nobody"))));
    all("10000000020", sum(N.as(SqlType.BIGINT).times(whole(5))));
    all("0.30000000000000004", sum(X).where(G.equalTo(text("a"))));
    all("-3", lowest(N));
    all("2000000000", highest(N));
    all("-2.5", lowest(X));
    all("B", lowest(G));
    all("b", highest(G));
    all("7", bitsOr(N).where(G.equalTo(text("a"))));
    all("-", bitsOr(N).where(G.equalTo(text("nobody"))));
    all("2", count().where(allOf(List.of(X.isSomething(), G.oneOf(List.of("a"))))));
  }

  private Release release() {
    return write(
        TableFixture.named("test")
            .with(Measures.count("people", RoundingModel.RR5))
            .row(MONCTON, "2021", "people", 5)
            .row(DIEPPE, "2021", "people", 10)
            .symbol(DIEPPE, "2016", "people", "x"));
  }

  @Test
  void everyExpressionMeansTheSame() {
    ask(ONE_ROW, items -> Select.row(items.toArray(Select.Item[]::new)));
  }

  @Test
  void everyAggregateMeansTheSame() {
    ask(WHOLE_TABLE, items -> Select.from(ROWS, items));
  }

  /** All in one row: an engine far away takes as long for one as for all. */
  private void ask(List<Probe> probes, Function<List<Select.Item>, Select> selection) {
    List<Select.Item> items = new ArrayList<>();
    probes.forEach(probe -> items.add(new Select.Item(probe.question(), "c" + items.size())));
    String answers = answer(release(), selection.apply(items)).getFirst();
    List<String> each = List.of(answers.split("\\|", -1));
    List<Executable> checks = new ArrayList<>();
    for (int i = 0; i < probes.size(); i++) {
      Probe probe = probes.get(i);
      String answer = each.get(i);
      checks.add(() -> assertEquals(probe.answer(), answer, probe.question().toString()));
    }
    assertAll(checks);
  }

  @Test
  void groupsHaveOneRowEachAndNothingIsAKeyToo() {
    Select groups =
        Select.from(ROWS, List.of(new Select.Item(G, "g"), new Select.Item(sum(N), "n")));
    assertEquals(List.of("-|2000000000", "B|-", "a|7", "b|-3"), answer(release(), groups));
  }

  @Test
  void nothingMatchesNothingInJoinsOfTwoTables() {
    Relation.Rows other =
        new Relation.Rows(
            "w",
            List.of("k", "t"),
            List.of(
                List.of(text("a"), text("one")),
                List.of(text("a"), text("two")),
                List.of(NO_TEXT, text("three"))));
    List<Select.Item> items =
        List.of(new Select.Item(N, "n"), new Select.Item(other.column("t"), "t"));
    Expression same = G.equalTo(other.column("k"));
    Select select = Select.from(ROWS, items);
    assertEquals(
        List.of("1|one", "1|two", "6|one", "6|two"),
        answer(release(), select.join(Select.JoinKind.INNER, other, same)));
    assertEquals(
        List.of("-3|-", "-|-", "1|one", "1|two", "2000000000|-", "6|one", "6|two"),
        answer(release(), select.join(Select.JoinKind.LEFT, other, same)));
  }

  @Test
  void observationsAreRead() {
    Relation.Observations all = new Relation.Observations("o");
    Select select =
        Select.from(
            all,
            List.of(
                new Select.Item(Expression.column("o", "area", TEXT), "area"),
                new Select.Item(Expression.column("o", "value", SqlType.DOUBLE), "value"),
                new Select.Item(Expression.column("o", "status", SqlType.INTEGER), "status")));
    assertEquals(3, answer(release(), select).size());
    assertEquals(
        List.of(MONCTON.value() + "|5.0|0"),
        answer(
            release(),
            select.where(Expression.column("o", "value", SqlType.DOUBLE).equalTo(whole(5)))));
  }

  @Test
  void sumThatIsTooLargeFailsRatherThanTurnsNegative() {
    Relation.Rows rows =
        new Relation.Rows(
            "v",
            List.of("n"),
            List.of(List.of(whole(Long.MAX_VALUE)), List.of(whole(Long.MAX_VALUE))));
    Select select = Select.from(rows, List.of(new Select.Item(sum(rows.column("n")), "n")));
    Release release = release();
    assertThrows(
        WorkbenchException.class,
        () -> engine().submit(release, new Query(select)).await().close());
  }

  /** The rows, sorted, for neither engine promises an order. */
  private List<String> answer(Release release, Select select) {
    List<String> lines = new ArrayList<>();
    try (QueryResult result = engine().submit(release, new Query(select)).await()) {
      while (result.next()) {
        List<String> line = new ArrayList<>();
        for (int column = 0; column < select.items().size(); column++) {
          line.add(written(result, column, select.items().get(column).value().type()));
        }
        lines.add(String.join("|", line));
      }
    }
    return lines.stream().sorted().toList();
  }

  private static String written(QueryResult result, int column, SqlType type) {
    if (result.isNull(column)) {
      return "-";
    }
    return switch (type) {
      case INTEGER, BIGINT -> Long.toString(result.integer(column));
      case DOUBLE -> Double.toString(result.number(column));
      case TEXT -> result.text(column);
      case BOOLEAN -> throw new IllegalStateException("No column");
    };
  }
}
