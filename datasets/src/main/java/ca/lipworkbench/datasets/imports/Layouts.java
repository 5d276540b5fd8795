package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.descriptor.Descriptors;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.text.Folded;
import ca.lipworkbench.engine.text.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Recognises the layout of a file in its first lines. */
final class Layouts {
  private static final int LINES = 12;

  private Layouts() {}

  /**
   * What a file looks like.
   *
   * @throws Problems.Stop when it has no layout that is known
   */
  static Sighting sight(SourceFile file, Places places, Problems problems)
      throws IOException, Problems.Stop {
    List<String> head = head(file.text());
    String first = head.isEmpty() ? "" : head.getFirst();
    if (first.replace("\"", "").matches("Topic,Characteristics?,Note,Total,Flag_Total,.*")) {
      throw problems.stop(1, ImportReason.PAGE_WITHOUT_PLACE);
    }
    if (file.origin() == SourceFile.Origin.CROSS_TAB) {
      return new CrossTabSighting(file, new CsvLine(problems, '\t').fields(first, 1), places);
    }
    if (ProfilePage.isProfilePage(file.text())) {
      return new PageSighting(
          ProfilePage.title(first, problems),
          first,
          ProfilePage.header(file.text(), problems),
          places);
    }
    Optional<Sighting> table = longTable(file, head, places, problems);
    if (table.isPresent()) {
      return table.get();
    }
    if (first.contains("REF_DATE")) {
      List<String> header = new CsvLine(problems).fields(first, 1);
      if (WideHeader.isWide(header)) {
        return new WideSighting(file, header, WideHeader.columnDimension(header, problems));
      }
    }
    Optional<Sighting> profile = bulkProfile(file, head, places, problems);
    if (profile.isPresent()) {
      return profile.get();
    }
    Optional<EarlierProfile> earlier = EarlierProfile.find(head, problems);
    if (earlier.isPresent() && earlier.get().isWhole()) {
      return new EarlierProfileSighting(file, earlier.get(), year(earlier.get(), head), places);
    }
    if (IrccSighting.isHeader(first)) {
      return new IrccSighting(file, new CsvLine(problems, '\t').fields(first, 1), places);
    }
    Optional<String> number = DisplayedFile.number(head);
    if (number.isPresent()) {
      return new DisplayedSighting(
          file, number.get(), DisplayedFile.read(file.text(), problems), places);
    }
    if (first.startsWith("\"Year\",") || first.startsWith("Year,")) {
      List<String> header = new CsvLine(problems).fields(first, 1);
      if (OpenSdgSighting.isHeader(header)) {
        return new OpenSdgSighting(file, header, places);
      }
    }
    if (file.origin() == SourceFile.Origin.SHEET) {
      CsvLine csv = new CsvLine(problems, '\t');
      List<List<String>> rows = new ArrayList<>();
      for (String line : head) {
        rows.add(line.isBlank() ? List.of("") : csv.fields(line, rows.size() + 1L));
      }
      Optional<SheetHeader> header = SheetHeader.find(rows);
      if (header.isPresent()) {
        return new SheetSighting(file, rows.getFirst().getFirst(), header.get(), places);
      }
    }
    return new DescribedSighting(file, head, places);
  }

  /** The year of a profile: of its title, or of its first row. */
  private static String year(EarlierProfile profile, List<String> head) {
    if (profile.year() == 0) {
      return profile.period();
    }
    String row = head.size() > profile.headerLine() ? head.get(profile.headerLine()) : "";
    return row.replace("\"", "").replaceAll("[^0-9].*", "");
  }

  private static Optional<Sighting> bulkProfile(
      SourceFile file, List<String> head, Places places, Problems problems) throws Problems.Stop {
    String folded = head.size() < 2 ? "" : Folded.of(head.getFirst());
    boolean english = folded.startsWith("census_year,dguid,alt_geo_code,");
    boolean french = folded.contains("id_caracteristique") && folded.contains("c1_chiffre_total");
    if (!english && !french) {
      return Optional.empty();
    }
    CsvLine csv = new CsvLine(problems);
    if (csv.fields(head.getFirst(), 1).size() != BulkSighting.COLUMNS) {
      throw problems.stop(1, ImportReason.LAYOUT_UNKNOWN, head.getFirst());
    }
    String year = csv.fields(head.get(1), 2).getFirst();
    Language language = french ? Language.FRENCH : Language.ENGLISH;
    return Optional.of(new BulkSighting(file, year, language, places));
  }

  private static Optional<Sighting> longTable(
      SourceFile file, List<String> head, Places places, Problems problems)
      throws IOException, Problems.Stop {
    String first = head.isEmpty() ? "" : head.getFirst();
    boolean english = first.contains("REF_DATE");
    boolean french = first.startsWith("\"P") && first.contains("VALEUR");
    if (!english && !french) {
      return Optional.empty();
    }
    char separator = french && first.contains(";") ? ';' : ',';
    CsvLine csv = new CsvLine(problems, separator);
    Optional<LongHeader> header = LongHeader.find(csv.fields(first, 1), separator);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    String series = "";
    if (header.get().column(LongHeader.Part.SERIES).isPresent()
        && head.size() > 1
        && !head.get(1).isBlank()) {
      List<String> row = csv.fields(head.get(1), 2);
      int column = header.get().column(LongHeader.Part.SERIES).getAsInt();
      series = column <= row.size() ? row.get(column - 1).strip() : "";
    }
    Optional<SourceText> description = file.companion(SourceFile.Companion.METADATA);
    Optional<MetaData> metadata =
        description.isPresent()
            ? Optional.of(MetaData.read(description.get(), problems))
            : Optional.empty();
    return Optional.of(new LongSighting(file, header.get(), series, metadata, places));
  }

  /**
   * The layout of a file, with the descriptor of its product.
   *
   * @throws Problems.Stop when it has no layout that is known, or no descriptor
   */
  static Layout recognise(
      SourceFile file, Descriptors descriptors, Places places, Problems problems)
      throws IOException, Problems.Stop {
    Sighting sighting = sight(file, places, problems);
    for (Descriptor.Mark mark : sighting.marks()) {
      Optional<Descriptor> descriptor = descriptors.forMark(mark);
      if (descriptor.isPresent()) {
        return sighting.layout(descriptor.get(), problems);
      }
    }
    throw sighting.notDescribed(problems);
  }

  /** The first lines of a text. */
  static List<String> head(SourceText source) throws IOException {
    List<String> head = new ArrayList<>();
    try (SourceLines lines = new SourceLines(source)) {
      for (Optional<String> line = lines.next();
          line.isPresent() && head.size() < LINES;
          line = lines.next()) {
        head.add(line.get());
      }
    }
    return head;
  }
}
