package ca.lipworkbench.datasets.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.engine.statistics.Additivity;
import ca.lipworkbench.engine.statistics.RoundingModel;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class DemonstrationDescriptorsTest {

  private static Descriptor descriptor(String table) {
    return Descriptors.shipped().find(new TableName(table)).orElseThrow();
  }

  private static List<Measure> measures(Descriptor descriptor) {
    return descriptor.measures().stream().map(Descriptor.DescribedMeasure::measure).toList();
  }

  @Test
  void everyTextIsThereInBothLanguages() {
    for (Topic topic : DemonstrationFiles.topics()) {
      Descriptor descriptor = descriptor(topic.table());
      List<BilingualText> texts = new ArrayList<>();
      texts.add(descriptor.title());
      texts.add(descriptor.source().product());
      texts.add(descriptor.source().attribution());
      texts.add(descriptor.source().adaptation());
      texts.add(descriptor.geography().orElseThrow());
      measures(descriptor)
          .forEach(measure -> texts.addAll(List.of(measure.name(), measure.universe())));
      descriptor
          .dimensions()
          .forEach(
              dimension -> {
                texts.add(dimension.name());
                dimension.codes().forEach(code -> texts.add(code.name()));
              });
      texts.forEach(text -> assertTrue(text.isComplete(), () -> topic.table() + ": " + text));
      texts.forEach(
          text -> assertFalse((text.english() + text.french()).contains("'"), text::toString));
    }
  }

  @Test
  void titleAndSourceSayThatTheDataAreSynthetic() {
    for (Topic topic : DemonstrationFiles.topics()) {
      Descriptor descriptor = descriptor(topic.table());
      assertEquals(Source.Nature.SYNTHETIC, descriptor.source().nature());
      for (BilingualText text : List.of(descriptor.title(), descriptor.source().attribution())) {
        assertTrue(text.english().contains("Synthetic demonstration data"), text::toString);
        assertTrue(
            text.french().orElseThrow().contains("Données de démonstration synthétiques"),
            text::toString);
      }
      assertTrue(descriptor.source().adaptation().english().contains("synthetic"));
      assertEquals(
          BilingualText.of("on 2021 boundaries", "selon les limites de 2021"),
          descriptor.geography().orElseThrow());
    }
  }

  @Test
  void countsAreRandomlyRoundedAndMediansAreNeverSummed() {
    for (Topic topic : DemonstrationFiles.topics()) {
      for (Measure measure : measures(descriptor(topic.table()))) {
        switch (measure.additivity()) {
          case COUNT -> assertEquals(RoundingModel.RR5, measure.rounding(), measure::toString);
          case RATE -> {
            assertEquals(Measure.Presence.DERIVED, measure.presence());
            assertEquals(RoundingModel.RR5, measure.rounding(), "the model of its parts");
          }
          case QUANTILE -> assertTrue(measure.code().startsWith("median-"), measure::toString);
          case OVERLAPPING_COUNT, AVERAGE, INDEX, AREA_RELATIVE, UNKNOWN ->
              throw new AssertionError(measure);
        }
      }
    }
    assertEquals(
        Additivity.QUANTILE,
        descriptor("demo-income").findMeasure("median-total-income").orElseThrow().additivity());
  }

  @Test
  void parentsAreWhatMeasuresArePartOf() {
    assertEquals(
        Optional.of("immigrants"),
        descriptor("demo-immigration").findMeasure("recent-immigrants").orElseThrow().parent());
    assertEquals(
        Optional.of("region-asia"),
        descriptor("demo-birth-country").findMeasure("born-india").orElseThrow().parent());
    assertEquals(
        Optional.empty(), descriptor("demo-age-sex").findMeasure("women").orElseThrow().parent());
  }

  @Test
  void everyIndicatorIsThereOrSaysWhyNot() throws IOException {
    Set<String> indicators = new TreeSet<>();
    for (NamedCsvRecord row : indicators()) {
      indicators.add(row.getField("indicator"));
      if (row.getField("table").isEmpty()) {
        assertFalse(row.getField("absent_because").isBlank(), row::toString);
      } else {
        assertTrue(
            descriptor(row.getField("table")).findMeasure(row.getField("measure")).isPresent(),
            row::toString);
      }
    }
    assertEquals(
        new TreeSet<>(
            Set.of(
                "A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "B5", "C1", "C2", "D1", "D2", "D3",
                "E1", "E2", "E3", "F1", "F2", "F3", "F4", "F5", "G1", "G2", "G3", "G4", "G5", "H1",
                "H2", "H3", "J1", "J2", "J3", "J4", "J5", "J6")),
        indicators);
  }

  private static List<NamedCsvRecord> indicators() throws IOException {
    try (InputStream in =
        DemonstrationDescriptorsTest.class.getResourceAsStream("indicators.csv")) {
      if (in == null) {
        throw new IllegalStateException("indicators.csv is not on the class path");
      }
      try (CsvReader<NamedCsvRecord> reader =
          CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.stream().toList();
      }
    }
  }
}
