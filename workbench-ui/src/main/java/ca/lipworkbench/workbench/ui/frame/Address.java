package ca.lipworkbench.workbench.ui.frame;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of what a tab shows: a path below {@code /workbench/} and parameters, each once.
 * Language and place stand in every one, so that a reload, a second tab or a link that is passed on
 * shows the same. Immutable.
 *
 * @param path the path, such as {@code data/98-10-0002}
 * @param parameters the parameters in the order in which they are written
 */
public record Address(String path, Map<String, String> parameters) {
  /** The parameter of the language: {@code en} or {@code fr}. */
  public static final String LANGUAGE = "lang";

  /** The parameter of the place: a partnership's area identifier. */
  public static final String PLACE = "place";

  public Address {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** An address without parameters. */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** The address that a location of Vaadin's router stands for. */
  public static Address of(Location location) {
    Map<String, String> parameters = new LinkedHashMap<>();
    location
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> parameters.put(name, values.getFirst()));
    return new Address(location.getPath(), parameters);
  }

  /** What this tab shows now. */
  public static Address current(UI ui) {
    Address known = ComponentUtil.getData(ui, Address.class);
    return known == null ? of(ui.getActiveViewLocation()) : known;
  }

  /** The value of a parameter. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  /** The same address with a parameter set. */
  public Address with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.put(name, value);
    return new Address(path, changed);
  }

  /** The same address without a parameter. */
  public Address without(String name) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    return new Address(path, changed);
  }

  /** Another screen in the same language and for the same place. */
  public Address to(String otherPath) {
    Map<String, String> kept = new LinkedHashMap<>(parameters);
    kept.keySet().retainAll(List.of(LANGUAGE, PLACE));
    return new Address(otherPath, kept);
  }

  /** The address as a link within the workbench. */
  public String link() {
    return location().getPathWithQueryParameters();
  }

  /** Shows another screen, as a link does. */
  public void open(UI ui) {
    ui.navigate(path, query());
  }

  /**
   * Puts this address into the address bar as a new step of the history, in the same turn in which
   * the tab shows what changes with it.
   */
  public void push(UI ui) {
    ComponentUtil.setData(ui, Address.class, this);
    ui.getPage().executeJs("window.workbenchHistory.push($0)", link());
  }

  /** Puts this address into the address bar in place of the one that is there. */
  public void replace(UI ui) {
    ComponentUtil.setData(ui, Address.class, this);
    ui.getPage().executeJs("window.workbenchHistory.replace($0)", link());
  }

  /** Puts this address into the address bar in place of the one that a navigation went to. */
  void settle(UI ui, Address went) {
    ComponentUtil.setData(ui, Address.class, this);
    ui.getPage().executeJs("window.workbenchHistory.settle($0, $1)", went.link(), link());
  }

  private Location location() {
    return new Location(path, query());
  }

  private QueryParameters query() {
    return QueryParameters.simple(parameters);
  }
}
