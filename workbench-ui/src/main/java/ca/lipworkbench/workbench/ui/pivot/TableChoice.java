package ca.lipworkbench.workbench.ui.pivot;

import ca.lipworkbench.engine.explore.Choice;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** A search over tables and indicators that begins a pivot with what is chosen. */
final class TableChoice extends ComboBox<Choice> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 60;

  /** Where choices come from. */
  interface Search {
    List<Choice> of(String text, int most);
  }

  TableChoice(Search search, SerializableConsumer<Choice> chosen, Words words) {
    setAriaLabel(words.text("choice.label"));
    setPlaceholder(words.text("choice.label"));
    setItemLabelGenerator(choice -> choice.label(words.language()));
    setRenderer(
        LitRenderer.<Choice>of(
                "<span class=\"pv-option\"><b>${item.label}</b><span>${item.detail}</span></span>")
            .withProperty("label", choice -> choice.label(words.language()))
            .withProperty("detail", choice -> choice.detail(words.language())));
    setItems(
        query ->
            search.of(query.getFilter().orElse(""), MOST).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    getStyle().set("--vaadin-combo-box-overlay-width", "min(560px, 92vw)");
    addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chosen.accept(change.getValue());
          }
        });
  }
}
