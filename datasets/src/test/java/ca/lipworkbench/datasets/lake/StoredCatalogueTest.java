package ca.lipworkbench.datasets.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.EditOutcome;
import ca.lipworkbench.datasets.curated.EditRequest;
import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.datasets.indicators.IndicatorList;
import ca.lipworkbench.datasets.indicators.SourceList;
import ca.lipworkbench.datasets.labels.LabelList;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.duckdb.DuckDbEngine;
import ca.lipworkbench.engine.duckdb.DuckDbSettings;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.PivotCache;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.pivot.Pivots;
import ca.lipworkbench.engine.table.PeriodBreak;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people keep in lists is seen in every answer at once, and in nothing that is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StoredCatalogueTest {
  private static final TableName EDUCATION = new TableName("demo-education");
  private static final AreaId CALGARY = new AreaId("AB-calgary");

  private final Engine engine = new DuckDbEngine(DuckDbSettings.DEFAULT);
  private @Nullable CuratedLists opened;
  private @Nullable StoredCatalogue catalogue;
  private @Nullable Pivots pivots;

  @BeforeAll
  void load(@TempDir Path folder) throws IOException {
    TestHome home = new TestHome(folder.resolve("home"));
    DurableFiles files = new DurableFiles(FailPoint.NONE);
    Path education =
        DemonstrationFiles.write(folder.resolve("files"), files).stream()
            .filter(file -> file.toString().contains("education"))
            .findFirst()
            .orElseThrow();
    List<String> lines = Files.readAllLines(education);
    List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
    lines.stream()
        .filter(
            line ->
                line.contains("\"2021A0005480")
                    || line.contains("\"2021A00054806")
                    || line.contains("\"2021S0503825\""))
        .forEach(kept::add);
    Files.write(education, kept);
    assertInstanceOf(
        ImportOutcome.Imported.class, home.importer(Descriptors.shipped()).load(education));
    CuratedLists lists = new CuratedLists(home.database(), Clock.systemUTC());
    StoredCatalogue made = new StoredCatalogue(home.lake(), Areas.of(lists), lists);
    opened = lists;
    catalogue = made;
    pivots = new Pivots(made, engine, new PivotCache(10_000));
  }

  @AfterAll
  void close() {
    engine.close();
  }

  private CuratedLists lists() {
    return Objects.requireNonNull(opened);
  }

  private StoredCatalogue catalogue() {
    return Objects.requireNonNull(catalogue);
  }

  private Release education() {
    return catalogue().find(Subject.OWNER, EDUCATION).orElseThrow();
  }

  private PivotTable ask(String measure) {
    PivotSpec spec =
        new PivotSpec(
            EDUCATION,
            List.of("period"),
            List.of("area", "measure"),
            List.of(measure),
            List.of(CALGARY),
            List.of("2021"),
            Map.of());
    return Objects.requireNonNull(pivots).answer(Subject.OWNER, spec);
  }

  private static double value(PivotTable table) {
    return table.cells().getFirst().getFirst().value().orElseThrow();
  }

  private static long made(EditOutcome outcome) {
    return assertInstanceOf(EditOutcome.Made.class, outcome, outcome::toString).edit().number();
  }

  @Test
  void movedBoundaryChangesTheNextAnswerAndUndoBringsTheFirstBack() {
    PivotTable before = ask("total-25-64");
    assertSame(before, ask("total-25-64"));
    long edit =
        made(
            lists()
                .change(
                    Areas.list(),
                    Subject.OWNER,
                    "To the CMA",
                    EditRequest.put(
                        lists()
                            .current(Areas.list())
                            .find("AB-calgary")
                            .orElseThrow()
                            .with(Areas.list().format(), "parts", "2021S0503825"))));
    PivotTable after = ask("total-25-64");
    assertTrue(value(after) > value(before));
    assertEquals(2, after.areas().getFirst().version().number());
    assertEquals(1, before.areas().getFirst().version().number());
    assertTrue(catalogue().boundaryMovedAt(CALGARY).isPresent());
    made(lists().undo(Areas.list(), Subject.OWNER, "Back", edit));
    assertEquals(value(before), value(ask("total-25-64")));
  }

  @Test
  void relabelledMeasureIsSeenAtOnceAndTheSourcesWordsStay() {
    String source = ask("no-certificate-share").measures().getFirst().name().english();
    LabelList labels = new LabelList();
    long edit =
        made(
            lists()
                .change(
                    labels,
                    Subject.OWNER,
                    "Shorter",
                    EditRequest.put(
                        labels
                            .format()
                            .entry(
                                Map.of(
                                    "source_label", source,
                                    "subject", "any",
                                    "table", "*",
                                    "shown_en", "Left school early",
                                    "shown_fr", "Sans diplôme")))));
    assertEquals(
        BilingualText.of("Left school early", "Sans diplôme"),
        ask("no-certificate-share").measures().getFirst().name());
    assertEquals(
        source,
        catalogue()
            .inSourceWords(education())
            .structure()
            .findMeasure("no-certificate-share")
            .orElseThrow()
            .name()
            .english());
    made(lists().undo(labels, Subject.OWNER, "Back", edit));
    assertEquals(source, ask("no-certificate-share").measures().getFirst().name().english());
  }

  @Test
  void newIndicatorIsAMeasureThatAPivotCanAskFor() {
    assertFalse(education().structure().findMeasure("indicator-e9").isPresent());
    IndicatorList indicators = new IndicatorList();
    made(
        lists()
            .change(
                indicators,
                Subject.OWNER,
                "Wanted by the data group",
                EditRequest.put(
                    lists()
                        .current(indicators)
                        .find("E1")
                        .orElseThrow()
                        .with(indicators.format(), "indicator", "E9")
                        .with(indicators.format(), "name_en", "Degrees among the schooled")
                        .with(indicators.format(), "name_fr", "Grades parmi les diplômés"))));
    SourceList sources = new SourceList();
    made(
        lists()
            .importFile(
                sources,
                Subject.OWNER,
                "Its rows",
                """
                indicator,table,numerator,group,denominator
                E9,demo-education,Bachelor’s degree or higher,*,"Postsecondary certificate, diploma or degree"
                """,
                false));
    PivotTable answer = ask("indicator-e9");
    double share = value(answer);
    assertEquals("Degrees among the schooled", answer.measures().getFirst().name().english());
    assertEquals(value(ask("bachelor-or-higher")) / value(ask("postsecondary")) * 100, share, 1e-6);
  }

  @Test
  void breaksAndComparabilityComeWithTheCatalogue() {
    Release release = education();
    assertEquals(
        List.of(),
        catalogue().periodBreaks(release, release.structure().measures().getFirst()).stream()
            .filter(found -> found.effect() == PeriodBreak.Effect.BREAK)
            .toList());
    assertFalse(
        catalogue()
            .boundaryChanges()
            .across(catalogue().findArea(CALGARY).orElseThrow().version(), 2016)
            .breaksSeries());
  }
}
