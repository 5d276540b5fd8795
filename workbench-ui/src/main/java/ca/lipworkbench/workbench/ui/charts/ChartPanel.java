package ca.lipworkbench.workbench.ui.charts;

import ca.lipworkbench.engine.pivot.PivotTable;
import ca.lipworkbench.engine.table.Measure;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.charts.ChartChoice;
import ca.lipworkbench.workbench.charts.ChartSuggestions;
import ca.lipworkbench.workbench.charts.ChartSuggestions.Suggestion;
import ca.lipworkbench.workbench.charts.PivotChart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The charts that a pivot table offers: the forms that fit as buttons, why the others do not, and
 * the chosen one drawn. Used by the thread of its screen.
 */
@Tag("section")
@StyleSheet("workbench/charts.css")
public final class ChartPanel extends Component {
  private static final Messages MESSAGES = Messages.of(Words.BUNDLE);

  private final Language language;
  private final Div offers = new Div();
  private final ChartView view;
  private final List<SerializableConsumer<ChartChoice>> listeners = new ArrayList<>();
  private Optional<PivotTable> table = Optional.empty();
  private Optional<ChartChoice> choice = Optional.empty();

  /** An empty panel for readers of this language. */
  public ChartPanel(Language language) {
    this.language = language;
    this.view = new ChartView(language);
    getElement().getClassList().add("workbench-chart-panel");
    getElement().setAttribute("aria-label", text("panel"));
    offers.addClassName("chart-offers");
    getElement().appendChild(offers.getElement(), view.getElement());
  }

  /**
   * Shows a chart of a table.
   *
   * @param wanted the chart that is asked for; the best one where it is empty or does not fit
   */
  public void show(PivotTable shown, Optional<ChartChoice> wanted) {
    table = Optional.of(shown);
    ChartSuggestions suggestions = ChartSuggestions.of(shown, wanted.flatMap(ChartChoice::measure));
    choice =
        wanted
            .map(asked -> new ChartChoice(asked.form(), suggestions.measure()))
            .filter(asked -> fits(asked, suggestions))
            .or(suggestions::best);
    listOffers(suggestions);
    choice.ifPresentOrElse(
        chosen -> view.show(PivotChart.of(shown, chosen, language)), view::clear);
  }

  /** Shows nothing, where there is no table. */
  public void clear() {
    table = Optional.empty();
    choice = Optional.empty();
    offers.removeAll();
    view.clear();
  }

  /** The chart that is shown; empty where none fits. */
  public Optional<ChartChoice> choice() {
    return choice;
  }

  /** Tells of a chart that the person chooses. */
  public Registration addChoiceListener(SerializableConsumer<ChartChoice> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells of the cell whose mark is picked. */
  public Registration addPickListener(SerializableConsumer<ChartView.Cell> listener) {
    return view.addPickListener(listener);
  }

  private static boolean fits(ChartChoice asked, ChartSuggestions suggestions) {
    return suggestions.suggestions().stream()
        .anyMatch(suggestion -> suggestion.fits() && suggestion.form() == asked.form());
  }

  private void listOffers(ChartSuggestions suggestions) {
    offers.removeAll();
    if (!suggestions.measures().isEmpty()) {
      offers.add(measures(suggestions));
    }
    Div forms = new Div();
    forms.addClassName("chart-forms");
    forms.getElement().setAttribute("role", "group");
    forms.getElement().setAttribute("aria-label", text("forms"));
    for (Suggestion suggestion : suggestions.suggestions()) {
      if (suggestion.fits()) {
        forms.add(button(suggestion, suggestions.measure()));
      }
    }
    offers.add(forms);
    for (Suggestion suggestion : suggestions.suggestions()) {
      suggestion
          .whyNot(language)
          .ifPresent(
              reason -> {
                Paragraph sentence = new Paragraph(reason);
                sentence.addClassName("chart-why-not");
                offers.add(sentence);
              });
    }
  }

  private Component button(Suggestion suggestion, Optional<String> measure) {
    ChartChoice offered = new ChartChoice(suggestion.form(), measure);
    NativeButton button =
        new NativeButton(suggestion.form().name(language), event -> choose(offered));
    boolean pressed = choice.filter(offered::equals).isPresent();
    button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    button.addClassName("chart-form");
    button.addClassName("chart-form-" + suggestion.form().id());
    return button;
  }

  /** Where measures count in different units, one of them is drawn. */
  private Component measures(ChartSuggestions suggestions) {
    Select<Measure> select = new Select<>();
    select.setLabel(text("measure"));
    select.setItems(suggestions.measures());
    select.setItemLabelGenerator(measure -> measure.name().in(language));
    suggestions.measures().stream()
        .filter(measure -> suggestions.measure().filter(measure.code()::equals).isPresent())
        .findFirst()
        .ifPresent(select::setValue);
    select.addValueChangeListener(
        event -> {
          if (event.isFromClient() && event.getValue() != null) {
            chooseMeasure(event.getValue().code());
          }
        });
    return select;
  }

  /** The form stays where it fits the other measure too. */
  private void chooseMeasure(String code) {
    table.ifPresent(
        shown -> {
          Optional<ChartChoice> same =
              choice.map(chosen -> new ChartChoice(chosen.form(), Optional.of(code)));
          ChartSuggestions suggestions = ChartSuggestions.of(shown, Optional.of(code));
          same.filter(asked -> fits(asked, suggestions))
              .or(suggestions::best)
              .ifPresent(this::choose);
        });
  }

  private void choose(ChartChoice chosen) {
    table.ifPresent(
        shown -> {
          show(shown, Optional.of(chosen));
          List.copyOf(listeners).forEach(listener -> listener.accept(chosen));
        });
  }

  private String text(String key) {
    return MESSAGES.text(language, "chart." + key);
  }
}
