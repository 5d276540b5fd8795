package ca.lipworkbench.workbench.pages;

import java.util.Optional;

/** A simple fraction that can stand, with the word "about", for a percentage near it. */
enum Fraction {
  NINE_TENTHS("9-10", 90),
  FOUR_FIFTHS("4-5", 80),
  THREE_QUARTERS("3-4", 75),
  TWO_THIRDS("2-3", 200.0 / 3),
  THREE_FIFTHS("3-5", 60),
  HALF("1-2", 50),
  TWO_FIFTHS("2-5", 40),
  THIRD("1-3", 100.0 / 3),
  QUARTER("1-4", 25),
  FIFTH("1-5", 20),
  TENTH("1-10", 10),
  TWENTIETH("1-20", 5);

  /** A distance that hardly shows at 75 % is a large part of 5 %. */
  private static final double SHARE = 0.1;

  private final String name;
  private final double perCent;

  Fraction(String name, double perCent) {
    this.name = name;
    this.perCent = perCent;
  }

  /** The nearest fraction, if it is no more than so many points and a tenth of itself away. */
  static Optional<Fraction> near(double perCent, double points) {
    Fraction nearest = HALF;
    for (Fraction fraction : values()) {
      if (Math.abs(perCent - fraction.perCent) < Math.abs(perCent - nearest.perCent)) {
        nearest = fraction;
      }
    }
    double distance = Math.abs(perCent - nearest.perCent);
    boolean near = distance <= Math.min(points, SHARE * nearest.perCent);
    return near ? Optional.of(nearest) : Optional.empty();
  }

  /** The key of its words. */
  String key() {
    return "fraction." + name;
  }
}
