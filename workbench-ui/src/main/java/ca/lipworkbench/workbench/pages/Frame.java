package ca.lipworkbench.workbench.pages;

import ca.lipworkbench.engine.text.Language;

/**
 * What every page has around its content. All addresses are relative to the page, so that the files
 * can stand anywhere.
 *
 * @param words the site's words in the page's language
 * @param title the page's own title, without the site's name
 * @param description one sentence for search engines
 * @param otherLanguage address of the same page in the other language
 * @param top address of the root of the site, with a slash at its end unless empty
 * @param assets address of the folder of assets, with a slash at its end
 * @param names names of the assets
 * @param current which place of the navigation the page is
 * @param nature whether the page shows synthetic figures
 */
record Frame(
    PageWords words,
    String title,
    String description,
    String otherLanguage,
    String top,
    String assets,
    Assets names,
    Place current,
    Nature nature) {

  /** Which place of the navigation a page is. */
  enum Place {
    DASHBOARDS,
    ABOUT,
    ELSEWHERE
  }

  /** Whether a page shows synthetic figures. */
  enum Nature {
    OFFICIAL,
    SYNTHETIC,
    /** It shows no figures. */
    NONE
  }

  /** Text of a key in the page's language. */
  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** The page's language. */
  Language language() {
    return words.language();
  }

  /** Tag of the page's language and country. */
  String locale() {
    return language().locale().toLanguageTag();
  }

  /** Name of the other language, in that language. */
  String otherLanguageName() {
    return words.other().say("front.choose");
  }

  /** Tag of the other language. */
  String otherTag() {
    return language().other().tag();
  }

  /** Address of the front page in the page's language. */
  String home() {
    return top + language().tag() + "/";
  }

  /** Address of the page that explains the data. */
  String about() {
    return home() + "about/";
  }

  /** Address of an asset by its plain name. */
  String asset(String name) {
    return assets + names.entry(name);
  }

  /** Whether the strip about synthetic figures is due. */
  boolean synthetic() {
    return nature == Nature.SYNTHETIC;
  }
}
