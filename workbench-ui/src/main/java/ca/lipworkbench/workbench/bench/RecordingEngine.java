package ca.lipworkbench.workbench.bench;

import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.pivot.Query;
import ca.lipworkbench.engine.pivot.QueryHandle;
import ca.lipworkbench.engine.pivot.SumsPlan;
import ca.lipworkbench.engine.pivot.SumsStore;
import ca.lipworkbench.engine.table.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An engine that hands everything on and remembers what it was asked. For one thread. */
final class RecordingEngine implements Engine {
  private final Engine engine;
  private final List<Asked> asked = new ArrayList<>();

  RecordingEngine(Engine engine) {
    this.engine = engine;
  }

  /** A query, the file that it read and the relation in it. */
  record Asked(Path file, String relation, Query query) {}

  /** What was asked since the last call. */
  List<Asked> take() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  @Override
  public QueryHandle submit(Release release, Query query) {
    asked.add(new Asked(release.database(), "observations", query));
    return engine.submit(release, query);
  }

  @Override
  public Optional<SumsStore> sums() {
    return engine.sums().map(Recorded::new);
  }

  @Override
  public void close() {
    engine.close();
  }

  private final class Recorded implements SumsStore {
    private final SumsStore store;

    private Recorded(SumsStore store) {
      this.store = store;
    }

    @Override
    public boolean has(Release release, SumsPlan plan) {
      return store.has(release, plan);
    }

    @Override
    public QueryHandle submit(Release release, SumsPlan plan, Query query) {
      Path file = release.folder().resolve("sums-" + plan.key() + ".duckdb");
      asked.add(new Asked(file, "sums", query));
      return store.submit(release, plan, query);
    }

    @Override
    public void make(Release release, SumsPlan plan) {
      store.make(release, plan);
    }
  }
}
