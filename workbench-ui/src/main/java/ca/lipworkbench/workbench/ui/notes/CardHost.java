package ca.lipworkbench.workbench.ui.notes;

import ca.lipworkbench.engine.catalogue.PersonId;
import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.notebooks.run.StoredResult;
import ca.lipworkbench.workbench.completion.Offer;
import java.util.List;
import java.util.Optional;

/** What the card of a paragraph asks of the screen on which it stands. */
interface CardHost {
  NoteWords words();

  PeopleNames names();

  /** Who looks at the card. */
  PersonId reader();

  /** Whether the person may change the note now. */
  boolean mayWrite();

  /** Whether the person may run this paragraph now. */
  boolean mayRun(String interpreter);

  /** Under which the browser keeps what could not be saved of a paragraph. */
  String key(String paragraph);

  CodeField.Answer typed(String paragraph, String text, int base);

  void editing(String paragraph, boolean here);

  List<Offer> offers(String text, int position);

  void run(String paragraph);

  void cancel();

  void delete(String paragraph);

  /** Moves a paragraph up (-1) or down (1). */
  void move(String paragraph, int by);

  String html(StoredResult result);

  SqlTable table(StoredResult result);

  PivotTable pivot(StoredResult result);

  /** The address of the builder with a pivot, which leads back into the paragraph. */
  Optional<String> builderLink(String paragraph, String text);
}
