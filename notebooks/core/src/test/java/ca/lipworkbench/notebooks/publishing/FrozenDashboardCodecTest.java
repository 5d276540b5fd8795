package ca.lipworkbench.notebooks.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.pivot.PivotSpec;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard.FrozenFigure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrozenDashboardCodecTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/golden/dashboard/v1/one-figure.json");

  @Test
  void goldenFileIsWrittenTheSameAndReadsBack() throws IOException {
    FrozenDashboard dashboard = dashboard();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrozenDashboardCodec.write(dashboard, out);
    if (Boolean.getBoolean("golden.update")) {
      assertNotEquals("true", System.getenv("CI"), "CI never rewrites golden files");
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, out.toByteArray());
    }
    assertEquals(Files.readString(GOLDEN), out.toString(UTF_8));
    assertEquals(dashboard, read(Files.readString(GOLDEN)));
  }

  @Test
  void whatIsNotAWholeDashboardOfThisVersionIsRefused() throws IOException {
    String golden = Files.readString(GOLDEN);
    for (String wrong :
        List.of(
            "",
            "{}",
            golden.substring(0, golden.length() / 2),
            golden.replaceFirst("\"version\": 1", "\"version\": 2"),
            golden.replaceFirst("\"slug\"", "\"slugs\""),
            golden.replaceFirst("\"NB-moncton\"", "\"NB-nowhere\""),
            golden.replaceFirst("2026-05-12T12:00:00Z", "yesterday"))) {
      assertThrows(WorkbenchException.class, () -> read(wrong));
    }
  }

  private static FrozenDashboard read(String text) throws IOException {
    return FrozenDashboardCodec.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private static FrozenDashboard dashboard() {
    AtlanticCatalogue catalogue = new AtlanticCatalogue();
    DashboardDraft draft = PublishingHome.draft();
    List<Area> areas =
        catalogue.areas().stream()
            .filter(area -> area.region().equals(Optional.of(AtlanticCatalogue.REGION)))
            .toList();
    PivotSpec spec =
        new PivotSpec(
            AtlanticCatalogue.TABLE,
            List.of("population-group"),
            List.of("area"),
            PublishingHome.SPEC.measures(),
            areas.stream().map(Area::id).toList(),
            PublishingHome.SPEC.periods(),
            PublishingHome.SPEC.filters());
    return new FrozenDashboard(
        "work",
        3,
        PublishingHome.NOON.instant(),
        "0123456789abcdef",
        7,
        draft,
        areas,
        List.of(
            new FrozenFigure(
                draft.figures().getFirst(),
                new CountedAnswers(catalogue).answer(Subject.OWNER, spec))));
  }
}
