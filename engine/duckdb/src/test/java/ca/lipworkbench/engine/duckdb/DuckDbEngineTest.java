package ca.lipworkbench.engine.duckdb;

import ca.lipworkbench.engine.pivot.Engine;
import ca.lipworkbench.engine.table.Release;
import ca.lipworkbench.engine.testkit.AlternativeContract;
import ca.lipworkbench.engine.testkit.CalculationContract;
import ca.lipworkbench.engine.testkit.CancelContract;
import ca.lipworkbench.engine.testkit.CategoryContract;
import ca.lipworkbench.engine.testkit.EscapeContract;
import ca.lipworkbench.engine.testkit.ExplanationContract;
import ca.lipworkbench.engine.testkit.OrderContract;
import ca.lipworkbench.engine.testkit.ProbeContract;
import ca.lipworkbench.engine.testkit.PropertyContract;
import ca.lipworkbench.engine.testkit.RateContract;
import ca.lipworkbench.engine.testkit.SumContract;
import ca.lipworkbench.engine.testkit.SumsInAdvanceContract;
import ca.lipworkbench.engine.testkit.SymbolContract;
import ca.lipworkbench.engine.testkit.TypeContract;
import ca.lipworkbench.engine.testkit.WorkedExamplesContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

/** DuckDB keeps every contract of an engine. */
class DuckDbEngineTest {
  private static Engine start() {
    return new DuckDbEngine(DuckDbSettings.DEFAULT);
  }

  @Nested
  class Sums extends SumContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Rates extends RateContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Symbols extends SymbolContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Categories extends CategoryContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Probes extends ProbeContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class SumsInAdvance extends SumsInAdvanceContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Types extends TypeContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Escapes extends EscapeContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Cancels extends CancelContract {
    @Override
    protected Path fileOf(Release release) {
      return release.database();
    }

    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Properties extends PropertyContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Calculations extends CalculationContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class WorkedExamples extends WorkedExamplesContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class Orders extends OrderContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class AlternativesOffered extends AlternativeContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }

  @Nested
  class CellsExplained extends ExplanationContract {
    @Override
    protected Engine startEngine() {
      return start();
    }
  }
}
