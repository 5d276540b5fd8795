package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.durable.FailPoint;
import ca.lipworkbench.engine.text.Folded;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The program that writes the committed list of changes between 2016 and 2021 from the Standard
 * Geographical Classification 2016 and Statistics Canada's table 98-10-0002. The README beside the
 * files says what these two prove and how.
 */
final class ChangeListWriter {
  /** The publisher's classification, below the folder of source files. */
  static final Path CLASSIFICATION = Path.of("sgc-2016", "SGC-CGT-2016-Structure-eng.csv");

  private static final Charset CLASSIFICATION_CHARSET = Charset.forName("windows-1252");
  private static final String SUBDIVISION_SCHEMA = "A0005";
  private static final String DIVISION_SCHEMA = "A0003";
  private static final int DIVISION_DIGITS = 4;
  private static final String SOURCE = "SGC 2016; 98-10-0002-01";

  private final SortedMap<String, String> earlier = new TreeMap<>();
  private final SortedMap<String, String> later = new TreeMap<>();

  /** Subdivisions and divisions whose population of 2016 was revised, or that were not counted. */
  private final Set<String> revised = new TreeSet<>();

  private final List<Entry> entries = new ArrayList<>();

  private ChangeListWriter() {}

  /**
   * Writes the list.
   *
   * @param arguments the folder of source files and the folder to write to
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "Usage: ChangeListWriter FOLDER-OF-SOURCE-FILES FOLDER-TO-WRITE-TO");
    }
    write(Path.of(arguments[0]), Path.of(arguments[1]), new DurableFiles(FailPoint.NONE));
  }

  static void write(Path sources, Path folder, DurableFiles files) throws IOException {
    ChangeListWriter list = new ChangeListWriter();
    list.readClassification(sources.resolve(CLASSIFICATION));
    list.readTable(sources.resolve(AreaListWriter.TABLE));
    list.compare();
    byte[] text = ListFile.write(ChangeList.FORMAT, list.entries).getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(folder.toAbsolutePath());
    files.replace(folder.resolve(ChangeList.FILE), out -> out.write(text));
  }

  private void readClassification(Path file) throws IOException {
    for (String line : Files.readString(file, CLASSIFICATION_CHARSET).lines().toList()) {
      List<String> fields = new PublishedLine(line).fields();
      if (fields.getFirst().equals("4")) {
        earlier.put(fields.get(2), fields.get(3));
      }
    }
  }

  private void readTable(Path file) throws IOException {
    for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().skip(1).toList()) {
      if (line.isEmpty()) {
        continue;
      }
      List<String> fields = new PublishedLine(line).fields();
      String schema = fields.get(2).substring(4, 9);
      String code = fields.get(2).substring(9);
      if (schema.equals(SUBDIVISION_SCHEMA)) {
        later.put(code, fields.get(1));
      }
      boolean counted = schema.equals(SUBDIVISION_SCHEMA) || schema.equals(DIVISION_SCHEMA);
      if (counted && !fields.get(7).isEmpty()) {
        revised.add(code);
      }
    }
  }

  private void compare() {
    add("2016-2021", "reviewed", List.of(), List.of("2021A000011124"), "Canada");
    SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
    SortedSet<String> codes = new TreeSet<>(earlier.keySet());
    codes.addAll(later.keySet());
    for (String code : codes) {
      if (!earlier.containsKey(code) || !later.containsKey(code) || revised.contains(code)) {
        groups.computeIfAbsent(group(code), key -> new TreeSet<>()).add(code);
      }
    }
    groups.forEach(this::addGroup);
    for (String code : codes) {
      String before = earlier.getOrDefault(code, "");
      String after = later.getOrDefault(code, before);
      if (!before.isEmpty()
          && !plain(before).equals(plain(after))
          && !groups.getOrDefault(group(code), new TreeSet<>()).contains(code)) {
        add(
            "2016-2021-" + code,
            "rename",
            List.of(dguid(2016, code)),
            List.of(dguid(2021, code)),
            "");
      }
    }
  }

  /** A division whose own population was revised exchanged people with others of its province. */
  private String group(String code) {
    String division = code.substring(0, DIVISION_DIGITS);
    return revised.contains(division) ? division.substring(0, 2) : division;
  }

  private void addGroup(String group, SortedSet<String> codes) {
    String first = codes.getFirst();
    if (codes.size() == 1 && earlier.containsKey(first) && later.containsKey(first)) {
      // Its count was revised, but there is nobody with whom it could have exchanged people.
      return;
    }
    List<String> gone = codes.stream().filter(code -> !later.containsKey(code)).toList();
    List<String> came = codes.stream().filter(code -> !earlier.containsKey(code)).toList();
    List<String> stayed =
        codes.stream()
            .filter(code -> earlier.containsKey(code) && later.containsKey(code))
            .toList();
    List<String> from =
        codes.stream()
            .filter(code -> earlier.containsKey(code))
            .map(code -> dguid(2016, code))
            .toList();
    List<String> to =
        codes.stream()
            .filter(code -> later.containsKey(code))
            .map(code -> dguid(2021, code))
            .toList();
    add("2016-2021-" + group, kind(gone.size(), came.size(), stayed.size()), from, to, "");
  }

  private static String kind(int gone, int came, int stayed) {
    if (stayed == 0 && came == 1 && gone == 1) {
      return "code-change";
    }
    if (stayed == 0 && came == 1 && gone > 1) {
      return "amalgamation";
    }
    if (came == 0 && gone > 0 && stayed <= 1) {
      return "dissolution";
    }
    return gone == 0 && came == 0 && stayed == 2 ? "annexation" : "redrawn";
  }

  private void add(String key, String kind, List<String> from, List<String> to, String names) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("change", key);
    fields.put("from_vintage", "2016");
    fields.put("to_vintage", "2021");
    fields.put("kind", kind);
    fields.put("from", String.join(" ", from));
    fields.put("to", String.join(" ", to));
    fields.put("from_names", names.isEmpty() ? names(from, earlier) : "");
    fields.put("to_names", names.isEmpty() ? names(to, later) : names);
    fields.put("source", SOURCE);
    entries.add(ChangeList.FORMAT.entry(fields));
  }

  private static String names(List<String> areas, Map<String, String> byCode) {
    return areas.stream()
        .map(area -> byCode.getOrDefault(area.substring(9), ""))
        .collect(Collectors.joining("; "));
  }

  private static String dguid(int vintage, String code) {
    return vintage + SUBDIVISION_SCHEMA + code;
  }

  /** Blanks, capitals and signs differ from one product to the next without a change of name. */
  private static String plain(String name) {
    return Folded.of(name).replaceAll("[^a-z0-9]", "");
  }
}
