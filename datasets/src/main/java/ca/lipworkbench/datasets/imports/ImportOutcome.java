package ca.lipworkbench.datasets.imports;

import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the import of a file ended. */
public sealed interface ImportOutcome {
  /** The file's name as it was given. */
  String file();

  /** What there is to say, in the order of the lines. */
  List<ImportMessage> messages();

  /**
   * A new release was made and is now the current one of its table.
   *
   * @param rowsRead rows of data in the file
   * @param observations observations of the release, those without a value among them
   */
  record Imported(
      String file,
      TableName table,
      int release,
      long rowsRead,
      long observations,
      List<ImportMessage> messages)
      implements ImportOutcome {
    public Imported {
      messages = List.copyOf(messages);
    }
  }

  /** The table's current release was made from the same bytes, so nothing was done. */
  record Unchanged(String file, TableName table, int release, long observations)
      implements ImportOutcome {
    @Override
    public List<ImportMessage> messages() {
      return List.of();
    }
  }

  /**
   * Nothing was taken over; the table keeps the release that it had.
   *
   * @param table the table that the file is of, where that was recognised
   * @param release the table's release, which stays; empty where it has none
   * @param rowsRead rows of data that were read before the reading ended
   * @param refused observations that have a problem of their own, among those read
   */
  record Rejected(
      String file,
      Optional<TableName> table,
      OptionalInt release,
      long rowsRead,
      long refused,
      List<ImportMessage> messages)
      implements ImportOutcome {
    public Rejected {
      messages = List.copyOf(messages);
    }
  }

  /** Whether the input was at fault. */
  default boolean isRejected() {
    return this instanceof Rejected;
  }

  /**
   * The outcome as one line of JSON, without the line break: {@code file}, {@code outcome}, {@code
   * table}, {@code release}, {@code rowsRead}, {@code observations}, {@code refused}, and {@code
   * messages} with {@code line}, {@code column} and {@code reason}. What does not apply is null.
   */
  default String toJson(Language language) {
    ObjectNode node = JsonMapper.shared().createObjectNode().put("file", file());
    switch (this) {
      case Imported imported ->
          put(
              node,
              "imported",
              Optional.of(imported.table()),
              OptionalInt.of(imported.release()),
              OptionalLong.of(imported.rowsRead()),
              imported.observations(),
              0);
      case Unchanged unchanged ->
          put(
              node,
              "unchanged",
              Optional.of(unchanged.table()),
              OptionalInt.of(unchanged.release()),
              OptionalLong.empty(),
              unchanged.observations(),
              0);
      case Rejected rejected ->
          put(
              node,
              "rejected",
              rejected.table(),
              rejected.release(),
              OptionalLong.of(rejected.rowsRead()),
              0,
              rejected.refused());
    }
    ArrayNode written = node.putArray("messages");
    for (ImportMessage message : messages()) {
      ObjectNode one = written.addObject();
      message.line().ifPresentOrElse(line -> one.put("line", line), () -> one.putNull("line"));
      message
          .column()
          .ifPresentOrElse(column -> one.put("column", column), () -> one.putNull("column"));
      one.put("reason", message.text(language));
    }
    return node.toString();
  }

  private static void put(
      ObjectNode node,
      String outcome,
      Optional<TableName> table,
      OptionalInt release,
      OptionalLong rowsRead,
      long observations,
      long refused) {
    node.put("outcome", outcome);
    table.ifPresentOrElse(name -> node.put("table", name.value()), () -> node.putNull("table"));
    release.ifPresentOrElse(number -> node.put("release", number), () -> node.putNull("release"));
    rowsRead.ifPresentOrElse(rows -> node.put("rowsRead", rows), () -> node.putNull("rowsRead"));
    node.put("observations", observations).put("refused", refused);
  }
}
