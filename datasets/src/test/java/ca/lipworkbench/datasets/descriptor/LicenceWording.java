package ca.lipworkbench.datasets.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.engine.table.Source;
import ca.lipworkbench.engine.text.BilingualText;

/** The source lines that the Statistics Canada Open Licence asks for, word by word. */
final class LicenceWording {
  private LicenceWording() {}

  static void check(Source source) {
    String english = source.product().english() + ", " + source.referenceDate();
    String french = source.product().french().orElseThrow() + ", " + source.referenceDate();
    assertEquals(
        BilingualText.of(
            "Source: Statistics Canada, "
                + english
                + ". Reproduced and distributed on an \"as is\" basis with the permission of"
                + " Statistics Canada.",
            "Source\u00a0: Statistique Canada, "
                + french
                + ". Reproduit et distribué «\u00a0tel quel\u00a0» avec la permission de"
                + " Statistique Canada."),
        source.attribution());
    assertEquals(
        BilingualText.of(
            "Adapted from Statistics Canada, "
                + english
                + ". This does not constitute an endorsement by Statistics Canada of this"
                + " product.",
            "Adapté de Statistique Canada, "
                + french
                + ". Cela ne constitue pas une approbation par Statistique Canada de ce produit."),
        source.adaptation());
  }
}
