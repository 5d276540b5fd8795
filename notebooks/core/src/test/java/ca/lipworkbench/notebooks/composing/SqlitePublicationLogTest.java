package ca.lipworkbench.notebooks.composing;

import ca.lipworkbench.notebooks.database.DatabaseExamples;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqlitePublicationLogTest extends PublicationLogContract {
  @TempDir private Path home;

  @Override
  PublicationLog log() {
    return new SqlitePublicationLog(DatabaseExamples.open(home.resolve("workbench.db")));
  }
}
