package ca.lipworkbench.notebooks.interpreter;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * The last step between an interpreter's HTML and a page: an allow-list of elements and attributes.
 * It runs on the server's side, because the process that made the HTML also runs typed SQL and is
 * not believed. Nothing changes the HTML after it.
 */
final class SafeHtml {
  /** Elements of formatted text only: no picture, form, frame, style, script, id, name or class. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "a",
              "blockquote",
              "br",
              "code",
              "del",
              "em",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "hr",
              "li",
              "ol",
              "p",
              "pre",
              "strong",
              "table",
              "tbody",
              "td",
              "th",
              "thead",
              "tr",
              "ul")
          .addAttributes("a", "href", "title")
          .addAttributes("ol", "start")
          .addAttributes("td", "align")
          .addAttributes("th", "align")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

  private SafeHtml() {}

  /** The harmless part of some HTML. */
  static String clean(String html) {
    return Jsoup.clean(html, "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
  }
}
