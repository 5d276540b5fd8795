package ca.lipworkbench.engine.prices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What dollars were worth: the all-items consumer price index of Canada, annual average, 2002=100
 * (Statistics Canada, Table 18-10-0005-01). Safe for use by many threads.
 */
public final class ConsumerPrices {
  private static final ConsumerPrices CANADA = new ConsumerPrices();

  private final NavigableMap<Integer, Double> indexes = new TreeMap<>();

  private ConsumerPrices() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ConsumerPrices.class.getResourceAsStream("consumer-prices.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
          .map(line -> line.split(",", -1))
          .forEach(line -> indexes.put(Integer.valueOf(line[0]), Double.valueOf(line[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The index of Canada. */
  public static ConsumerPrices ofCanada() {
    return CANADA;
  }

  /** The first year with an index. */
  public int first() {
    return indexes.firstKey();
  }

  /** The last year with an index. */
  public int last() {
    return indexes.lastKey();
  }

  /**
   * What an amount in dollars of one year is multiplied with to be in dollars of another: the index
   * of that year over the index of its own. Empty where a year has no index.
   */
  public OptionalDouble factor(int from, int to) {
    Double own = indexes.get(from);
    Double other = indexes.get(to);
    return own == null || other == null ? OptionalDouble.empty() : OptionalDouble.of(other / own);
  }
}
