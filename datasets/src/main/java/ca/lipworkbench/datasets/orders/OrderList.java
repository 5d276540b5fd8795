package ca.lipworkbench.datasets.orders;

import ca.lipworkbench.datasets.curated.Entry;
import ca.lipworkbench.datasets.curated.FaultReason;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.FieldChecks;
import ca.lipworkbench.datasets.curated.Line;
import ca.lipworkbench.datasets.curated.ListFormat;
import ca.lipworkbench.datasets.curated.ListKind;
import ca.lipworkbench.engine.table.TableName;
import ca.lipworkbench.engine.text.BilingualText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The list {@code orders}: those that are ranked first, in their order, then by when they were
 * asked.
 */
public final class OrderList implements ListKind<List<DataOrder>> {
  private static final String ORDER = "order";
  private static final String STATUS = "status";
  private static final String REQUESTED_ON = "requested_on";
  private static final String ORDERED_ON = "ordered_on";
  private static final String ARRIVED_ON = "arrived_on";
  private static final List<String> COLUMNS =
      List.of(
          ORDER,
          "title_en",
          "title_fr",
          "provider",
          "requested_by",
          REQUESTED_ON,
          "rank",
          STATUS,
          ORDERED_ON,
          ARRIVED_ON,
          "table",
          "replaces",
          "note");
  private static final ListFormat FORMAT =
      new ListFormat(
          "orders",
          COLUMNS,
          Set.of(ORDER, "title_en", "title_fr", "requested_by", REQUESTED_ON, STATUS),
          List.of(ORDER),
          Set.of());

  @Override
  public ListFormat format() {
    return FORMAT;
  }

  /** Nobody has asked for anything when a home is new. */
  @Override
  public String shipped() {
    return String.join(",", COLUMNS) + "\n";
  }

  @Override
  public List<DataOrder> read(List<Line> lines, Faults faults) {
    List<DataOrder> orders = new ArrayList<>();
    Map<Integer, String> ranks = new HashMap<>();
    for (Line line : lines) {
      order(line, ranks, faults).ifPresent(orders::add);
    }
    orders.sort(
        Comparator.comparingInt((DataOrder order) -> order.rank().orElse(Integer.MAX_VALUE))
            .thenComparing(DataOrder::requestedOn)
            .thenComparing(DataOrder::id));
    return List.copyOf(orders);
  }

  private static Optional<DataOrder> order(Line line, Map<Integer, String> ranks, Faults faults) {
    int before = faults.count();
    FieldChecks checks = new FieldChecks(line, faults);
    checks.required("title_en", "title_fr", "requested_by", REQUESTED_ON, STATUS);
    checks.dates(REQUESTED_ON, ORDERED_ON);
    checks.dates(line.text(ORDERED_ON).isEmpty() ? REQUESTED_ON : ORDERED_ON, ARRIVED_ON);
    Optional<DataOrder.Status> status = checks.choice(STATUS, DataOrder.Status.class);
    boolean arrived = status.filter(found -> found == DataOrder.Status.ARRIVED).isPresent();
    boolean ordered = status.filter(found -> found == DataOrder.Status.ORDERED).isPresent();
    if (arrived) {
      checks.required(ARRIVED_ON);
    }
    if (ordered) {
      checks.required(ORDERED_ON);
    }
    OptionalInt rank = rank(line, faults);
    rank.ifPresent(
        place -> {
          String other = ranks.putIfAbsent(place, line.entry().key());
          if (other != null) {
            faults.add(line, FaultReason.RANK_TAKEN, Integer.toString(place), other);
          }
        });
    Optional<TableName> table = table(line, faults);
    if (faults.count() > before || status.isEmpty()) {
      return Optional.empty();
    }
    Entry entry = line.entry();
    return Optional.of(
        new DataOrder(
            entry.key(),
            BilingualText.of(entry.text("title_en"), entry.text("title_fr")),
            entry.text("provider"),
            entry.text("requested_by"),
            entry.text(REQUESTED_ON),
            rank,
            status.get(),
            entry.find(ORDERED_ON),
            entry.find(ARRIVED_ON),
            table,
            entry.find("replaces"),
            entry.text("note")));
  }

  private static OptionalInt rank(Line line, Faults faults) {
    String text = line.text("rank");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("[1-9][0-9]{0,3}")) {
      faults.add(line, FaultReason.NOT_A_RANK, text);
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static Optional<TableName> table(Line line, Faults faults) {
    try {
      return line.entry().find("table").map(TableName::new);
    } catch (IllegalArgumentException e) {
      faults.add(line, FaultReason.NOT_A_TABLE, line.text("table"));
      return Optional.empty();
    }
  }
}
