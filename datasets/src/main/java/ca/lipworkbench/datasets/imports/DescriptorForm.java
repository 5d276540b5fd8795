package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.lake.StructureCodec;
import ca.lipworkbench.engine.table.DataStructure;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a descriptor says about a table, in bytes: the same bytes as long as it says the same. A
 * file is "unchanged" only while its descriptor is, so that a mended descriptor takes effect.
 */
final class DescriptorForm {
  private DescriptorForm() {}

  static byte[] of(Descriptor descriptor) {
    return StructureCodec.write(
        new DataStructure(
            descriptor.table(),
            descriptor.title(),
            descriptor.source(),
            List.of(),
            new TreeSet<>(),
            descriptor.geography(),
            descriptor.dimensions(),
            descriptor.measures().stream().map(DescribedMeasure::measure).toList(),
            Map.of()));
  }
}
