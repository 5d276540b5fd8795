package ca.lipworkbench.workbench.house;

import ca.lipworkbench.engine.text.Language;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a screen as a browser shows it. */
public final class Inspection {
  /** Of axe-core, what WCAG 2.1 asks at levels A and AA. */
  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  /** Every element that shows text of its own, in shadow trees too, with that text. */
  private static final String SHOWN =
      """
      const shown = [];
      const walk = (root) => {
        for (const e of root.querySelectorAll('*')) {
          if (e.shadowRoot) walk(e.shadowRoot);
          const text = [...e.childNodes].filter((n) => n.nodeType === 3)
              .map((n) => n.data).join(' ').replace(/[ \\n\\t]+/g, ' ').trim();
          if (!text || ['STYLE', 'SCRIPT', 'TITLE', 'NOSCRIPT'].includes(e.tagName)) continue;
          if (!e.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
          const box = e.getBoundingClientRect();
          if (box.width < 2 || box.height < 2) continue;
          shown.push({e, text, style: getComputedStyle(e)});
        }
      };
      walk(document.body);
      const where = (e) => e.tagName.toLowerCase()
          + (typeof e.className === 'string' && e.className ? '.' + e.className.trim().replace(/ +/g, '.') : '');
      """;

  private static final String WIDER =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll('body *')]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 3).map((e) => e.outerHTML.slice(0, 120))
      """;

  private static final String CLIPPED =
      "() => { "
          + SHOWN
          + """
            return shown.filter(({e, style}) =>
                ['hidden', 'clip'].includes(style.overflowX) && e.clientWidth > 2
                    && e.scrollWidth > e.clientWidth + 1 && !e.title
                    && !e.closest('.cm-editor'))
              .map(({e, text}) => where(e) + ' “' + text.slice(0, 60) + '”');
          }
          """;

  private static final String SIZES =
      "(known) => { "
          + SHOWN
          + """
            const other = new Map();
            for (const {e, text, style} of shown) {
              const size = Math.round(parseFloat(style.fontSize) * 100) / 100;
              const free = e.closest('svg') !== null // its letters scale with the picture
                  || (e.closest('h1') !== null && size >= 28 && size <= 42); // the hero's clamp
              if (!known.includes(size) && !free && !other.has(size)) {
                other.set(size, size + ' px: ' + where(e) + ' “' + text.slice(0, 40) + '”');
              }
            }
            return [...other.values()];
          }
          """;

  private static final String FOREIGN =
      "(foreign) => { const others = new Set(foreign); "
          + SHOWN
          + """
            const lang = document.documentElement.lang;
            const own = (e) => {
              const from = e.closest('[lang]');
              return !from || from.lang === lang;
            };
            const found = new Set();
            for (const {e, text} of shown) {
              if (others.has(text) && own(e)) found.add(where(e) + ' “' + text + '”');
            }
            for (const e of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
              for (const name of ['aria-label', 'title', 'placeholder']) {
                const text = e.getAttribute(name);
                if (text && others.has(text) && own(e)) {
                  found.add(where(e) + ' ' + name + ' “' + text + '”');
                }
              }
            }
            return [...found];
          }
          """;

  private static final String SETTLED =
      """
      () => document.fonts.status === 'loaded'
          && Object.values(window.Vaadin?.Flow?.clients ?? {}).every((c) => !c.isActive?.())
          && !document.querySelector('vaadin-grid[loading]')
          && (document.querySelector('main')?.innerText ?? '').trim().length > 0
      """;

  private Inspection() {}

  /** Waits until nothing is asked for, loaded or moved any more. */
  public static void settle(Page page) {
    page.waitForFunction(SETTLED);
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))");
    page.waitForFunction(SETTLED);
  }

  /** Sideways scrolling and text that is cut off, at the present width. */
  public static List<String> layout(Page page) {
    List<String> found = new ArrayList<>();
    add(found, "wider than the screen", page.evaluate(WIDER));
    add(found, "cut off", page.evaluate(CLIPPED));
    return found;
  }

  /** Letters of a size that is not in the type scale, in px. */
  public static List<String> sizes(Page page, List<Integer> known) {
    List<String> found = new ArrayList<>();
    add(found, "not in the type scale", page.evaluate(SIZES, known));
    return found;
  }

  /** A wrong language of the page, and texts of the other language's catalogues. */
  public static List<String> words(Page page, Language language, List<String> foreign) {
    List<String> found = new ArrayList<>();
    String said = String.valueOf(page.evaluate("document.documentElement.lang"));
    if (!said.startsWith(language.tag())) {
      found.add("the page does not say that it is in " + language.tag());
    }
    add(found, "in the other language", page.evaluate(FOREIGN, foreign));
    return found;
  }

  /** What axe-core objects to. */
  public static List<String> access(Page page) {
    return new AxeBuilder(page)
            // Without frames to look into there is nothing to gather on a page of its own.
            .setLegacyMode(true)
            .withTags(RULES)
            .analyze()
            .getViolations()
            .stream()
            .map(
                rule ->
                    "axe "
                        + rule.getId()
                        + ": "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
            .toList();
  }

  private static void add(List<String> found, String what, Object said) {
    if (said instanceof List<?> places) {
      places.forEach(place -> found.add(what + ": " + place));
    } else if (said instanceof Map<?, ?> map) {
      throw new IllegalStateException("Unexpected answer of the page: " + map);
    }
  }
}
