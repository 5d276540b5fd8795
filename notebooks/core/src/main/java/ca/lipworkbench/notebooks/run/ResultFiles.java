package ca.lipworkbench.notebooks.run;

import ca.lipworkbench.engine.durable.DurableFiles;
import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.pivot.PivotTableCodec;
import ca.lipworkbench.notebooks.database.Sha256;
import ca.lipworkbench.notebooks.error.NotebooksError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Results as files, one folder a run. A file counts only when a row of the database names it, and
 * the row is written after the file is synced; a folder without a row is rubbish.
 */
final class ResultFiles {
  private final Path results;
  private final DurableFiles files;

  ResultFiles(Path results, DurableFiles files) {
    this.results = results;
    this.files = files;
  }

  List<StoredResult> store(RunId run, int position, List<Result> given) throws IOException {
    if (given.isEmpty()) {
      return List.of();
    }
    Path folder = results.resolve(run.value());
    Files.createDirectories(folder);
    List<StoredResult> stored = new ArrayList<>();
    for (Result result : given) {
      String name = (position + 1) + "-" + (stored.size() + 1) + ".";
      stored.add(store(run, name, result));
    }
    files.syncFolder(folder);
    files.syncFolder(results);
    return List.copyOf(stored);
  }

  byte[] read(StoredResult result) {
    try {
      byte[] bytes = Files.readAllBytes(results.resolve(result.file()));
      if (Sha256.of(bytes).equals(result.sha256())) {
        return bytes;
      }
    } catch (IOException e) {
      throw new WorkbenchException(e, NotebooksError.RESULT_DAMAGED, result.file());
    }
    throw new WorkbenchException(NotebooksError.RESULT_DAMAGED, result.file());
  }

  void delete(RunId run) throws IOException {
    files.delete(results.resolve(run.value()));
  }

  /** Runs that have a folder. */
  List<RunId> list() throws IOException {
    try (Stream<Path> folders = Files.list(results)) {
      return folders
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(RunId::isOne)
          .sorted()
          .map(RunId::new)
          .toList();
    }
  }

  private StoredResult store(RunId run, String name, Result result) throws IOException {
    return switch (result) {
      case Result.Html(String sanitised) ->
          store(
              run,
              name,
              StoredResult.Kind.HTML,
              sanitised.getBytes(StandardCharsets.UTF_8),
              0,
              false);
      case Result.Table(byte[] arrowStream, long rows, boolean truncated) ->
          store(run, name, StoredResult.Kind.TABLE, arrowStream, rows, truncated);
      case Result.Pivot(var table) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PivotTableCodec.write(table, out);
        int rows = table.rowHeaders().size();
        yield store(run, name, StoredResult.Kind.PIVOT, out.toByteArray(), rows, false);
      }
    };
  }

  private StoredResult store(
      RunId run, String name, StoredResult.Kind kind, byte[] bytes, long rows, boolean truncated)
      throws IOException {
    String file = run.value() + "/" + name + kind.suffix();
    files.write(results.resolve(file), bytes);
    return new StoredResult(kind, file, rows, truncated, Sha256.of(bytes));
  }
}
