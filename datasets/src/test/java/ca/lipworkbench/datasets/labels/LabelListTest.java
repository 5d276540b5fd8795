package ca.lipworkbench.datasets.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.datasets.indicators.Structures;
import ca.lipworkbench.engine.table.DataStructure;
import ca.lipworkbench.engine.text.BilingualText;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelListTest {
  private static final LabelList LIST = new LabelList();
  private static final String HEADER =
      "source_label,subject,table,shown_en,shown_fr,note_en,note_fr\n";
  private static final DataStructure BIRTH = Structures.of("demo-birth-country");

  private static ShownLabels labels(String lines) {
    Faults faults = new Faults();
    ShownLabels labels = LIST.read(ListFile.read(LIST.format(), HEADER + lines, faults), faults);
    assertEquals(List.of(), faults.all());
    return labels;
  }

  private static List<String> faults(String lines) {
    Faults faults = new Faults();
    LIST.read(ListFile.read(LIST.format(), HEADER + lines, faults), faults);
    return faults.all().stream().map(fault -> fault.sentence(Language.ENGLISH)).toList();
  }

  private static BilingualText name(DataStructure structure, String measure) {
    return structure.findMeasure(measure).orElseThrow().name();
  }

  @Test
  void newHomeShowsWhatTheSourcesWrite() {
    assertSame(BIRTH, CuratedLists.shipped(LIST).shown(BIRTH));
  }

  @Test
  void relabelledCountryIsSeenInEveryTableAndTheSourceLabelIsKept() {
    ShownLabels labels = labels("Iran,any,*,Persia,Perse,,\n");
    assertEquals(BilingualText.of("Persia", "Perse"), name(labels.shown(BIRTH), "born-iran"));
    assertEquals("Iran", name(BIRTH, "born-iran").english());
    LabelOverride found = labels.find(LabelOverride.Subject.MEASURE, BIRTH, "Iran").orElseThrow();
    assertEquals("Iran", found.source());
  }

  @Test
  void labelOfOneTableWinsOverThatOfAll() {
    ShownLabels labels =
        labels(
            "Everyone,any,*,All,Tous,,\nEveryone,code,demo-birth-country,Immigrants all,Tous,,\n");
    assertEquals(
        Optional.of("Immigrants all"),
        labels
            .find(LabelOverride.Subject.CODE, BIRTH, "Everyone")
            .flatMap(LabelOverride::shown)
            .map(BilingualText::english));
    assertEquals(
        Optional.of("All"),
        labels
            .find(LabelOverride.Subject.CODE, Structures.of("demo-income"), "Everyone")
            .flatMap(LabelOverride::shown)
            .map(BilingualText::english));
  }

  @Test
  void noteInPlainLanguageNeedsBothLanguages() {
    ShownLabels labels =
        labels("Refugees,any,*,,,People who were protected.,Personnes protégées.\n");
    assertEquals(
        Optional.of(BilingualText.of("People who were protected.", "Personnes protégées.")),
        labels
            .find(LabelOverride.Subject.MEASURE, Structures.of("demo-immigration"), "Refugees")
            .flatMap(LabelOverride::note));
    assertEquals(
        List.of("Line 2: There is an English text in “shown_en”, but no French one in “shown_fr”."),
        faults("Iran,any,*,Persia,,,\n"));
    assertEquals(1, faults("Iran,any,Big Table,Persia,Perse,,\n").size());
    assertEquals(1, faults("Iran,any,*,,,,\n").size());
  }
}
