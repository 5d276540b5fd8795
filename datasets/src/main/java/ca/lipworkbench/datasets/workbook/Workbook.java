package ca.lipworkbench.datasets.workbook;

import ca.lipworkbench.datasets.archive.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook in Office Open XML (ECMA-376), of which the first sheet is read: texts and numbers as
 * they are stored, formulas as the results that were saved, nothing computed and nothing fetched.
 */
public final class Workbook {
  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final int MOST_TEXTS = 2_000_000;
  private static final long MOST_SIGNS = 64L << 20;
  private static final int LONGEST_TEXT = 32_768;

  private final Archive archive;

  private Workbook(Archive archive) {
    this.archive = archive;
  }

  /** The workbook in an archive; empty where the archive is none. */
  public static Optional<Workbook> find(Archive archive) {
    return archive.find(WORKBOOK).isPresent()
        ? Optional.of(new Workbook(archive))
        : Optional.empty();
  }

  /** What takes in the rows of a sheet. */
  @FunctionalInterface
  public interface RowTaker {
    /**
     * Takes in a row that has cells.
     *
     * @param number its number, from 1
     * @param cells the texts of its cells, blank where one is missing
     */
    void take(int number, List<String> cells) throws IOException;
  }

  /**
   * Reads the rows of the first sheet in their order.
   *
   * @throws WorkbookException when the workbook is damaged, hostile or too large
   */
  public void readFirstSheet(RowTaker rows) throws IOException {
    List<String> texts = texts();
    String sheet = firstSheet();
    SheetReader reader = new SheetReader(texts, rows);
    XmlParts.read(open(sheet), sheet, reader::visit);
  }

  private InputStream open(String name) throws IOException {
    Optional<Archive.Part> part = archive.find(name);
    if (part.isEmpty()) {
      throw new WorkbookException(WorkbookException.Flaw.DAMAGED, name);
    }
    return archive.open(part.get());
  }

  private String firstSheet() throws IOException {
    List<String> first = new ArrayList<>();
    XmlParts.read(
        open(WORKBOOK),
        WORKBOOK,
        (reader, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("sheet")) {
            first.add(attribute(reader, "id"));
          }
          return first.isEmpty();
        });
    Map<String, String> targets = new HashMap<>();
    XmlParts.read(
        open(RELATIONS),
        RELATIONS,
        (reader, event) -> {
          if (event == XMLStreamConstants.START_ELEMENT
              && reader.getLocalName().equals("Relationship")) {
            targets.put(attribute(reader, "Id"), attribute(reader, "Target"));
          }
          return true;
        });
    String target = first.isEmpty() ? "" : targets.getOrDefault(first.getFirst(), "");
    // Only a part of this archive: what another address names is not looked for.
    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
  }

  static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** The texts that cells refer to by number. */
  private List<String> texts() throws IOException {
    if (archive.find(TEXTS).isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    XmlParts.read(open(TEXTS), TEXTS, new Texts(texts)::visit);
    return texts;
  }

  /** Gathers the runs of each text; phonetic hints are no part of it. */
  private static final class Texts {
    private final List<String> texts;
    private final StringBuilder text = new StringBuilder();
    private long signs;
    private int phonetic;
    private boolean inRun;

    Texts(List<String> texts) {
      this.texts = texts;
    }

    boolean visit(XMLStreamReader reader, int event) throws XMLStreamException, IOException {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        phonetic += name.equals("rPh") ? 1 : 0;
        inRun = name.equals("t") && phonetic == 0;
        if (name.equals("si")) {
          text.setLength(0);
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (inRun) {
          append(text, reader.getText());
          signs += reader.getTextLength();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        String name = reader.getLocalName();
        phonetic -= name.equals("rPh") ? 1 : 0;
        inRun = false;
        if (name.equals("si")) {
          texts.add(text.toString());
          if (texts.size() > MOST_TEXTS || signs > MOST_SIGNS) {
            throw new WorkbookException(WorkbookException.Flaw.TOO_LARGE, TEXTS);
          }
        }
      }
      return true;
    }
  }

  static void append(StringBuilder text, String more) throws WorkbookException {
    if (text.length() + more.length() > LONGEST_TEXT) {
      throw new WorkbookException(WorkbookException.Flaw.TOO_LARGE, "text");
    }
    text.append(more);
  }
}
