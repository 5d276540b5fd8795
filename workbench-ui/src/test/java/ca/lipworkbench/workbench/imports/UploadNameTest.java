package ca.lipworkbench.workbench.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UploadNameTest {
  @Test
  void aNameIsItsLastPartWithoutSignsThatSteer() {
    assertEquals("x.csv", UploadName.of("../../x.csv"));
    assertEquals("x.csv", UploadName.of("C:\\fakepath\\x.csv"));
    assertEquals("avsc.exe", UploadName.of("a\u202Evsc.exe"));
    assertEquals("file", UploadName.of(".."));
    assertEquals("file", UploadName.of("a/\u0000"));
    assertEquals("données.csv", UploadName.of("donne\u0301es.csv"));
    assertEquals("CON", UploadName.of("CON"));
    String shown = UploadName.of("n".repeat(300) + ".csv");
    assertTrue(shown.length() <= 120, shown);
    assertTrue(shown.endsWith(".csv"), shown);
  }
}
