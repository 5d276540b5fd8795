package ca.lipworkbench.engine.sql;

import java.util.Collection;
import java.util.List;

/**
 * A value worked out from one row. Types are checked where an expression is made, so that what can
 * be written means the same to every engine; all are made by the functions of this interface.
 */
public sealed interface Expression extends Output {
  /**
   * A column.
   *
   * @param relation alias of its relation
   */
  record Column(String relation, String name, SqlType type) implements Expression {}

  /** A text literal. */
  record Text(String text) implements Expression {
    @Override
    public SqlType type() {
      return SqlType.TEXT;
    }
  }

  /** A whole number; 32 bits wide where it fits. */
  record Whole(long number) implements Expression {
    @Override
    public SqlType type() {
      return number == (int) number ? SqlType.INTEGER : SqlType.BIGINT;
    }
  }

  /** A number that need not be whole. */
  record Real(double number) implements Expression {
    @Override
    public SqlType type() {
      return SqlType.DOUBLE;
    }
  }

  /** No value, of a type. */
  record Nothing(SqlType type) implements Expression {}

  /** Two expressions and a sign between. */
  record Operation(Operator operator, Expression left, Expression right) implements Expression {
    public Operation {
      operator.require(left.type(), right.type());
    }

    @Override
    public SqlType type() {
      return operator.type(left.type(), right.type());
    }
  }

  /** Whether there is no value, or, negated, whether there is one. */
  record IsNothing(Expression value, boolean negated) implements Expression {
    @Override
    public SqlType type() {
      return SqlType.BOOLEAN;
    }
  }

  /** Whether a text is one of these. */
  record OneOf(Expression value, List<String> texts) implements Expression {
    public OneOf {
      texts = List.copyOf(texts);
      require(value.type() == SqlType.TEXT, "A number is no text");
      require(!texts.isEmpty(), "One of none is never true");
    }

    @Override
    public SqlType type() {
      return SqlType.BOOLEAN;
    }
  }

  /** Whether all conditions hold. */
  record AllOf(List<Expression> conditions) implements Expression {
    public AllOf {
      conditions = List.copyOf(conditions);
      require(!conditions.isEmpty(), "No condition");
      conditions.forEach(c -> require(c.type() == SqlType.BOOLEAN, "No condition: " + c));
    }

    @Override
    public SqlType type() {
      return SqlType.BOOLEAN;
    }
  }

  /** Whether any condition holds. */
  record AnyOf(List<Expression> conditions) implements Expression {
    public AnyOf {
      conditions = List.copyOf(conditions);
      require(!conditions.isEmpty(), "No condition");
      conditions.forEach(c -> require(c.type() == SqlType.BOOLEAN, "No condition: " + c));
    }

    @Override
    public SqlType type() {
      return SqlType.BOOLEAN;
    }
  }

  /** The first, or the second where the first is nothing. */
  record Otherwise(Expression first, Expression second) implements Expression {
    public Otherwise {
      require(first.type() == second.type(), "Two types");
    }

    @Override
    public SqlType type() {
      return first.type();
    }
  }

  /** One of two values of one type, by a condition; the second where that is unknown. */
  record Choice(Expression condition, Expression yes, Expression no) implements Expression {
    public Choice {
      require(condition.type() == SqlType.BOOLEAN, "No condition");
      require(yes.type() == no.type(), "Two types");
    }

    @Override
    public SqlType type() {
      return yes.type();
    }
  }

  /** A number as one of a wider type. */
  record Widened(Expression value, SqlType type) implements Expression {
    public Widened {
      require(
          value.type().isNumber() && type.isNumber() && value.type().compareTo(type) <= 0,
          "Engines differ in how they narrow a number");
    }
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  /** A column of the relation with this alias. */
  static Expression column(String relation, String name, SqlType type) {
    return new Column(relation, name, type);
  }

  /** A text. */
  static Expression text(String text) {
    return new Text(text);
  }

  /** A whole number. */
  static Expression whole(long number) {
    return new Whole(number);
  }

  /** A number. */
  static Expression real(double number) {
    return new Real(number);
  }

  /** No value. */
  static Expression nothing(SqlType type) {
    return new Nothing(type);
  }

  /** Whether all conditions hold. */
  static Expression allOf(List<Expression> conditions) {
    return new AllOf(conditions);
  }

  /** Whether any condition holds. */
  static Expression anyOf(List<Expression> conditions) {
    return new AnyOf(conditions);
  }

  /** Whether both are equal; unknown where one is nothing. */
  default Expression equalTo(Expression other) {
    return new Operation(Operator.EQUAL, this, other);
  }

  /** Whether they differ; unknown where one is nothing. */
  default Expression differsFrom(Expression other) {
    return new Operation(Operator.DIFFERENT, this, other);
  }

  /** Whether this is more. */
  default Expression moreThan(Expression other) {
    return new Operation(Operator.MORE, this, other);
  }

  /** The sum. */
  default Expression plus(Expression other) {
    return new Operation(Operator.PLUS, this, other);
  }

  /** The product. */
  default Expression times(Expression other) {
    return new Operation(Operator.TIMES, this, other);
  }

  /** The bits that both have. */
  default Expression bitsAnd(Expression other) {
    return new Operation(Operator.BITS_AND, this, other);
  }

  /** The bits that either has. */
  default Expression bitsOr(Expression other) {
    return new Operation(Operator.BITS_OR, this, other);
  }

  /** Whether there is no value. */
  default Expression isNothing() {
    return new IsNothing(this, false);
  }

  /** Whether there is a value. */
  default Expression isSomething() {
    return new IsNothing(this, true);
  }

  /** Whether this text is one of these. */
  default Expression oneOf(Collection<String> texts) {
    return new OneOf(this, List.copyOf(texts));
  }

  /** This, or something else where there is no value. */
  default Expression otherwise(Expression other) {
    return new Otherwise(this, other);
  }

  /** One value where this condition holds, another where it does not or is unknown. */
  default Expression choose(Expression yes, Expression no) {
    return new Choice(this, yes, no);
  }

  /** This number in a wider type. */
  default Expression as(SqlType wider) {
    return new Widened(this, wider);
  }
}
