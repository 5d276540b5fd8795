package ca.lipworkbench.datasets.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.lipworkbench.datasets.curated.CuratedLists;
import ca.lipworkbench.datasets.curated.Faults;
import ca.lipworkbench.datasets.curated.ListFile;
import ca.lipworkbench.engine.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderListTest {
  private static final OrderList LIST = new OrderList();
  private static final String HEADER =
      "order,title_en,title_fr,requested_by,requested_on,rank,status,ordered_on,arrived_on\n";

  private final Faults faults = new Faults();

  private List<DataOrder> read(String lines) {
    return LIST.read(ListFile.read(LIST.format(), HEADER + lines, faults), faults);
  }

  private List<String> sentences() {
    return faults.all().stream().map(fault -> fault.sentence(Language.ENGLISH)).toList();
  }

  @Test
  void newHomeHasNoOrders() {
    assertEquals(List.of(), CuratedLists.shipped(LIST));
  }

  @Test
  void rankedOrdersComeFirstAndTheOthersByWhenTheyWereAskedFor() {
    List<DataOrder> orders =
        read(
            """
            late,T,T,PNT,2026-03,,requested,,
            second,T,T,PNT,2026-02,2,ordered,2026-03-01,
            first,T,T,NB-moncton,2026-04,1,arrived,2026-04-02,2026-05-01
            early,T,T,PNT,2026-01,,declined,,
            """);
    assertEquals(List.of(), sentences());
    assertEquals(
        List.of("first", "second", "early", "late"), orders.stream().map(DataOrder::id).toList());
  }

  @Test
  void orderThatContradictsItselfIsRefused() {
    read(
        """
        a,T,T,PNT,2026-03,1,arrived,,
        b,T,T,PNT,2026-03,1,requested,,
        c,T,T,PNT,2026-03,first,requested,,
        d,T,T,PNT,2026-03,,ordered,2026-01,
        """);
    assertEquals(
        List.of(
            "Line 2: The column “arrived_on” is empty.",
            "Line 3: Rank 1 is that of a already.",
            "Line 4: “first” is no rank: a whole number from 1 on.",
            "Line 5: It ends on 2026-01, before it starts on 2026-03."),
        sentences());
  }
}
