package ca.lipworkbench.datasets.geography;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.BilingualText;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The place names and French names of the partnerships, which are ours; the registry itself has
 * only their English names. The README beside the file says how they were chosen.
 */
final class PartnershipNames {
  static final String FILE = "partnership-names.csv";
  private static final List<String> COLUMNS = List.of("lip_id", "place_en", "place_fr", "name_fr");

  private final Map<AreaId, Names> byId = new LinkedHashMap<>();
  private final Set<String> englishPlaces = new HashSet<>();
  private final Set<String> frenchPlaces = new HashSet<>();

  private PartnershipNames() {}

  /**
   * What a line says of one partnership.
   *
   * @param place its place in both languages
   * @param frenchName its French name
   */
  record Names(BilingualText place, String frenchName) {}

  /**
   * The names of every partnership.
   *
   * @throws IllegalStateException when columns are others, a field is blank, or a partnership or a
   *     place stands twice
   */
  static PartnershipNames of(List<NamedCsvRecord> rows) {
    PartnershipNames names = new PartnershipNames();
    rows.forEach(names::add);
    return names;
  }

  /** The names that come with the program. */
  static PartnershipNames shipped() {
    return of(new ShippedFile(FILE).rows());
  }

  private void add(NamedCsvRecord row) {
    if (!row.getHeader().equals(COLUMNS) || row.getFieldCount() != COLUMNS.size()) {
      throw broken(row, "columns are " + row.getHeader() + "; expected " + COLUMNS);
    }
    for (String column : COLUMNS) {
      if (row.getField(column).isBlank()) {
        throw broken(row, "no " + column);
      }
    }
    BilingualText place = BilingualText.of(row.getField("place_en"), row.getField("place_fr"));
    if (!englishPlaces.add(row.getField("place_en"))
        || !frenchPlaces.add(row.getField("place_fr"))) {
      throw broken(row, "place twice: " + place);
    }
    AreaId id = new AreaId(row.getField("lip_id"));
    if (byId.put(id, new Names(place, row.getField("name_fr"))) != null) {
      throw broken(row, "partnership twice: " + id);
    }
  }

  /** The partnerships that have names, in the order of the file. */
  Set<AreaId> partnerships() {
    return byId.keySet();
  }

  /**
   * The names of a partnership.
   *
   * @throws IllegalStateException when there is no line for it
   */
  Names load(AreaId partnership) {
    Names names = byId.get(partnership);
    if (names == null) {
      throw new IllegalStateException(FILE + ": no line for " + partnership);
    }
    return names;
  }

  private static IllegalStateException broken(NamedCsvRecord row, String reason) {
    return new IllegalStateException(FILE + " line " + row.getStartingLineNumber() + ": " + reason);
  }
}
