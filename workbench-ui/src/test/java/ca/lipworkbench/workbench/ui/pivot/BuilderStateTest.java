package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.EngineError;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.pivot.PivotDraft;
import ca.lipworkbench.engine.table.TableName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuilderStateTest {
  private static final PivotDraft DRAFT =
      PivotDraft.EMPTY
          .withTable(new TableName("demo-employment"))
          .withAreas(List.of(new AreaId("NB-moncton"), new AreaId("region-ATL")))
          .withMeasures(List.of("employed", "employment-rate"))
          .keep("population-group", List.of("total", "immigrants"))
          .toRows("population-group", 0);

  @Test
  void everythingThatIsShownComesBackFromTheAddress() {
    BuilderState state =
        new BuilderState(
            DRAFT,
            false,
            true,
            Optional.of("bars:employed"),
            Optional.of(new BuilderState.Origin("note-1", Optional.of("p1"))));
    assertEquals(state, BuilderState.read(state.parameters().orElseThrow()));
  }

  @Test
  void anEmptyBuilderHasNoParameters() {
    assertEquals(Map.of(), BuilderState.EMPTY.parameters().orElseThrow());
    assertEquals(BuilderState.EMPTY, BuilderState.read(Map.of("lang", "fr", "place", "x")));
  }

  @Test
  void aNoteWithoutAParagraphIsWhereANewOneGoes() {
    BuilderState state = BuilderState.read(Map.of("note", "note-1"));
    assertEquals(Optional.of(new BuilderState.Origin("note-1", Optional.empty())), state.origin());
    assertEquals(Map.of("note", "note-1"), state.parameters().orElseThrow());
  }

  @Test
  void aDamagedAddressIsSaidSo() {
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> BuilderState.read(Map.of("spec", "1cut")));
    assertEquals(EngineError.SPEC_ADDRESS_DAMAGED, refused.code());
  }

  @Test
  void aQuestionThatIsTooLongForAnAddressHasNone() {
    List<String> codes =
        IntStream.range(0, 4_000).mapToObj(i -> "code-" + Integer.toHexString(i * 7919)).toList();
    BuilderState state = BuilderState.EMPTY.with(DRAFT.keep("population-group", codes));
    assertTrue(state.parameters().isEmpty());
  }
}
