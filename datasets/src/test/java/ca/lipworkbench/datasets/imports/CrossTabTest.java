package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.StatusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cross-tabulations in SDMX, made from a description: not yet seen on a real file. */
class CrossTabTest {
  private static final String STRUCTURE =
      """
      <Structure xmlns:structure="urn:structure"><structure:CodeLists>
      <structure:CodeList id="CL_SEX0"><structure:Code value="1">
      <structure:Description xml:lang="en">Total</structure:Description>
      <structure:Description xml:lang="fr">Total</structure:Description></structure:Code>
      <structure:Code value="2"><structure:Description xml:lang="en">Women</structure:Description>
      <structure:Description xml:lang="fr">Femmes</structure:Description></structure:Code>
      </structure:CodeList></structure:CodeLists></Structure>
      """;
  private static final String DATA =
      """
      <GenericData xmlns:generic="urn:generic"><DataSet>
      <generic:Series><generic:SeriesKey><generic:Value concept="GEO" value="1307045"/>
      <generic:Value concept="Sex" value="1"/></generic:SeriesKey>
      <generic:Obs><generic:Time>2016</generic:Time><generic:ObsValue value="25384"/></generic:Obs>
      </generic:Series>
      <generic:Series><generic:SeriesKey><generic:Value concept="GEO" value="305000100"/>
      <generic:Value concept="Sex" value="2"/></generic:SeriesKey>
      <generic:Obs><generic:Time>2016</generic:Time>
      <generic:Attributes><generic:Value concept="OBS_STATUS" value="x"/></generic:Attributes>
      </generic:Obs></generic:Series>
      </DataSet></GenericData>
      """;

  @TempDir Path folder;
  private Described home = new Described(Path.of("unset"));
  private Path file = Path.of("unset");

  @BeforeEach
  void openHome() {
    home = new Described(folder);
    file = folder.resolve("98-400-X2016999.zip");
  }

  @Test
  void observationsHaveTheLabelsOfTheStructure() throws IOException, SQLException {
    Files.write(
        file,
        Zips.of(
            Map.of(
                "Structure_98-400-X2016999.xml", STRUCTURE,
                "Generic_98-400-X2016999.xml", DATA)));
    Descriptor descriptor = home.confirm(file);
    assertEquals(
        "Femmes",
        descriptor.dimensions().getFirst().find("2").orElseThrow().name().french().orElseThrow());
    assertEquals(
        Map.of(
            "2016A00051307045|2016|value|1",
            new Observed(OptionalDouble.of(25_384), 0),
            "2016S05073050001.00|2016|value|2",
            new Observed(OptionalDouble.empty(), StatusSet.find("x").orElseThrow().bits())),
        TestHome.observations(home.release(file)));
  }

  @Test
  void structureWithADocumentTypeIsRefused() throws IOException {
    Files.write(
        file,
        Zips.of(
            Map.of(
                "Structure_1.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + STRUCTURE,
                "Generic_1.xml",
                DATA)));
    assertEquals(
        ImportReason.WORKBOOK_DOCUMENT_TYPE, home.load(file).messages().getFirst().reason());
  }
}
