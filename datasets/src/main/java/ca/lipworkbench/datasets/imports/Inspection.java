package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.lake.ReleaseDifference;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file is, found out without storing anything of it. What could not be found out because the
 * reading ended before is empty.
 *
 * @param fileName the name under which the person gave it
 * @param bytes how long it is
 * @param sha256 hash of its bytes, in lower-case hexadecimal digits
 * @param text how its bytes are read; empty where it is not text
 * @param product what it is a file of; empty where that was not recognised
 * @param preview its first rows; without columns where it is not text
 * @param content what stands in it; empty where it has problems
 * @param verdict what importing it would do
 * @param messages its problems, or what there is to say about a file in order, by line
 * @param difference what would change; empty where the table has no whole release, and where the
 *     file is not in order
 */
public record Inspection(
    String fileName,
    long bytes,
    String sha256,
    Optional<Text> text,
    Optional<Product> product,
    FilePreview preview,
    Optional<Content> content,
    Verdict verdict,
    List<ImportMessage> messages,
    Optional<ReleaseDifference> difference) {
  public Inspection {
    messages = List.copyOf(messages);
  }

  /** What importing the file would do. */
  public enum Verdict {
    /** It would become the first release of its table. */
    FIRST_RELEASE,
    /** It would become the next release of its table. */
    NEXT_RELEASE,
    /** The table's current release was made from the same bytes: nothing would happen. */
    UNCHANGED,
    /** It would be rejected; the messages say why. */
    REJECTED
  }

  /** Whether there is anything to import. */
  public boolean mayBeLoaded() {
    return verdict == Verdict.FIRST_RELEASE || verdict == Verdict.NEXT_RELEASE;
  }

  /** The messages about a line. */
  public List<ImportMessage> messagesAt(long line) {
    return messages.stream()
        .filter(message -> message.line().isPresent() && message.line().getAsLong() == line)
        .toList();
  }

  /**
   * How bytes are read.
   *
   * @param encoding name of the encoding
   * @param lines how many lines there are
   */
  public record Text(String encoding, long lines) {}

  /**
   * What a file is of.
   *
   * @param layout how it is arranged
   * @param table the table that it would be loaded into
   * @param title the table's title
   * @param agency who publishes it
   * @param currentRelease number of the table's release now; empty where it has none
   */
  public record Product(
      LayoutForm layout,
      TableName table,
      BilingualText title,
      BilingualText agency,
      OptionalInt currentRelease) {}

  /**
   * What stands in a file that is in order.
   *
   * @param rows rows of data
   * @param observations observations, those without a value among them
   * @param periods the reference periods, in order
   * @param areas the areas
   * @param symbols the publisher's symbols
   */
  public record Content(
      long rows,
      long observations,
      List<String> periods,
      AreasFound areas,
      List<SymbolsFound> symbols) {
    public Content {
      periods = List.copyOf(periods);
      symbols = List.copyOf(symbols);
    }
  }

  /**
   * The areas of a file.
   *
   * @param known how many are among the standard areas that the program knows
   * @param unknown how many are not: their rows are kept, but nothing can be summed over them
   * @param firstUnknown the first of these
   */
  public record AreasFound(int known, int unknown, List<UnknownArea> firstUnknown) {
    public AreasFound {
      firstUnknown = List.copyOf(firstUnknown);
    }
  }

  /** An area that the program does not know, as the file names it. */
  public record UnknownArea(String dguid, String name) {}

  /**
   * A set of symbols of a file.
   *
   * @param symbols the set, not empty
   * @param observations how many observations carry it
   * @param withValue how many of these have a value beside it
   */
  public record SymbolsFound(StatusSet symbols, long observations, long withValue) {}
}
