package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The descriptors that the program knows, by table. A file whose product is not among them is not
 * described, and nothing of it is summed. Immutable, and safe for use by many threads.
 */
public final class Descriptors {
  private static final String INDEX = "index.txt";

  private final TreeMap<TableName, Descriptor> byTable = new TreeMap<>();

  private Descriptors(List<Descriptor> descriptors) {
    for (Descriptor descriptor : descriptors) {
      if (find(descriptor.table()).isPresent()) {
        throw new IllegalArgumentException("Two descriptors of table " + descriptor.table());
      }
      if (all().stream().anyMatch(other -> sameMark(other.mark(), descriptor.mark()))) {
        throw new IllegalArgumentException("Two descriptors with the mark " + descriptor.mark());
      }
      byTable.put(descriptor.table(), descriptor);
    }
  }

  /**
   * The descriptors that come with the program.
   *
   * @throws DescriptorException when one of them cannot be, which the build finds
   */
  public static Descriptors shipped() {
    return Shipped.DESCRIPTORS;
  }

  /**
   * Just these descriptors.
   *
   * @throws IllegalArgumentException when two are of the same table or have the same mark
   */
  public static Descriptors of(List<Descriptor> descriptors) {
    return new Descriptors(descriptors);
  }

  /**
   * These and others. What comes with the program was reviewed, so of two with the same table or
   * the same mark this one counts.
   *
   * @param others descriptors of one home
   */
  public Descriptors with(List<Descriptor> others) {
    List<Descriptor> all = new ArrayList<>(all());
    for (Descriptor other : others) {
      boolean known =
          all.stream()
              .anyMatch(
                  one -> one.table().equals(other.table()) || sameMark(one.mark(), other.mark()));
      if (!known) {
        all.add(other);
      }
    }
    return of(all);
  }

  /** Every descriptor, in the order of the tables' names. */
  public List<Descriptor> all() {
    return List.copyOf(byTable.values());
  }

  /** The descriptor of this table. */
  public Optional<Descriptor> find(TableName table) {
    return Optional.ofNullable(byTable.get(table));
  }

  /**
   * The descriptor of a wide table, by the label of the dimension whose members are its columns,
   * without the number of members.
   */
  public Optional<Descriptor> forColumnDimension(String label) {
    return forMark(new Descriptor.Mark.ColumnDimension(label));
  }

  /** The descriptor of a profile page download, by its title line. */
  public Optional<Descriptor> forTitleLine(String title) {
    return forMark(new Descriptor.Mark.TitleLine(title));
  }

  /** The descriptor whose files bear this mark. */
  public Optional<Descriptor> forMark(Descriptor.Mark mark) {
    return byTable.values().stream()
        .filter(descriptor -> sameMark(descriptor.mark(), mark))
        .findFirst();
  }

  private static boolean sameMark(Descriptor.Mark one, Descriptor.Mark other) {
    return normalised(one).equals(normalised(other));
  }

  private static Descriptor.Mark normalised(Descriptor.Mark mark) {
    return switch (mark) {
      case Descriptor.Mark.ColumnDimension(String label) ->
          new Descriptor.Mark.ColumnDimension(Labels.normalise(label));
      case Descriptor.Mark.TitleLine(String title) ->
          new Descriptor.Mark.TitleLine(Labels.normalise(title));
      case Descriptor.Mark.Columns(List<String> labels, String series) ->
          new Descriptor.Mark.Columns(labels.stream().map(Labels::normalise).toList(), series);
      case Descriptor.Mark.BulkProfile profile -> profile;
      case Descriptor.Mark.ProductNumber number -> number;
    };
  }

  /**
   * One descriptor from the texts of its two files.
   *
   * @param folder where they lie, for messages: the table's name
   */
  static Descriptor parse(String folder, String product, String measures) {
    ProductFile head = head(folder, product);
    return descriptor(
        head, MeasuresFile.parse(folder + "/measures.csv", measures, head.universes()));
  }

  private static ProductFile head(String folder, String product) {
    String productFile = folder + "/product.json";
    ProductFile head = ProductFile.parse(productFile, product);
    if (!head.table().value().equals(folder)) {
      throw new DescriptorException(
          productFile, 1, "table \"" + head.table() + "\" lies in the folder \"" + folder + "\"");
    }
    return head;
  }

  private static Descriptor descriptor(ProductFile head, List<DescribedMeasure> measures) {
    return new Descriptor(
        head.table(),
        head.title(),
        head.source(),
        head.mark(),
        head.geography(),
        head.dimensions(),
        measures,
        head.dimensionLabels(),
        head.rows(),
        head.form());
  }

  /** Reads the shipped descriptors once, when they are first asked for. */
  private static final class Shipped {
    static final Descriptors DESCRIPTORS = new Descriptors(load());

    private static List<Descriptor> load() {
      List<Descriptor> descriptors = new ArrayList<>();
      for (String folder : text(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
        ProductFile head = head(folder, text(folder + "/product.json"));
        descriptors.add(
            head.basedOn().isPresent()
                ? descriptor(head, withRates(head.basedOn().get(), descriptors))
                : descriptor(
                    head,
                    MeasuresFile.parse(
                        folder + "/measures.csv",
                        text(folder + "/measures.csv"),
                        head.universes())));
      }
      return descriptors;
    }

    private static List<DescribedMeasure> withRates(TableName base, List<Descriptor> above) {
      return above.stream()
          .filter(descriptor -> descriptor.table().equals(base))
          .findFirst()
          .map(descriptor -> ProfileRates.with(descriptor.measures()))
          .orElseThrow(() -> new DescriptorException(INDEX, 1, base + " does not stand above"));
    }

    private static String text(String name) {
      try (InputStream in = Descriptors.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new DescriptorException(INDEX, 1, "there is no " + name);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
