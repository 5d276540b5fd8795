package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.datasets.DatasetsError;
import ca.lipworkbench.datasets.descriptor.Descriptor;
import ca.lipworkbench.datasets.geography.Areas;
import ca.lipworkbench.datasets.geography.Places;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.table.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Drafts descriptors of files that no descriptor explains yet, from what the files say about
 * themselves. A draft is for a person to confirm: {@link
 * ca.lipworkbench.datasets.descriptor.HomeDescriptors#save} keeps it, and the file, and later
 * releases of the same product, can then be imported. Safe for use by many threads.
 */
public final class Describer {
  private final Places places;

  /** A describer that knows these areas. */
  public Describer(Areas areas) {
    this.places = new Places(areas);
  }

  /** A draft, or why there is none. */
  public sealed interface Outcome {
    /**
     * A draft of a descriptor.
     *
     * @param layout how the file is arranged
     */
    record Drafted(LayoutForm layout, Descriptor descriptor) implements Outcome {}

    /** The file does not say enough, or is not in order. */
    record Refused(List<ImportMessage> messages) implements Outcome {
      public Refused {
        messages = List.copyOf(messages);
      }
    }
  }

  /**
   * Drafts the descriptor of a file.
   *
   * @param file where its bytes are
   * @param fileName the name under which the person gave it
   * @param table the name that the table is to have; where none is given, one made from the file's
   *     own number or name
   * @param scratch a folder that need not exist, for what has to be unpacked; the caller removes it
   * @throws WorkbenchException when file or folder cannot be read or written
   */
  public Outcome draft(Path file, String fileName, Optional<TableName> table, Path scratch) {
    return work(
        file,
        fileName,
        scratch,
        (source, problems) -> {
          Sighting sighting = Layouts.sight(source, places, problems);
          Optional<SourceText> description = source.companion(SourceFile.Companion.METADATA);
          Optional<MetaData> metadata =
              description.isPresent()
                  ? Optional.of(MetaData.read(description.get(), problems))
                  : Optional.empty();
          DraftIdentity identity = new DraftIdentity(table, source.name(), metadata);
          return new Outcome.Drafted(sighting.form(), sighting.draft(identity, problems));
        });
  }

  /**
   * Makes a descriptor of what a person said about the columns of a file.
   *
   * @param scratch as for {@link #draft}
   * @throws WorkbenchException as {@link #draft}
   */
  public Outcome describe(Path file, String fileName, ColumnAnswers answers, Path scratch) {
    return work(
        file,
        fileName,
        scratch,
        (source, problems) ->
            new Outcome.Drafted(
                LayoutForm.DESCRIBED_ROWS, new AnswersDraft(answers).of(source.text(), problems)));
  }

  /** The columns of a file, or why they cannot be seen. */
  public sealed interface Look {
    /** Its columns; none where it is no table. */
    record Seen(FileColumns columns) implements Look {}

    /** It is not a text that can be read. */
    record Refused(List<ImportMessage> messages) implements Look {
      public Refused {
        messages = List.copyOf(messages);
      }
    }
  }

  /**
   * The columns of a file, for a person to say what they are.
   *
   * @param scratch as for {@link #draft}
   * @throws WorkbenchException as {@link #draft}
   */
  public Look look(Path file, String fileName, Path scratch) {
    Problems problems = new Problems();
    try {
      SourceFile source =
          new SourceReader(problems, ProgressMeter.none(problems), scratch).read(file, fileName);
      return new Look.Seen(FileColumns.of(Layouts.head(source.text())));
    } catch (Problems.Stop stop) {
      return new Look.Refused(problems.messages());
    } catch (IOException e) {
      throw unreadable(e, fileName);
    }
  }

  private static WorkbenchException unreadable(IOException e, String fileName) {
    return new WorkbenchException(
        e, DatasetsError.LAKE_INPUT_OUTPUT, fileName, String.valueOf(e.getMessage()));
  }

  /** What is made of a file that was opened. */
  @FunctionalInterface
  private interface Work {
    Outcome of(SourceFile source, Problems problems) throws IOException, Problems.Stop;
  }

  private static Outcome work(Path file, String fileName, Path scratch, Work work) {
    Problems problems = new Problems();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return new Outcome.Refused(List.of(ImportMessage.ofFile(ImportReason.FILE_UNREADABLE)));
    }
    try {
      return work.of(
          new SourceReader(problems, ProgressMeter.none(problems), scratch).read(file, fileName),
          problems);
    } catch (Problems.Stop stop) {
      return new Outcome.Refused(problems.messages());
    } catch (IOException e) {
      throw unreadable(e, fileName);
    }
  }
}
