package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
import ca.lipworkbench.notebooks.note.NoteId;
import ca.lipworkbench.notebooks.note.NoteTitle;
import ca.lipworkbench.notebooks.note.Paragraph;
import ca.lipworkbench.workbench.accounts.Invitation;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.config.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A workbench with one of the demonstration's tables and four people, made once for all tests. */
public final class NotesHome {
  /** With what everybody of this home signs in. */
  public static final String PASSWORD = "seven green boats";

  private static final String TABLE = "demo-employment.csv";
  private static final Workbench WORKBENCH = make();

  public static final Person ANALYST_A = person("a@example.org", "Analyst A", Role.ANALYST);
  public static final Person ANALYST_B = person("b@example.org", "Analyst B", Role.ANALYST);
  public static final Person COORDINATOR =
      person("c@example.org", "Coordinator C", Role.COORDINATOR);

  private NotesHome() {}

  /** The workbench; nobody closes it before the run ends. */
  public static Workbench workbench() {
    return WORKBENCH;
  }

  /** A new note of Analyst A. */
  static NoteId note(String title, Paragraph... paragraphs) {
    return WORKBENCH
        .notes()
        .create(
            ANALYST_A.subject(),
            NoteFolder.TOP,
            new NoteContent(NoteTitle.parse(title), List.of(paragraphs)))
        .note()
        .id();
  }

  private static Person person(String email, String name, Role role) {
    Invitation.Made made =
        WORKBENCH
            .accounts()
            .invitations()
            .invite(
                Subject.OWNER,
                email,
                role,
                Optional.of(new AreaId("NB-moncton")),
                Language.ENGLISH);
    return WORKBENCH
        .accounts()
        .invitations()
        .accept(made.token(), name, PASSWORD, Language.ENGLISH)
        .person();
  }

  private static Workbench make() {
    try {
      Path folder = Files.createTempDirectory("notes-home");
      Workbench workbench = Workbench.openOrMake(folder.resolve("home"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(workbench, folder)));
      for (Path file : DemonstrationFiles.write(folder.resolve("files"), workbench.files())) {
        if (String.valueOf(file.getFileName()).equals(TABLE)
            && !(workbench.importer().load(file) instanceof ImportOutcome.Imported)) {
          throw new IllegalStateException("Not imported: " + file);
        }
      }
      Files.createDirectories(workbench.home().published());
      return workbench;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Workbench workbench, Path folder) {
    workbench.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
