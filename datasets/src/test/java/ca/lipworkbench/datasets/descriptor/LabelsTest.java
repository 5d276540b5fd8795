package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** The form in which labels are compared. */
final class LabelsTest {
  @Test
  void blanksQuotesAndDashesAreMadePlain() {
    assertEquals("Total - Place of birth", Labels.normalise("  Total \u2013 Place\u00a0of birth "));
    assertEquals("Master's degree", Labels.normalise("Master\u2019s\u202f\u00a0degree"));
    assertEquals("Division No. 1", Labels.normalise("\uFEFFDivision No.  1"));
    assertEquals("\"as is\"", Labels.normalise("\u201cas is\u201d"));
  }

  @Test
  void caseAndAccentsAreKept() {
    assertNotEquals(Labels.normalise("immigrants"), Labels.normalise("Immigrants"));
    assertEquals("Québec", Labels.normalise("Québec"));
  }

  @Test
  void normalisingTwiceChangesNothingMore() {
    String once = Labels.normalise(" A \u2014\u00a0\u2018b\u2019  c ");
    assertEquals(once, Labels.normalise(once));
  }
}
