package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptor.DescribedMeasure;
import ca.lipworkbench.datasets.descriptor.Labels;
import ca.lipworkbench.datasets.descriptor.ProfileRates;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.BilingualText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files beside a comprehensive profile: {@code *_meta.txt} with characteristics and notes, and
 * {@code *_Geo_starting_row} with the line in which each area begins. By the first every label is
 * checked once more and each measure has its note; by the second a cut or shifted file is found.
 *
 * @param characteristics the first, where the archive has it
 * @param startingRows the second, where the archive has it
 * @param descriptor what the profile means
 */
record ProfileCompanions(
    Optional<SourceText> characteristics, Optional<SourceText> startingRows, Descriptor descriptor)
    implements Companions {
  private static final Pattern CHARACTERISTIC = Pattern.compile("(\\d{1,5})\\t(.+)");
  private static final Pattern NOTES = Pattern.compile("(.*?)((?: ?\\(\\d{1,4}\\))+)\\s*");
  private static final Pattern NOTE = Pattern.compile("\\((\\d{1,4})\\)");
  private static final Pattern FOOTNOTE =
      Pattern.compile("(?:Footnote|Note de bas de page) (\\d+)");

  @Override
  public Reading explain(Reading reading, Map<String, Long> firstLines, Problems problems)
      throws IOException, Problems.Stop {
    Reading explained = reading;
    if (startingRows.isPresent()) {
      check(startingRows.get(), firstLines, problems);
    }
    if (characteristics.isPresent()) {
      explained = withNotes(characteristics.get(), reading, problems);
    }
    return explained;
  }

  private static void check(SourceText source, Map<String, Long> firstLines, Problems problems)
      throws IOException, Problems.Stop {
    try (RowSource rows = SeparatedRows.open(source, new SourceLines(source), ',', 1, problems)) {
      for (Optional<List<String>> next = rows.next(); next.isPresent(); next = rows.next()) {
        List<String> row = next.get();
        String area = row.getFirst().strip();
        String line = row.getLast().strip();
        Long found = firstLines.get(area);
        if (found == null || !Long.toString(found).equals(line)) {
          throw problems.stop(
              ImportReason.STARTING_ROW_DIFFERS,
              area,
              line,
              found == null ? "—" : Long.toString(found));
        }
      }
    }
  }

  private Reading withNotes(SourceText source, Reading reading, Problems problems)
      throws IOException, Problems.Stop {
    Map<String, BilingualText> notes = new LinkedHashMap<>();
    Map<String, List<String>> byCode = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (DescribedMeasure described : descriptor.published()) {
      labels.put(described.measure().code(), described.path().getLast());
    }
    try (SourceLines lines = new SourceLines(source)) {
      String note = "";
      StringBuilder text = new StringBuilder();
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Matcher footnote = FOOTNOTE.matcher(line.get().strip());
        Matcher characteristic = CHARACTERISTIC.matcher(line.get());
        if (footnote.matches()) {
          keep(notes, note, text);
          note = footnote.group(1);
        } else if (!note.isEmpty()) {
          text.append(line.get().strip()).append('\n');
        } else if (characteristic.matches()) {
          String code = characteristic.group(1);
          List<String> numbers = new ArrayList<>();
          String label = withoutNotes(characteristic.group(2), numbers);
          if (!labels.getOrDefault(code, label).equals(label)) {
            throw problems.stop(
                lines.number(),
                ImportReason.CHARACTERISTIC_DIFFERS,
                code,
                labels.getOrDefault(code, ""),
                label);
          }
          byCode.put(code, numbers);
        }
      }
      keep(notes, note, text);
    }
    List<Measure> measures =
        reading.measures().stream()
            .map(measure -> ProfilePage.withNotes(measure, known(byCode, measure.code(), notes)))
            .toList();
    return new Reading(reading.areaNames(), measures, notes, reading.remarks());
  }

  private static void keep(Map<String, BilingualText> notes, String note, StringBuilder text) {
    String kept = text.toString().strip();
    if (!note.isEmpty() && !kept.isEmpty()) {
      notes.put(note, BilingualText.ofSource(kept));
    }
    text.setLength(0);
  }

  private static List<String> known(
      Map<String, List<String>> byCode, String code, Map<String, BilingualText> notes) {
    String characteristic =
        code.endsWith(ProfileRates.SUFFIX)
            ? code.substring(0, code.length() - ProfileRates.SUFFIX.length())
            : code;
    return byCode.getOrDefault(characteristic, List.of()).stream()
        .filter(notes::containsKey)
        .toList();
  }

  private static String withoutNotes(String text, List<String> numbers) {
    Matcher matcher = NOTES.matcher(text);
    if (!matcher.matches()) {
      return Labels.normalise(text);
    }
    Matcher each = NOTE.matcher(matcher.group(2));
    while (each.find()) {
      numbers.add(each.group(1));
    }
    return Labels.normalise(matcher.group(1));
  }
}
