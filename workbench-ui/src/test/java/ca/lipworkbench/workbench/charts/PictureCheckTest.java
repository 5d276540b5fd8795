package ca.lipworkbench.workbench.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureCheckTest {
  @Test
  void plainShapesAndTextPass() {
    assertEquals(
        Optional.empty(),
        PictureCheck.findOffence(
            svg("<rect x=\"1\" fill=\"url(#a-hatch)\"/><text x=\"0\">74,2 %</text>")));
  }

  @Test
  void stylesScriptsLinksAndHandlersDoNot() {
    assertEquals(Optional.of("script"), PictureCheck.findOffence(svg("<script>1</script>")));
    assertEquals(Optional.of("style"), PictureCheck.findOffence(svg("<style>g{}</style>")));
    assertEquals(Optional.of("a"), PictureCheck.findOffence(svg("<a><text/></a>")));
    assertEquals(
        Optional.of("style=fill:red"), PictureCheck.findOffence(svg("<g style=\"fill:red\"/>")));
    assertEquals(Optional.of("onload=x"), PictureCheck.findOffence(svg("<g onload=\"x\"/>")));
    assertEquals(
        Optional.of("fill=url(https://example.org/a)"),
        PictureCheck.findOffence(svg("<g fill=\"url(https://example.org/a)\"/>")));
  }

  @Test
  void halfAPictureIsBroken() {
    assertEquals(Optional.of("broken XML"), PictureCheck.findOffence("<svg><g>"));
    assertEquals(
        Optional.of("broken XML"),
        PictureCheck.findOffence("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>"));
  }

  private static String svg(String body) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">" + body + "</svg>";
  }
}
