package ca.lipworkbench.datasets.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.imports.TestHome.Observed;
import ca.lipworkbench.engine.statistics.StatusSet;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The partnerships' own annual survey; the answers are invented, for its instrument was not seen.
 */
class AnnualSurveyTest {
  private static final String ANSWERS =
      """
      Wave,LIP,Sector,Block,Answer,Instrument,Respondents,Symbol
      2018/2019,NB-moncton,all,common-agenda,all,Pilot instrument,21,
      2019/2020,NB-moncton,all,common-agenda,4,Revised instrument,12,
      2019/2020,NB-moncton,settlement,common-agenda,5,Revised instrument,0,
      2019/2020,AB-banff,all,common-agenda,all,Revised instrument,,not yet eligible
      """;

  @TempDir Path folder;
  private TestHome home = new TestHome(Path.of("unset"));

  @BeforeEach
  void openHome() {
    home = new TestHome(folder.resolve("home"));
  }

  private ImportOutcome load(String text) throws IOException {
    Path file = folder.resolve("survey.csv");
    Files.writeString(file, text);
    return home.importer(Descriptors.shipped()).load(file);
  }

  @Test
  void pilotAndRevisedInstrumentAreTwoMeasures() throws IOException, SQLException {
    ImportOutcome outcome = load(ANSWERS);
    assertInstanceOf(
        ImportOutcome.Imported.class,
        outcome,
        () -> Described.texts(outcome.messages()).toString());
    String canada = "2021A000011124|";
    assertEquals(
        Map.of(
            canada + "2018/2019|respondents-pilot|NB-moncton|all|common-agenda|all",
            new Observed(OptionalDouble.of(21), 0),
            canada + "2019/2020|respondents-revised|NB-moncton|all|common-agenda|4",
            new Observed(OptionalDouble.of(12), 0),
            canada + "2019/2020|respondents-revised|NB-moncton|settlement|common-agenda|5",
            new Observed(OptionalDouble.of(0), 0),
            canada + "2019/2020|respondents-revised|AB-banff|all|common-agenda|all",
            new Observed(OptionalDouble.empty(), StatusSet.find("...").orElseThrow().bits())),
        TestHome.observations(home.lake().find(new TableName("lip-annual-survey")).orElseThrow()));
  }

  @Test
  void unknownPartnershipIsNamedWithItsLine() throws IOException {
    ImportOutcome outcome = load(ANSWERS.replace("AB-banff", "AB-nowhere"));
    assertEquals(
        List.of(ImportReason.CODE_UNKNOWN),
        outcome.messages().stream().map(ImportMessage::reason).toList());
    assertEquals(5, outcome.messages().getFirst().line().orElse(0));
  }
}
