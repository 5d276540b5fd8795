package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.datasets.demonstration.DemonstrationFiles;
import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.notebooks.demonstration.Demonstration;
import ca.lipworkbench.notebooks.note.Note;
import ca.lipworkbench.notebooks.note.NoteContent;
import ca.lipworkbench.notebooks.note.NoteFolder;
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
import java.util.Set;
import java.util.stream.Stream;

/** A workbench with one table and notes that ran, made once for all tests of a run. */
final class ComposerHome {
  private static final Set<String> PIVOTS = Set.of("employment-by-group", "employment-over-time");
  private static final Workbench WORKBENCH = make();

  private ComposerHome() {}

  /** The workbench; nobody closes it before the run ends. */
  static Workbench workbench() {
    return WORKBENCH;
  }

  /** A new note of two pivots, run from top to bottom. */
  static Note note(String title) {
    List<Paragraph> paragraphs =
        Demonstration.note().paragraphs().stream()
            .filter(paragraph -> PIVOTS.contains(paragraph.id()))
            .toList();
    Note note =
        WORKBENCH
            .notes()
            .create(
                Subject.OWNER, NoteFolder.TOP, new NoteContent(NoteTitle.parse(title), paragraphs))
            .note();
    WORKBENCH.run(Subject.OWNER, note, Language.ENGLISH);
    return note;
  }

  /** Somebody with this role and an account. */
  static Person person(Role role) {
    String email = role.name().toLowerCase(java.util.Locale.ROOT) + "@example.org";
    return WORKBENCH.accounts().people().findByEmail(email).orElseGet(() -> invited(role, email));
  }

  private static Person invited(Role role, String email) {
    Invitation.Made made =
        WORKBENCH
            .accounts()
            .invitations()
            .invite(
                Subject.OWNER,
                email,
                role,
                Optional.of(
                    new AreaId(role == Role.REGIONAL_ADMINISTRATOR ? "region-ATL" : "NB-moncton")),
                Language.ENGLISH);
    PersonId id =
        WORKBENCH
            .accounts()
            .invitations()
            .accept(made.token(), "Person of the test", "seven green boats", Language.ENGLISH)
            .person()
            .id();
    return WORKBENCH.accounts().people().find(id).orElseThrow();
  }

  private static Workbench make() {
    try {
      Path folder = Files.createTempDirectory("composer-home");
      Workbench workbench = Workbench.openOrMake(folder.resolve("home"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(workbench, folder)));
      for (Path file : DemonstrationFiles.write(folder.resolve("files"), workbench.files())) {
        if (file.getFileName().toString().equals("demo-employment.csv")
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
