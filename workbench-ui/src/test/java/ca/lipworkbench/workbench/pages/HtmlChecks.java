package ca.lipworkbench.workbench.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every page has to be, whatever is on it. */
final class HtmlChecks {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*?)(/?)>");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern ELEMENT =
      Pattern.compile("<[a-zA-Z][^\\s/>]*((?:\\s+[^\\s\"'<>=/]+(?:=\"[^\"]*\")?)*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s\"'<>=/]+)(?:=\"[^\"]*\")?");
  private static final Set<String> EMPTY =
      Set.of("meta", "link", "br", "img", "input", "hr", "wbr", "area", "col");

  private HtmlChecks() {}

  static void check(String name, String html) {
    assertTrue(html.startsWith("<!doctype html>"), name);
    assertTrue(html.contains("<html lang=\""), name);
    assertTrue(html.contains("<title>"), name);
    assertEquals(1, count(html, "<h1"), name + ": headings of the first level");
    assertEquals(1, count(html, "<main"), name + ": main parts");
    assertFalse(html.contains("<style"), name + ": inline style sheet");
    requireInertAttributes(name, html);
    assertFalse(html.matches("(?s).*<script(?![^>]*\\ssrc=).*"), name + ": inline script");
    assertFalse(
        html.contains("http://") && !html.contains("www.w3.org"), name + ": foreign address");
    assertFalse(html.contains("null"), name + ": a missing text");
    requireUniqueIds(name, html);
    requireNesting(name, html);
  }

  private static int count(String html, String text) {
    return html.split(Pattern.quote(text), -1).length - 1;
  }

  private static void requireUniqueIds(String name, String html) {
    Set<String> seen = new HashSet<>();
    Matcher ids = ID.matcher(html);
    while (ids.find()) {
      assertTrue(seen.add(ids.group(1)), name + ": identifier twice: " + ids.group(1));
    }
  }

  /** Names of attributes, read as a browser reads them: values in quotation marks are skipped. */
  private static void requireInertAttributes(String name, String html) {
    Matcher elements = ELEMENT.matcher(html);
    while (elements.find()) {
      Matcher attributes = ATTRIBUTE.matcher(elements.group(1));
      while (attributes.find()) {
        String attribute = attributes.group(1).toLowerCase(Locale.ROOT);
        assertFalse(attribute.startsWith("on"), name + ": handler in " + elements.group());
        assertFalse(attribute.equals("style"), name + ": inline style in " + elements.group());
      }
    }
  }

  private static void requireNesting(String name, String html) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tags = TAG.matcher(html);
    while (tags.find()) {
      String tag = tags.group(2);
      if (EMPTY.contains(tag) || !tags.group(4).isEmpty()) {
        continue;
      }
      if (tags.group(1).isEmpty()) {
        open.push(tag);
      } else {
        assertFalse(open.isEmpty(), name + ": closes nothing: " + tag);
        assertEquals(open.pop(), tag, name + " near " + near(html, tags.start()));
      }
    }
    assertTrue(open.isEmpty(), name + ": left open: " + open);
  }

  private static String near(String html, int at) {
    return html.substring(Math.max(0, at - 120), Math.min(html.length(), at + 40));
  }
}
