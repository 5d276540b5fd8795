package ca.lipworkbench.datasets.descriptor;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The descriptors that people of one home confirmed: a file for each table, which holds the same
 * two texts as the folder of one that comes with the program. Safe for use by many threads and
 * processes: a file is replaced as a whole.
 */
public final class HomeDescriptors {
  private static final String SUFFIX = ".json";
  private static final String PRODUCT = "product.json";
  private static final String MEASURES = "measures.csv";

  private final Path folder;
  private final DurableFiles files;

  /** The descriptors in a folder that need not exist. */
  public HomeDescriptors(Path folder, DurableFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * Every descriptor of the home, in the order of the tables' names.
   *
   * @throws WorkbenchException when one cannot be read, naming its file and line
   */
  public List<Descriptor> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Descriptor> all = new ArrayList<>();
    try (Stream<Path> kept = Files.list(folder)) {
      for (Path file : kept.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX)) {
          String table = name.substring(0, name.length() - SUFFIX.length());
          all.add(parse(table, Files.readString(file, StandardCharsets.UTF_8)));
        }
      }
    } catch (IOException | DescriptorException e) {
      throw unreadable(e);
    }
    return List.copyOf(all);
  }

  private static Descriptor parse(String table, String text) {
    JsonValue root = JsonValue.parse(table + SUFFIX, text);
    Map<String, JsonValue> fields = root.fields("version", "product", "measures");
    JsonValue version = root.field(fields, "version");
    if (version.number() != 1) {
      throw version.refuse("version " + version.number() + "; this program reads 1");
    }
    return Descriptors.parse(
        table, root.field(fields, "product").text(), root.field(fields, "measures").text());
  }

  /**
   * The descriptor in a folder that a person wrote or edited.
   *
   * @throws WorkbenchException when it cannot be read, naming its file and line
   */
  public static Descriptor read(Path folder) {
    String name = String.valueOf(folder.getFileName());
    try {
      return Descriptors.parse(
          name,
          Files.readString(folder.resolve(PRODUCT), StandardCharsets.UTF_8),
          Files.readString(folder.resolve(MEASURES), StandardCharsets.UTF_8));
    } catch (IOException | DescriptorException e) {
      throw unreadable(e);
    }
  }

  private static WorkbenchException unreadable(Exception e) {
    return new WorkbenchException(
        e, DatasetsError.DESCRIPTOR_UNREADABLE, String.valueOf(e.getMessage()));
  }

  /**
   * Keeps a descriptor, in place of an earlier one of the same table.
   *
   * @throws WorkbenchException when it cannot be written, or would not be read back
   */
  public void save(Descriptor descriptor) {
    DescriptorText text = checked(descriptor);
    ObjectNode root =
        JsonMapper.shared()
            .createObjectNode()
            .put("version", 1)
            .put("product", text.product())
            .put("measures", text.measures());
    try {
      Files.createDirectories(folder);
      files.replace(
          folder.resolve(descriptor.table().value() + SUFFIX),
          out -> out.write((root + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Writes a descriptor's two files into a folder named like its table, for a person to edit.
   *
   * @return that folder
   * @throws WorkbenchException as {@link #save}
   */
  public static Path export(Descriptor descriptor, Path parent, DurableFiles files) {
    DescriptorText text = checked(descriptor);
    Path place = parent.resolve(descriptor.table().value());
    try {
      Files.createDirectories(place);
      files.write(place.resolve(MEASURES), text.measures().getBytes(StandardCharsets.UTF_8));
      files.write(place.resolve(PRODUCT), text.product().getBytes(StandardCharsets.UTF_8));
      return place;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static DescriptorText checked(Descriptor descriptor) {
    DescriptorText text = DescriptorText.of(descriptor);
    try {
      Descriptors.parse(descriptor.table().value(), text.product(), text.measures());
      return text;
    } catch (DescriptorException e) {
      throw unreadable(e);
    }
  }
}
