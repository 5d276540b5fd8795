package ca.lipworkbench.engine.sql;

import java.util.Optional;

/**
 * A value worked out from many rows. Not an {@link Expression}, so none stands within another.
 *
 * @param function what is done
 * @param argument with what; none for {@link Function#COUNT}
 * @param condition with which rows; all where there is none
 */
public record AggregateCall(
    Function function, Optional<Expression> argument, Optional<Expression> condition)
    implements Output {

  /** What can be done with many rows. Nothing at all gives nothing, but counts 0. */
  public enum Function {
    COUNT("count"),
    SUM("sum"),
    LOWEST("min"),
    HIGHEST("max"),
    BITS_OR("bit_or");

    private final String word;

    Function(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  public AggregateCall {
    boolean fits =
        argument
            .map(Expression::type)
            .map(
                type ->
                    switch (function) {
                      case COUNT -> false;
                      case SUM -> type.isNumber();
                      case LOWEST, HIGHEST -> type != SqlType.BOOLEAN;
                      case BITS_OR -> type.isWhole();
                    })
            .orElse(function == Function.COUNT);
    if (!fits || condition.stream().anyMatch(c -> c.type() != SqlType.BOOLEAN)) {
      throw new IllegalArgumentException(function + " of " + argument);
    }
  }

  /** How many rows there are: {@code BIGINT}. */
  public static AggregateCall count() {
    return new AggregateCall(Function.COUNT, Optional.empty(), Optional.empty());
  }

  /** The sum: {@code BIGINT} of whole numbers, otherwise {@code DOUBLE}. */
  public static AggregateCall sum(Expression argument) {
    return of(Function.SUM, argument);
  }

  /** The lowest value. */
  public static AggregateCall lowest(Expression argument) {
    return of(Function.LOWEST, argument);
  }

  /** The highest value. */
  public static AggregateCall highest(Expression argument) {
    return of(Function.HIGHEST, argument);
  }

  /** The bits that any has. */
  public static AggregateCall bitsOr(Expression argument) {
    return of(Function.BITS_OR, argument);
  }

  private static AggregateCall of(Function function, Expression argument) {
    return new AggregateCall(function, Optional.of(argument), Optional.empty());
  }

  /** The same of those rows alone for which a condition holds. */
  public AggregateCall where(Expression wanted) {
    return new AggregateCall(function, argument, Optional.of(wanted));
  }

  @Override
  public SqlType type() {
    SqlType of = argument.map(Expression::type).orElse(SqlType.BIGINT);
    return function == Function.SUM && of.isWhole() ? SqlType.BIGINT : of;
  }
}
