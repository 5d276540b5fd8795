package ca.lipworkbench.notebooks.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** HTML that attacks: what comes out has harmless elements and attributes only, and stays so. */
class SafeHtmlTest {
  private static final Set<String> ELEMENTS =
      Set.of(
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
          "ul");
  private static final Set<String> ATTRIBUTES = Set.of("align", "href", "rel", "start", "title");

  private static final List<String> ATTACKS =
      List.of(
          "<img src=x onerror=__xss=1>",
          "<script>__xss=1</script>",
          "<SCRIPT/x>__xss=1</SCRIPT>",
          "<a href=\"javascript:__xss=1\">a</a>",
          "<a href=\"JaVaScRiPt&colon;__xss=1\">a</a>",
          "<a href=\"java\nscript:__xss=1\">a</a>",
          "<a href=\" &#x6A;avascript:__xss=1\">a</a>",
          "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">a</a>",
          "<a href=\"vbscript:x\">a</a>",
          "<a href=\"//evil.example\">a</a>",
          "<a href=\"https://x\" onmouseover=\"__xss=1\" style=\"x:y\" target=_blank>a</a>",
          "<select><iframe></select><img src=x: onerror=__xss=1>",
          "<a id=\"MathJax\" name=x class=y>a</a>",
          "<form name=body action=javascript:__xss=1><button>b</button><input name=x></form>",
          "<svg><style><img/src=x onerror=__xss=1></style></svg>",
          "<svg onload=__xss=1><animate onbegin=__xss=1></svg>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
              + " onerror=__xss=1&gt;\">",
          "<noscript><p title=\"</noscript><img src=x onerror=__xss=1>\"></noscript>",
          "<p title=\"</p><img src=x onerror=__xss=1>\">x</p>",
          "<meta http-equiv=refresh content=\"0;url=javascript:__xss=1\">",
          "<base href=\"https://evil.example/\">",
          "<link rel=stylesheet href=\"https://evil.example/x.css\">",
          "<style>@import 'https://evil.example/x.css'</style>",
          "<p style=\"background:url(https://evil.example/)\">x</p>",
          "<iframe srcdoc=\"<script>__xss=1</script>\"></iframe>",
          "<object data=x></object><embed src=x>",
          "<template><script>__xss=1</script></template>",
          "<xmp><img src=x onerror=__xss=1></xmp>",
          "<plaintext><script>__xss=1</script>",
          "<textarea><script>__xss=1</script></textarea>",
          "<table background=\"javascript:__xss=1\"><td background=x>y</table>",
          "<!--[if IE]><script>__xss=1</script><![endif]-->",
          "<![CDATA[<script>__xss=1</script>]]>",
          "<details open ontoggle=__xss=1>x</details>",
          "<video><source onerror=__xss=1></video>",
          "<x-custom onclick=__xss=1>x</x-custom>",
          "<a href=\"https://x\u0000y\">a</a>",
          "<" + "b".repeat(100_000),
          "<p>".repeat(20_000));

  @Test
  void attacksLeaveNothingThatActs() {
    for (String attack : ATTACKS) {
      String shown = attack.substring(0, Math.min(100, attack.length()));
      String clean = SafeHtml.clean(attack);
      for (Element element : Jsoup.parseBodyFragment(clean).body().select("body *")) {
        assertTrue(ELEMENTS.contains(element.normalName()), shown + " -> " + element.normalName());
        for (Attribute attribute : element.attributes()) {
          assertTrue(ATTRIBUTES.contains(attribute.getKey()), shown + " -> " + attribute);
          if (attribute.getKey().equals("href")) {
            assertTrue(
                attribute.getValue().toLowerCase(Locale.ROOT).matches("(https?:|mailto:)(?s).*"),
                shown + " -> " + attribute);
          }
        }
      }
      assertEquals(clean, SafeHtml.clean(clean), shown);
    }
  }

  @Test
  void formattedTextStaysAsItIs() {
    String html =
        "<h2>A</h2><p>b <em>c</em> <strong>d</strong> <code>e</code></p><ol start=\"3\"><li>f</li>"
            + "</ol><blockquote><p>g</p></blockquote><pre><code>h\n  i</code></pre>"
            + "<p><a href=\"https://example.org\" rel=\"noopener noreferrer nofollow\">j</a></p>";
    assertEquals(html, SafeHtml.clean(html));
  }
}
