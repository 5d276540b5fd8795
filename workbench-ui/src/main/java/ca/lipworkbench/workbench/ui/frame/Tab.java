package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Person;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps language and place of each tab in its address. The address says which; where it says
 * nothing, the tab's own go on, then the person's, then the browser's.
 */
public final class Tab implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<Optional<Person>> person;

  /** A listener that asks for the person at the other end of a request, if any. */
  public Tab(Supplier<Optional<Person>> person) {
    this.person = person;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            init -> {
              UI ui = init.getUI();
              ui.addBeforeEnterListener(this::read);
              ui.addAfterNavigationListener(after -> write(ui, after));
            });
  }

  /** The language that this tab speaks. */
  public static Language language(UI ui) {
    return ui.getLocale().getLanguage().equals(Language.FRENCH.tag())
        ? Language.FRENCH
        : Language.ENGLISH;
  }

  /** The partnership, or other area, for which this tab works. */
  public static Optional<AreaId> place(UI ui) {
    return Optional.ofNullable(ComponentUtil.getData(ui, AreaId.class));
  }

  private void read(BeforeEnterEvent event) {
    UI ui = event.getUI();
    Address address = Address.of(event.getLocation());
    boolean first = ComponentUtil.getData(ui, Address.class) == null;
    Optional<Person> somebody = person.get();
    address
        .find(Address.LANGUAGE)
        .flatMap(Tab::named)
        .or(() -> first ? somebody.map(Person::language) : Optional.empty())
        .or(() -> Optional.of(language(ui)))
        .filter(language -> !language.locale().equals(ui.getLocale()))
        .ifPresent(language -> ui.setLocale(language.locale()));
    address
        .find(Address.PLACE)
        .flatMap(Tab::area)
        .or(() -> first ? somebody.flatMap(Person::place) : Optional.empty())
        .ifPresent(place -> ComponentUtil.setData(ui, AreaId.class, place));
  }

  private static void write(UI ui, AfterNavigationEvent event) {
    Address address = Address.of(event.getLocation());
    Address whole = address.with(Address.LANGUAGE, language(ui).tag());
    Optional<AreaId> place = place(ui);
    if (place.isPresent()) {
      whole = whole.with(Address.PLACE, place.get().value());
    }
    if (whole.equals(address)) {
      ComponentUtil.setData(ui, Address.class, address);
    } else {
      whole.settle(ui, address);
    }
    ui.getElement().executeJs("document.documentElement.lang = $0", language(ui).tag());
  }

  private static Optional<Language> named(String tag) {
    for (Language language : Language.values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static Optional<AreaId> area(String text) {
    try {
      return Optional.of(new AreaId(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
