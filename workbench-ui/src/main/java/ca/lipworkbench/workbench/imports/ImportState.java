package ca.lipworkbench.workbench.imports;

import ca.lipworkbench.datasets.imports.ImportOutcome;
import ca.lipworkbench.datasets.imports.Inspection;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.Optional;
import java.util.OptionalLong;

/** Where an import stands. */
public sealed interface ImportState {
  /** Its bytes are coming in. */
  record Receiving(long bytes, OptionalLong announced) implements ImportState {}

  /** It waits for its turn to be looked at or loaded. */
  record Queued(Optional<Inspection> inspection) implements ImportState {}

  /** The file is being looked at; nothing is stored. */
  record Inspecting(ImportLine.Progress progress) implements ImportState {}

  /** The file was looked at, and waits for the person; nothing is stored. */
  record Inspected(Inspection inspection) implements ImportState {}

  /** A release is being made. */
  record Loading(Inspection inspection, ImportLine.Progress progress) implements ImportState {}

  /** It ended as the outcome says. */
  record Ended(Inspection inspection, ImportOutcome outcome) implements ImportState {}

  /**
   * It could not be done; the table keeps the release that it had.
   *
   * @param inspection what is known of the file; a load may then be tried again
   */
  record Failed(Optional<Inspection> inspection, BilingualText sentence) implements ImportState {}

  /** The person gave it up, or nobody looked at it for long; nothing was stored. */
  record Cancelled() implements ImportState {}

  /** What is known of the file. */
  default Optional<Inspection> knownInspection() {
    return switch (this) {
      case Receiving receiving -> Optional.empty();
      case Queued queued -> queued.inspection();
      case Inspecting inspecting -> Optional.empty();
      case Inspected inspected -> Optional.of(inspected.inspection());
      case Loading loading -> Optional.of(loading.inspection());
      case Ended ended -> Optional.of(ended.inspection());
      case Failed failed -> failed.inspection();
      case Cancelled cancelled -> Optional.empty();
    };
  }

  /** Whether something is going on that can be cancelled. */
  default boolean isRunning() {
    return switch (this) {
      case Receiving receiving -> true;
      case Queued queued -> true;
      case Inspecting inspecting -> true;
      case Loading loading -> true;
      case Inspected inspected -> false;
      case Ended ended -> false;
      case Failed failed -> false;
      case Cancelled cancelled -> false;
    };
  }

  /** Whether nothing more can come of it, so that its file is of no use. */
  default boolean isOver() {
    return switch (this) {
      case Inspected inspected -> !inspected.inspection().mayBeLoaded();
      case Failed failed -> failed.inspection().isEmpty();
      case Ended ended -> true;
      case Cancelled cancelled -> true;
      case Receiving receiving -> false;
      case Queued queued -> false;
      case Inspecting inspecting -> false;
      case Loading loading -> false;
    };
  }
}
