package ca.lipworkbench.notebooks.database;

import ca.lipworkbench.engine.durable.FailPoint;
import java.nio.file.Path;
import org.sqlite.SQLiteDataSource;

/** Databases as tests need them. */
public final class DatabaseExamples {
  private DatabaseExamples() {}

  /** Connections to this file. */
  public static SQLiteDataSource source(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** The database in this file, made where there is none. */
  public static NotebooksDatabase open(Path file) {
    return NotebooksDatabase.open(source(file), FailPoint.NONE);
  }
}
