package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.lake.StagedRelease;
import java.io.IOException;

/**
 * How a publisher arranges a file. A layout is recognised in the file's first lines, after which it
 * knows by which descriptor the file is understood, and reads it from its beginning.
 */
sealed interface Layout permits WideTable, ProfilePage, RowTable {
  /** What the file means. */
  Descriptor descriptor();

  /** Which of the layouts it is. */
  LayoutForm form();

  /**
   * The first rows of the file as they are understood, at most this many.
   *
   * @throws Problems.Stop when they cannot be read; the problems say why
   */
  FilePreview preview(SourceText source, int rows, Problems problems)
      throws IOException, Problems.Stop;

  /**
   * Reads the whole file and puts its observations into the staged release.
   *
   * @throws Problems.Stop when the reading ends early; the problems say why
   * @throws IOException when the copy of the file or the staged release cannot be read or written
   */
  Reading read(SourceText source, StagedRelease staged, Problems problems, ProgressMeter meter)
      throws IOException, Problems.Stop;
}
