package ca.lipworkbench.workbench.ui.pivot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.pivot.PivotTable.Header;
import ca.lipworkbench.engine.pivot.PivotTable.Member;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadRowsTest {
  @Test
  void neighboursWithTheSameOuterMemberShareAHead() {
    HeadRows heads = HeadRows.of(List.of(head("a", "x"), head("a", "y"), head("b", "x")));
    assertEquals(1, heads.spans().size());
    assertEquals(
        List.of(2, 1), heads.spans().getFirst().stream().map(HeadRows.Span::columns).toList());
    assertTrue(heads.startsGroup(0));
    assertFalse(heads.startsGroup(1));
    assertTrue(heads.startsGroup(2));
  }

  @Test
  void theSameInnerMemberBelowAnotherOuterOneBeginsAnotherHead() {
    HeadRows heads =
        HeadRows.of(List.of(head("a", "x", "1"), head("b", "x", "1"), head("b", "x", "2")));
    assertEquals(List.of(1, 2), heads.spans().get(1).stream().map(HeadRows.Span::columns).toList());
  }

  @Test
  void oneDimensionHasNoHeadsAboveItsMembers() {
    HeadRows heads = HeadRows.of(List.of(head("a"), head("b")));
    assertEquals(List.of(), heads.spans());
    assertTrue(heads.startsGroup(1));
  }

  @Test
  void noColumnsAndNoDimensionsAreNothingSpecial() {
    assertEquals(List.of(), HeadRows.of(List.of()).spans());
    assertEquals(List.of(), HeadRows.of(List.of(new Header(List.of()))).spans());
  }

  @Test
  void answersOfOneShapeDifferInWordsOnly() {
    HeadRows one = HeadRows.of(List.of(head("a", "x"), head("a", "y")));
    assertTrue(one.hasShapeOf(HeadRows.of(List.of(head("c", "x"), head("c", "z")))));
    assertFalse(one.hasShapeOf(HeadRows.of(List.of(head("a", "x"), head("b", "x")))));
  }

  private static Header head(String... codes) {
    return new Header(
        Arrays.stream(codes)
            .map(code -> new Member("d", code, BilingualText.of(code, code), 0))
            .toList());
  }
}
