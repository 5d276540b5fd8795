package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.publishing.FrozenDashboard;
import java.util.Comparator;
import java.util.List;

/** The front pages in one language, as data for the templates. */
final class FrontPages {
  private final List<FrozenDashboard> current;
  private final Assets assets;
  private final PageWords words;

  FrontPages(List<FrozenDashboard> current, Assets assets, Language language) {
    this.current = current;
    this.assets = assets;
    this.words = new PageWords(language);
  }

  /** The list of what is published. */
  ListPage list() {
    Frame frame =
        frame(
            words.say("page.site.long"),
            words.say("front.lead"),
            "../",
            "../" + words.language().other().tag() + "/",
            Frame.Place.DASHBOARDS,
            nature());
    return new ListPage(
        frame,
        words.say("front.title"),
        current.isEmpty() ? words.say("front.empty") : words.say("front.lead"),
        current.stream()
            .map(dashboard -> new DashboardPages(dashboard, assets, words.language()).listing())
            .sorted(Comparator.comparing(ListPage.Listing::title, words.alphabetical()))
            .toList());
  }

  /** The page that explains the data. */
  Frame about() {
    return frame(
        words.say("about.title"),
        words.say("about.lead"),
        "../../",
        "../../" + words.language().other().tag() + "/about/",
        Frame.Place.ABOUT,
        Frame.Nature.NONE);
  }

  /** The page before all others. */
  static ChoicePage choice(Assets assets) {
    return new ChoicePage(
        choiceFrame(Language.ENGLISH, assets),
        choiceFrame(Language.FRENCH, assets),
        new PageWords(Language.ENGLISH).say("page.site.long"),
        new PageWords(Language.FRENCH).say("page.site.long"));
  }

  private static Frame choiceFrame(Language language, Assets assets) {
    PageWords words = new PageWords(language);
    return new Frame(
        words,
        words.say("page.site.long"),
        words.say("front.choose.text"),
        language.other().tag() + "/",
        "",
        "assets/",
        assets,
        Frame.Place.ELSEWHERE,
        Frame.Nature.NONE);
  }

  private Frame.Nature nature() {
    boolean synthetic =
        current.stream()
            .map(dashboard -> new DashboardPages(dashboard, assets, words.language()).nature())
            .anyMatch(nature -> nature == Frame.Nature.SYNTHETIC);
    return synthetic ? Frame.Nature.SYNTHETIC : Frame.Nature.NONE;
  }

  private Frame frame(
      String title,
      String description,
      String top,
      String otherLanguage,
      Frame.Place place,
      Frame.Nature nature) {
    return new Frame(
        words, title, description, otherLanguage, top, top + "assets/", assets, place, nature);
  }
}
