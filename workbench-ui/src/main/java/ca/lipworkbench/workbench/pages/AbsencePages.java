package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.text.Language;

/**
 * The pages that answer where there is no page: never published, withdrawn, not a request that the
 * site answers, or failed. Each is in both languages, and loads assets from the root of the site.
 */
public final class AbsencePages {
  private AbsencePages() {}

  /** Why there is no page. */
  public enum Kind {
    MISSING("missing", "404.html"),
    GONE("gone", "410.html"),
    REFUSED("refused", "405.html"),
    FAILED("failed", "500.html");

    private final String key;
    private final String fileName;

    Kind(String key, String fileName) {
      this.key = key;
      this.fileName = fileName;
    }

    /** The file that static web servers look for. */
    String fileName() {
      return fileName;
    }

    String key() {
      return key;
    }
  }

  /** The page as HTML. */
  public static String render(Kind kind, Assets assets) {
    return Templates.absence(
        new AbsencePage(
            frame(Language.ENGLISH, kind, assets), frame(Language.FRENCH, kind, assets), kind));
  }

  private static Frame frame(Language language, Kind kind, Assets assets) {
    PageWords words = new PageWords(language);
    return new Frame(
        words,
        words.say(kind.key() + ".title"),
        words.say(kind.key() + ".text"),
        "/" + language.other().tag() + "/",
        "/",
        "/assets/",
        assets,
        Frame.Place.ELSEWHERE,
        Frame.Nature.NONE);
  }
}
