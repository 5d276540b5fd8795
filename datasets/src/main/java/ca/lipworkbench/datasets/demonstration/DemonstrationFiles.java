package ca.lipworkbench.datasets.demonstration;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.geography.Dguid;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The files of the synthetic demonstration data, one a topic. They are made from a fixed seed, the
 * list of areas and the descriptors, so every run writes the same bytes; they describe nobody.
 */
public final class DemonstrationFiles {
  private static final long SEED = 20_061_621L;

  private static final List<Topic> TOPICS =
      List.of(
          new AgeTopic(),
          new BirthTopic(),
          new EducationTopic(),
          new EmploymentTopic(),
          new HousingTopic(),
          new ImmigrationTopic(),
          new IncomeTopic(),
          new LanguageTopic(),
          new MobilityTopic());

  private DemonstrationFiles() {}

  /**
   * Writes the files into a folder, which is made where it is missing, and returns them in the
   * order of their names. It takes a few seconds and about 100 MB of memory.
   *
   * @throws IOException when a file cannot be written; files already written stay
   */
  public static List<Path> write(Path folder, DurableFiles files) throws IOException {
    Files.createDirectories(folder);
    Draws seed = new Draws(SEED);
    DemonstrationAreas areas = new DemonstrationAreas(Areas.shipped());
    Map<Dguid, ProvinceLevels> levels = ProvinceLevels.shipped();
    List<Census> censuses =
        Arrays.stream(CensusYear.values())
            .map(year -> new Census(year, areas, levels, seed))
            .toList();
    List<Path> written = new ArrayList<>();
    for (Topic topic : TOPICS) {
      TableName table = new TableName(topic.table());
      WideFile wide =
          new WideFile(topic, Descriptors.shipped().find(table).orElseThrow(), areas, seed);
      Path file = folder.resolve(table + ".csv");
      files.replace(file, out -> wide.writeTo(out, censuses));
      written.add(file);
    }
    return written;
  }

  /** The tables that the files are of. */
  static List<Topic> topics() {
    return TOPICS;
  }
}
