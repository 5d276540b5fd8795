package ca.lipworkbench.datasets.workbook;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML from strangers: no document type, no entities, nothing fetched, read as a stream. */
public final class XmlParts {
  private XmlParts() {}

  /** What looks at each event of a part. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Looks at the event that the reader stands at.
     *
     * @return whether to go on
     */
    boolean visit(XMLStreamReader reader, int event) throws XMLStreamException, IOException;
  }

  /**
   * Reads a part to its end or until the visitor has enough.
   *
   * @throws WorkbookException when it is not well-formed, or declares a document type
   */
  public static void read(InputStream in, String name, Visitor visitor) throws IOException {
    try (in) {
      XMLStreamReader reader = factory().createXMLStreamReader(in);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new WorkbookException(WorkbookException.Flaw.DOCUMENT_TYPE, name);
        }
        if (!visitor.visit(reader, event)) {
          return;
        }
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException io) {
        throw io;
      }
      throw new WorkbookException(WorkbookException.Flaw.DAMAGED, name);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }
}
