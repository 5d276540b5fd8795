package ca.lipworkbench.datasets.demonstration;

/** A census that the demonstration has figures of. */
enum CensusYear {
  Y2006(2006),
  Y2016(2016),
  Y2021(2021);

  private final int year;

  CensusYear(int year) {
    this.year = year;
  }

  /** The calendar year. */
  int year() {
    return year;
  }

  /** The one of three numbers that is this year's. */
  double of(double in2006, double in2016, double in2021) {
    return switch (this) {
      case Y2006 -> in2006;
      case Y2016 -> in2016;
      case Y2021 -> in2021;
    };
  }
}
