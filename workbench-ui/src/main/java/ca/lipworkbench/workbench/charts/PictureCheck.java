package ca.lipworkbench.workbench.charts;

import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The last look at a picture before it goes into a page: whole, and made of nothing but plain
 * shapes and text, so that a page with a strict content security policy shows it as it is.
 */
final class PictureCheck {
  private static final Set<String> ELEMENTS =
      Set.of("svg", "defs", "pattern", "g", "path", "rect", "circle", "text");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "cx",
          "cy",
          "d",
          "fill",
          "font-family",
          "font-size",
          "font-weight",
          "height",
          "id",
          "paint-order",
          "patternTransform",
          "patternUnits",
          "r",
          "role",
          "stroke",
          "stroke-linejoin",
          "stroke-width",
          "text-anchor",
          "transform",
          "viewBox",
          "width",
          "x",
          "y");
  private static final Pattern OWN_REFERENCE = Pattern.compile("url\\(#[A-Za-z0-9_-]+\\)");

  private PictureCheck() {}

  /** What the picture holds that it may not; empty for a sound picture. */
  static Optional<String> findOffence(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          Optional<String> offence = findOffence(reader);
          if (offence.isPresent()) {
            return offence;
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException broken) {
      return Optional.of("broken XML");
    }
  }

  private static Optional<String> findOffence(XMLStreamReader reader) {
    if (!ELEMENTS.contains(reader.getLocalName())) {
      return Optional.of(reader.getLocalName());
    }
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      String name = reader.getAttributeLocalName(index);
      String value = reader.getAttributeValue(index);
      boolean reaches = value.contains("url(") && !OWN_REFERENCE.matcher(value).matches();
      if (!ATTRIBUTES.contains(name) || reaches) {
        return Optional.of(name + "=" + value);
      }
    }
    return Optional.empty();
  }
}
