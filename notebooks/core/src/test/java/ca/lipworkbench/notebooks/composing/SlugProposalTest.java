package ca.lipworkbench.notebooks.composing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.notebooks.publishing.Slug;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlugProposalTest {
  @Test
  void titleBecomesPlainWordsWithHyphens() {
    assertEquals("newcomers-and-work", propose("Newcomers and work"));
    assertEquals("l-emploi-a-moncton-2021", propose("L’emploi à Moncton (2021) !"));
    assertEquals("main-d-oeuvre", propose("Main-d’œuvre"));
  }

  @Test
  void neededAndTakenAddressesGetANumber() {
    assertEquals("about-2", propose("About"));
    assertEquals("work-3", SlugProposal.of("Work", List.of("work", "work-2")::contains));
  }

  @Test
  void everyTitleGivesAnAddress() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder title = new StringBuilder();
      random
          .ints(random.nextInt(0, 120), 0x20, 0x3000)
          .filter(sign -> !Character.isSurrogate((char) sign))
          .forEach(title::appendCodePoint);
      String slug = propose(title.toString());
      assertTrue(Slug.find(slug).isPresent(), "seed " + seed + ": " + title + " gave " + slug);
    }
  }

  private static String propose(String title) {
    return SlugProposal.of(title, slug -> false);
  }
}
