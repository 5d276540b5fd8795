package ca.lipworkbench.workbench.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.text.Language;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  @TempDir private Path folder;
  private House house;
  private Audit audit;

  @BeforeEach
  void open() {
    house = new House(folder);
    audit = house.accounts.audit();
    for (int i = 1; i <= 5; i++) {
      audit.record(Subject.OWNER, Deed.PUBLISHED, "slug-" + i, i);
    }
  }

  @Test
  void rowsAreReadNewestFirstAndWordedInBothLanguages() {
    AuditEntry newest = all().getFirst();
    assertEquals("Published slug-5, edition 5", newest.sentence(Language.ENGLISH));
    assertEquals("A publié slug-5, édition 5", newest.sentence(Language.FRENCH));
    audit.record(Subject.OWNER, Deed.INVITED, "x", "a@example.org", Role.CURATOR);
    assertEquals("Invited a@example.org as Curator", all().getFirst().sentence(Language.ENGLISH));
  }

  @Test
  void rowsAreFilteredByPersonAndTopicAndReadOn() {
    Person person = house.administrator();
    assertEquals(1, audit.list(Optional.of(person.subject()), Optional.empty(), 99, 9).size());
    assertEquals(5, audit.list(Optional.empty(), Optional.of(Deed.Topic.PUBLISHING), 99, 9).size());
    List<AuditEntry> page = audit.list(Optional.empty(), Optional.empty(), 4, 2);
    assertEquals(List.of(3L, 2L), page.stream().map(AuditEntry::number).toList());
  }

  @Test
  void anUntouchedTrailIsWholeAndNamesItsHead() {
    AuditCheck.Whole whole = assertInstanceOf(AuditCheck.Whole.class, audit.verify());
    assertEquals(5, whole.rows());
    assertEquals(64, whole.head().length());
  }

  @Test
  void theDatabaseItselfRefusesToChangeOrDeleteRows() {
    assertThrows(SQLException.class, () -> sql("UPDATE audit SET subject = 'x' WHERE number = 3"));
    assertThrows(SQLException.class, () -> sql("DELETE FROM audit WHERE number = 3"));
    assertInstanceOf(AuditCheck.Whole.class, audit.verify());
  }

  @Test
  void whoeverGetsAroundThatIsFoundAtTheFirstRowTouched() throws SQLException {
    sql("DROP TRIGGER audit_is_never_changed");
    for (String column : List.of("at", "who", "deed", "subject", "details", "hash")) {
      sql("CREATE TABLE kept AS SELECT * FROM audit");
      sql("UPDATE audit SET " + column + " = 7 WHERE number = 3");
      assertEquals(new AuditCheck.Broken(3), audit.verify(), column);
      sql(
          "UPDATE audit SET (at, who, deed, subject, details, hash) = (SELECT at, who, deed,"
              + " subject, details, hash FROM kept k WHERE k.number = audit.number)");
      sql("DROP TABLE kept");
      assertInstanceOf(AuditCheck.Whole.class, audit.verify());
    }
  }

  @Test
  void aRowCutOutOfTheMiddleOrTheEndIsMissed() throws SQLException {
    sql("DROP TRIGGER audit_is_never_cut");
    sql("DELETE FROM audit WHERE number = 5");
    assertEquals(new AuditCheck.Broken(5), audit.verify(), "the end");
    sql("DELETE FROM audit WHERE number = 2");
    assertEquals(new AuditCheck.Broken(2), audit.verify(), "the middle");
  }

  @Test
  void whatPeopleTypeCannotLookLikeASecondRow() {
    audit.record(
        Subject.OWNER,
        Deed.NOTE_MADE,
        "id\r\n2026-11-23 admin signed in",
        "a\u0000b\u2028c\u202Ed\nforged",
        "\ud800 half a sign",
        "x".repeat(100_000));
    AuditEntry row = all().getFirst();
    assertFalse(row.toString().matches("(?s).*[\\r\\n\\x00\\u2028\\u202E].*"), row.toString());
    assertTrue(row.toString().length() < 2_000);
    assertInstanceOf(AuditCheck.Whole.class, audit.verify());
  }

  @Test
  void writersOfTwoProcessesMakeOneChain() throws Exception {
    Audit other = house.open(new Passwords.Cost(64, 1)).audit();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 60; i++) {
        Audit mine = i % 2 == 0 ? audit : other;
        String subject = "t" + i;
        var _ = threads.submit(() -> mine.record(Subject.OWNER, Deed.TABLE_IMPORTED, subject, 1));
      }
    }
    AuditCheck.Whole whole = assertInstanceOf(AuditCheck.Whole.class, audit.verify());
    assertEquals(65, whole.rows());
  }

  @Test
  void aDeedOfALaterVersionIsStillShown() throws SQLException {
    sql(
        "INSERT INTO audit SELECT 6, at, who, 'FLEW', 'moon', '[]', hash FROM audit WHERE"
            + " number=5");
    assertEquals("FLEW (moon)", all().getFirst().sentence(Language.ENGLISH));
  }

  private List<AuditEntry> all() {
    return audit.list(Optional.empty(), Optional.empty(), Long.MAX_VALUE, 100);
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + house.file);
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }
}
