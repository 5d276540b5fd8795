package ca.lipworkbench.engine.sql;

/** A sign between two expressions that means the same to every engine. */
public enum Operator {
  EQUAL("="),
  DIFFERENT("<>"),
  MORE(">"),
  PLUS("+"),
  TIMES("*"),
  BITS_AND("&"),
  BITS_OR("|");

  private final String sign;

  Operator(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  void require(SqlType left, SqlType right) {
    boolean fits =
        switch (this) {
          case EQUAL, DIFFERENT, MORE -> left.isComparableWith(right);
          case PLUS, TIMES -> left.isNumber() && right.isNumber();
          case BITS_AND, BITS_OR -> left.isWhole() && right.isWhole();
        };
    if (!fits) {
      throw new IllegalArgumentException(left + " " + sign + " " + right);
    }
  }

  SqlType type(SqlType left, SqlType right) {
    return switch (this) {
      case EQUAL, DIFFERENT, MORE -> SqlType.BOOLEAN;
      case PLUS, TIMES, BITS_AND, BITS_OR -> left.compareTo(right) > 0 ? left : right;
    };
  }
}
