package ca.lipworkbench.datasets.indicators;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Structures as a whole file of a product has them, without any rows. */
public final class Structures {
  private Structures() {}

  public static DataStructure of(String table) {
    Descriptor descriptor = Descriptors.shipped().find(new TableName(table)).orElseThrow();
    return new DataStructure(
        descriptor.table(),
        descriptor.title(),
        descriptor.source(),
        List.of("2006", "2016", "2021"),
        new TreeSet<>(),
        Optional.empty(),
        descriptor.dimensions(),
        descriptor.measures().stream().map(Descriptor.DescribedMeasure::measure).toList(),
        Map.of());
  }
}
