package ca.lipworkbench.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.table.Code;
import ca.lipworkbench.engine.table.Dimension;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberListTest {
  private static Code code(String id, String english, String french, String parent) {
    return new Code(
        id,
        BilingualText.of(english, french),
        parent.isEmpty() ? Optional.empty() : Optional.of(parent),
        parent.isEmpty());
  }

  private static final MemberList LIST =
      MemberList.of(
          new Dimension(
              "status",
              BilingualText.of("Status", "Statut"),
              List.of(
                  code("all", "Everyone", "Ensemble", ""),
                  code("immigrants", "Immigrants", "Immigrants", "all"),
                  code("recent", "Recent immigrants", "Immigrants récents", "immigrants"),
                  code("npr", "Non-permanent residents", "Résidents non permanents", "all")),
              Dimension.Categories.PARTITION));

  private static List<String> codes(List<MemberList.Member> members) {
    return members.stream().map(MemberList.Member::code).toList();
  }

  @Test
  void membersHaveTheirDepth() {
    assertEquals(
        List.of(0, 1, 2, 1), LIST.members().stream().map(MemberList.Member::depth).toList());
    assertEquals(3, LIST.levels());
  }

  @Test
  void leavesAndLevelsAreFound() {
    assertEquals(List.of("recent", "npr"), codes(LIST.leaves()));
    assertEquals(List.of("immigrants", "npr"), codes(LIST.level(1)));
    assertEquals(List.of("immigrants", "npr"), codes(LIST.children("all")));
  }

  @Test
  void searchKnowsNoAccentsAndNoCapitals() {
    assertEquals(List.of("recent", "npr"), codes(LIST.search("RE", Language.FRENCH).subList(0, 2)));
    assertEquals(List.of("npr"), codes(LIST.search("residents PERM", Language.FRENCH)));
    assertEquals(List.of("recent"), codes(LIST.search("immigrants recents", Language.FRENCH)));
    assertEquals(4, LIST.search(" ", Language.ENGLISH).size());
  }

  @Test
  void whatIsFoundIsShownWhereItLies() {
    assertEquals(
        List.of("all", "immigrants", "recent"),
        codes(LIST.withAncestors(LIST.search("recent", Language.ENGLISH))));
  }
}
