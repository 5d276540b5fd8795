package ca.lipworkbench.workbench.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.ui.notes.NotesHome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlCompletionTest {
  private static final String FROM = "select  from demo_employment.data where ";

  private final SqlCompletion completion = new SqlCompletion(NotesHome.workbench().catalogue());

  @Test
  void tablesAreOfferedWithTheirTitles() {
    Offer table = offers("select * from demo_emp", Language.FRENCH).getFirst();
    assertEquals("demo_employment.data", table.text());
    assertFalse(table.meaning().isEmpty());
    assertEquals(
        List.of("demo_employment.data"), texts(offers("select * from emplo", Language.ENGLISH)));
  }

  @Test
  void columnsComeWithTheirLabelInTheReadersLanguage() {
    assertTrue(texts(offers(FROM, Language.ENGLISH)).contains("population_group"));
    Offer period = offers(FROM + "per", Language.FRENCH).getFirst();
    assertEquals(new Offer("period", "année ou autre période"), period);
  }

  @Test
  void membersComeWithTheirQuotationMarks() {
    List<Offer> members = offers(FROM + "population_group = ", Language.FRENCH);
    assertTrue(texts(members).contains("'Recent immigrants'"), members.toString());
    assertEquals(
        List.of("'Recent immigrants'"),
        texts(offers(FROM + "population_group = 'rec", Language.ENGLISH)));
  }

  @Test
  void membersAreFoundByTheirFrenchNameToo() {
    assertTrue(
        texts(offers(FROM + "population_group in ('Total', 'immigrants rec", Language.FRENCH))
            .contains("'Recent immigrants'"));
  }

  @Test
  void measuresAndAreasAreMembersOfTheirColumns() {
    assertTrue(texts(offers(FROM + "measure = 'emp", Language.ENGLISH)).contains("'employed'"));
    List<Offer> areas = offers(FROM + "area = 'Canad", Language.ENGLISH);
    assertTrue(texts(areas).contains("'2021A000011124'"), areas.toString());
  }

  @Test
  void behindATablesNameStandItsRelations() {
    assertEquals(
        List.of("data"), texts(offers("select * from demo_employment.da", Language.ENGLISH)));
    assertEquals(List.of(), offers("select * from unknown.", Language.ENGLISH));
  }

  @Test
  void nothingIsOfferedInTextOfWhichNothingIsKnown() {
    assertEquals(List.of(), offers("select 'some", Language.ENGLISH));
  }

  @Test
  void anyTextIsReadWithoutFailing() {
    for (String text : List.of("", "'", "\"", "= '", "a.b.c.", "in (", "\ud83d", "é = '")) {
      for (int cursor = -1; cursor <= text.length() + 1; cursor++) {
        completion.offers(NotesHome.ANALYST_A.subject(), text, cursor, Language.FRENCH);
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    Messages messages = Messages.of("ca/lipworkbench/workbench/completion/messages");
    assertEquals(messages.keys(Language.ENGLISH), messages.keys(Language.FRENCH));
  }

  private List<Offer> offers(String text, Language language) {
    return completion.offers(NotesHome.ANALYST_A.subject(), text, text.length(), language);
  }

  private static List<String> texts(List<Offer> offers) {
    return offers.stream().map(Offer::text).toList();
  }
}
