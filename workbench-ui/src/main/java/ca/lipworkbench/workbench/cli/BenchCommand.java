package ca.lipworkbench.workbench.cli;

import ca.lipworkbench.engine.wording.NumberFormats;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.bench.Bench;
import ca.lipworkbench.workbench.bench.BenchNews;
import ca.lipworkbench.workbench.bench.BenchSize;
import ca.lipworkbench.workbench.bench.Figure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code bench [NAME...]}: a line a figure, each beside its floor; 1 when one falls short. */
final class BenchCommand implements Command {
  private static final String DATA = "data";
  private static final String SIZE = "size";

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public Permission permission() {
    return Permission.SETTINGS;
  }

  @Override
  public Set<String> options() {
    Set<String> options = new HashSet<>(Listing.OPTIONS);
    options.addAll(Set.of(DATA, SIZE));
    return options;
  }

  @Override
  public ExitStatus run(Session session, Arguments arguments) throws Exception {
    BenchSize size =
        arguments
                .choice(SIZE, List.of(BenchSize.FULL.name(), BenchSize.TINY.name()))
                .equals(BenchSize.FULL.name())
            ? BenchSize.FULL
            : BenchSize.TINY;
    List<Bench.Workload> workloads =
        arguments.operands().isEmpty()
            ? List.of(Bench.Workload.values())
            : arguments.operands().stream().map(BenchCommand::workload).toList();
    Path data =
        arguments.option(DATA).map(Path::of).orElseGet(BenchCommand::cacheFolder).toAbsolutePath();
    List<Figure> figures = Bench.run(data, size, workloads, news(session));
    Listing listing = new Listing();
    figures.forEach(figure -> add(listing, figure, session));
    listing.write(session, arguments);
    return figures.stream().allMatch(Figure::holds) ? ExitStatus.DONE : ExitStatus.REFUSED;
  }

  private static Bench.Workload workload(String name) {
    return Bench.Workload.find(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "usage.not-a-choice",
                    name,
                    "NAME",
                    String.join(
                        ", ",
                        Arrays.stream(Bench.Workload.values()).map(Bench.Workload::id).toList())));
  }

  /** Where programs keep what they can make again. */
  private static Path cacheFolder() {
    Path cache =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .filter(named -> !named.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    return cache.resolve("lip-workbench-bench");
  }

  private static BenchNews news(Session session) {
    return new BenchNews() {
      @Override
      public void making(String what) {
        session.say("bench.making", what);
      }

      @Override
      public void made(String what, double seconds) {
        session.say("bench.made", what, number(session, seconds));
      }

      @Override
      public void measured(Figure figure) {
        session.say("bench.measured", figure.name());
      }
    };
  }

  private static void add(Listing listing, Figure figure, Session session) {
    boolean beside = !Double.isNaN(figure.floor());
    listing.add(
        "figure", figure.name(),
        "ours", amount(session, figure, figure.ours()),
        "floor", beside ? amount(session, figure, figure.floor()) : "\u2013",
        "ratio", beside ? number(session, figure.ratio()) : "\u2013",
        "bound", bound(session, figure),
        "verdict", session.text(figure.holds() ? "bench.holds" : "bench.falls-short"));
  }

  private static String amount(Session session, Figure figure, double number) {
    return session.text("bench.unit." + figure.unit().name(), number(session, number));
  }

  private static String bound(Session session, Figure figure) {
    return switch (figure.bound()) {
      case Figure.Bound.Times times -> session.text("bench.times", number(session, times.factor()));
      case Figure.Bound.TimesOrMore either ->
          session.text(
              "bench.times-or-more",
              number(session, either.factor()),
              number(session, either.more()),
              number(session, either.smallFloor()));
      case Figure.Bound.AtMost most ->
          session.text("bench.at-most", amount(session, figure, most.most()));
    };
  }

  private static String number(Session session, double number) {
    return NumberFormats.in(session.language()).number(number, 2);
  }
}
