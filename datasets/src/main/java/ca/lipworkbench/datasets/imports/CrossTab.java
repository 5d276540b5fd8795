package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.workbook.XmlParts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cross-tabulation in SDMX 2.0, as the agency offered them for 2001 to 2016, brought into lines
 * of text: for each observation the codes of its concepts, time, value and status. Both files are
 * read as streams; of the structure only code lists are held. Made from a description: none was yet
 * seen.
 *
 * @param codes the labels of codes, by concept in capital letters and code
 */
record CrossTab(Map<String, Map<String, Label>> codes) {
  static final String AREA = "GEO";
  static final String TIME = "TIME";
  static final String VALUE = "OBS_VALUE";
  static final String STATUS = "OBS_STATUS";
  private static final int MOST_CODES = 200_000;
  private static final int TRACT = 9;
  private static final int TRACT_POINT = 7;

  /** A code's label in both languages. */
  record Label(String english, String french) {}

  /** Reads the code lists of a structure. */
  static CrossTab structure(SourceBytes bytes, String name) throws IOException {
    Structure structure = new Structure();
    XmlParts.read(bytes.open(), name, structure::visit);
    return new CrossTab(structure.codes);
  }

  /** The label of a code; the concepts of a data file drop a zero that the list has at its end. */
  Label label(String concept, String code) {
    Map<String, Label> list =
        codes.getOrDefault(concept, codes.getOrDefault(concept + "0", Map.of()));
    return list.getOrDefault(code, new Label(code, code));
  }

  /** Writes the observations as tab-separated text with a header. */
  static void write(SourceBytes bytes, String name, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XmlParts.read(bytes.open(), name, new Data(out)::visit);
    }
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Gathers the code lists. */
  private static final class Structure {
    private final Map<String, Map<String, Label>> codes = new HashMap<>();
    private String concept = "";
    private String code = "";
    private String language = "";
    private int count;
    private final Map<String, String> words = new HashMap<>();

    boolean visit(XMLStreamReader reader, int event) throws XMLStreamException, IOException {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "CodeList" -> {
            String id = attribute(reader, "id").toUpperCase(java.util.Locale.ROOT);
            concept = id.startsWith("CL_") ? id.substring(3) : id;
          }
          case "Code" -> {
            code = attribute(reader, "value");
            words.clear();
          }
          case "Description" -> language = attribute(reader, "lang");
          default -> {}
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        if (!code.isEmpty() && !language.isEmpty()) {
          words.merge(language, reader.getText(), String::concat);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (reader.getLocalName()) {
          case "Code" -> keep();
          case "Description" -> language = "";
          default -> {}
        }
      }
      return count <= MOST_CODES;
    }

    private void keep() {
      String english = words.getOrDefault("en", code).strip();
      String french = words.getOrDefault("fr", english).strip();
      codes.computeIfAbsent(concept, key -> new HashMap<>()).put(code, new Label(english, french));
      code = "";
      count++;
    }
  }

  /** Writes a line for each observation. */
  private static final class Data {
    private final BufferedWriter out;
    private final Map<String, String> series = new LinkedHashMap<>();
    private List<String> concepts = List.of();
    private String time = "";
    private String value = "";
    private String status = "";
    private boolean inKey;
    private boolean inTime;

    Data(BufferedWriter out) {
      this.out = out;
    }

    boolean visit(XMLStreamReader reader, int event) throws XMLStreamException, IOException {
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin(reader);
      } else if (event == XMLStreamConstants.CHARACTERS) {
        if (inTime) {
          time += reader.getText();
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        switch (reader.getLocalName()) {
          case "SeriesKey" -> inKey = false;
          case "Time" -> inTime = false;
          case "Obs" -> line();
          default -> {}
        }
      }
      return true;
    }

    private void begin(XMLStreamReader reader) {
      switch (reader.getLocalName()) {
        case "Series" -> series.clear();
        case "SeriesKey" -> inKey = true;
        case "Obs" -> {
          time = "";
          value = "";
          status = "";
        }
        case "Time" -> inTime = true;
        case "ObsValue" -> value = attribute(reader, "value");
        case "Value" -> {
          String concept = attribute(reader, "concept").toUpperCase(java.util.Locale.ROOT);
          if (inKey) {
            series.put(concept, attribute(reader, "value"));
          } else if (concept.equals(STATUS)) {
            status = attribute(reader, "value");
          }
        }
        default -> {}
      }
    }

    private void line() throws IOException {
      if (concepts.isEmpty()) {
        concepts = new ArrayList<>(series.keySet());
        List<String> header = new ArrayList<>(concepts);
        header.addAll(List.of(TIME, VALUE, STATUS));
        out.write(String.join("\t", header));
        out.write('\n');
      }
      List<String> fields = new ArrayList<>();
      for (String concept : concepts) {
        String code = series.getOrDefault(concept, "");
        fields.add(concept.equals(AREA) ? area(code) : plain(code));
      }
      fields.add(plain(time.strip()));
      fields.add(plain(value));
      fields.add(plain(status));
      out.write(String.join("\t", fields));
      out.write('\n');
    }

    /** A census tract is written without its point. */
    private static String area(String code) {
      return code.length() == TRACT
          ? code.substring(0, TRACT_POINT) + "." + code.substring(TRACT_POINT)
          : plain(code);
    }

    private static String plain(String text) {
      return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ').replace('"', '\'');
    }
  }
}
