package ca.lipworkbench.datasets.lake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.imports.Fixtures;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.TestHome;
import ca.lipworkbench.engine.catalogue.Catalogue;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  private static final TableName HOUSING = new TableName("housing-fixture");

  @TempDir Path folder;
  private TestHome home = new TestHome(Path.of("unset"));

  @BeforeEach
  void importTwoTables() throws IOException {
    home = new TestHome(folder.resolve("home"));
    Path housing = folder.resolve("housing.csv");
    Files.writeString(housing, Fixtures.housingFile());
    Path profile = folder.resolve("profile.csv");
    Files.writeString(profile, Fixtures.profileFile());
    load(housing);
    load(profile);
  }

  private ImportOutcome load(Path file) {
    return home.importer(Fixtures.descriptors()).load(file);
  }

  private Path release() {
    return home.lakeFolder().resolve("housing-fixture/1");
  }

  private static DatasetsError error(WorkbenchException failure) {
    return (DatasetsError) failure.code();
  }

  @Test
  void structureIsReadBackAsItWasWritten() {
    DataStructure structure = home.lake().find(HOUSING).orElseThrow().structure();
    byte[] written = StructureCodec.write(structure);
    assertEquals(structure, StructureCodec.read(written));
    assertArrayEquals(written, StructureCodec.write(StructureCodec.read(written)));
  }

  @Test
  void whatIsNoStructureIsRefused() {
    for (String text : List.of("", "{", "[]", "{\"version\":2}", "{\"version\":1}", "null")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> StructureCodec.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          text);
    }
  }

  @Test
  void damagedReleaseIsNamedAndTheOthersAreRead() throws IOException {
    for (String file : List.of("structure.json", "release.duckdb", "observations.parquet")) {
      byte[] right = Files.readAllBytes(release().resolve(file));
      Files.write(release().resolve(file), new byte[] {1, 2, 3});
      checkDamage(DatasetsError.RELEASE_FILE_CHANGED, file);
      Files.delete(release().resolve(file));
      checkDamage(DatasetsError.RELEASE_FILE_MISSING, file);
      Files.write(release().resolve(file), right);
      assertEquals(2, home.lake().current().size());
    }
  }

  private void checkDamage(DatasetsError expected, String file) {
    Lake lake = home.lake();
    WorkbenchException failure = assertThrows(WorkbenchException.class, () -> lake.find(HOUSING));
    assertEquals(expected, error(failure));
    String sentence = failure.sentence(Language.ENGLISH);
    assertTrue(sentence.contains(file), sentence);
    assertTrue(sentence.contains("housing-fixture"), sentence);
    assertEquals(
        List.of("profile-fixture"),
        lake.current().stream().map(release -> release.table().value()).toList());
    assertEquals(
        List.of(sentence),
        lake.damage().stream().map(damage -> damage.sentence(Language.ENGLISH)).toList());
  }

  @Test
  void flippedByteIsFoundByVerifying() throws IOException {
    Path parquet = release().resolve("observations.parquet");
    byte[] bytes = Files.readAllBytes(parquet);
    bytes[bytes.length / 2] ^= 1;
    Files.write(parquet, bytes);
    Lake lake = home.lake();
    Release release = lake.find(HOUSING).orElseThrow();
    WorkbenchException failure = assertThrows(WorkbenchException.class, () -> lake.verify(release));
    assertEquals(DatasetsError.RELEASE_FILE_CHANGED, error(failure));
  }

  @Test
  void sameFileMendsADamagedRelease() throws IOException {
    Files.delete(release().resolve("release.duckdb"));
    load(folder.resolve("housing.csv"));
    assertEquals(2, home.lake().find(HOUSING).orElseThrow().number());
  }

  @Test
  void foldersWithoutARowAreSweptAndForeignThingsStay() throws IOException {
    Files.createDirectories(home.lakeFolder().resolve("housing-fixture/7"));
    Files.writeString(home.lakeFolder().resolve("housing-fixture/7/release.duckdb"), "half");
    Files.createDirectories(home.lakeFolder().resolve(".staging/other"));
    Files.writeString(home.lakeFolder().resolve(".staging/other/x"), "half");
    Files.writeString(home.sources().resolve("ab".repeat(32)), "nobody's");
    Files.writeString(home.lakeFolder().resolve("read me.txt"), "a person's");
    home.lake();
    assertEquals(
        List.of(
            "lake/housing-fixture/1/observations.parquet",
            "lake/housing-fixture/1/release.duckdb",
            "lake/housing-fixture/1/report.json",
            "lake/housing-fixture/1/structure.json",
            "lake/lake.json",
            "lake/profile-fixture/1/observations.parquet",
            "lake/profile-fixture/1/release.duckdb",
            "lake/profile-fixture/1/report.json",
            "lake/profile-fixture/1/structure.json",
            "lake/read me.txt"),
        home.files().stream().filter(file -> file.startsWith("lake/")).toList());
    assertEquals(2, home.files().stream().filter(file -> file.startsWith("sources/")).count());
  }

  @Test
  void lakeWithoutItsDatabaseIsRefusedAndNothingIsSwept() throws IOException {
    List<String> files = home.files();
    for (String part : List.of("workbench.db", "workbench.db-wal", "workbench.db-shm")) {
      Files.deleteIfExists(folder.resolve("home").resolve(part));
    }
    WorkbenchException failure = assertThrows(WorkbenchException.class, home::lake);
    assertEquals(DatasetsError.LAKE_NOT_OF_DATABASE, error(failure));
    assertEquals(files, home.files());
  }

  @Test
  void ownerFindsReleasesAndAreasInTheCatalogue() {
    Catalogue catalogue = new StoredCatalogue(home.lake(), Areas.shipped());
    assertEquals(
        List.of("housing-fixture", "profile-fixture"),
        catalogue.list(Subject.OWNER).stream().map(release -> release.table().value()).toList());
    assertEquals(1, catalogue.releases(Subject.OWNER, HOUSING).size());
    assertTrue(catalogue.find(Subject.OWNER, new TableName("absent")).isEmpty());
    assertEquals(Areas.shipped().all(), catalogue.areas());
  }

  @Test
  void releaseHasNoWriteAheadLogBesideIt() throws IOException {
    try (var files = Files.list(release())) {
      assertEquals(
          List.of("observations.parquet", "release.duckdb", "report.json", "structure.json"),
          files.map(file -> String.valueOf(file.getFileName())).sorted().toList());
    }
  }

  @Test
  void keptSourceHasTheBytesOfTheFile() throws IOException {
    Lake lake = home.lake();
    Path kept = lake.source(lake.find(HOUSING).orElseThrow());
    assertEquals(Fixtures.housingFile(), Files.readString(kept));
  }
}
