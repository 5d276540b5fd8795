package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import java.io.IOException;
import java.util.List;

/**
 * A layout that was recognised in a file's first lines, before it is known by which descriptor the
 * file is understood.
 */
interface Sighting {
  /** Which layout it is. */
  LayoutForm form();

  /** The marks by which the file's descriptor is found, the surest first. */
  List<Descriptor.Mark> marks();

  /** The layout as this descriptor explains it. */
  Layout layout(Descriptor descriptor, Problems problems) throws Problems.Stop;

  /** What is said when there is no descriptor. */
  Problems.Stop notDescribed(Problems problems);

  /**
   * The draft of a descriptor, made from the whole file.
   *
   * @param identity what the file's name, or the person, says of the table
   * @throws Problems.Stop when the file does not say enough, or cannot be read
   */
  Descriptor draft(DraftIdentity identity, Problems problems) throws IOException, Problems.Stop;
}
