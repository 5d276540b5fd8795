package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.geography.GeographicLevel;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around every screen of somebody who is signed in: the bar with the place for which
 * they work, search, language and account, and the navigation with what they may do.
 */
@AnonymousAllowed
public final class Frame extends AppLayout implements AfterNavigationObserver {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/frame/messages");

  private final Language language;
  private final transient Person person;
  private final ComboBox<Area> place = new ComboBox<>();
  private final List<SideNavItem> items = new ArrayList<>();

  /** The frame for the person at the other end of the request. */
  public Frame(Workbench workbench, SignedIn signedIn, AuthenticationContext session) {
    language = Tab.language(UI.getCurrent());
    person = signedIn.person();
    setPrimarySection(Section.NAVBAR);
    addClassName("frame");
    addToNavbar(bar(workbench, session));
    addToDrawer(navigation());
  }

  /** A narrow navigation with drawings only, for screens that need the width. */
  public void setRail(boolean rail) {
    getElement().setAttribute("rail", rail);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Address here = Address.current(UI.getCurrent()).to("");
    items.forEach(item -> item.setQueryParameters(QueryParameters.simple(here.parameters())));
    setRail(event.getActiveChain().stream().anyMatch(WideScreen.class::isInstance));
  }

  private Div bar(Workbench workbench, AuthenticationContext session) {
    Anchor brand = new Anchor("", new Brand(), new Span(text("brand")));
    brand.addClassName("brand");
    brand.setAriaLabel(text("brand.home"));

    TextField search = new TextField();
    search.setPlaceholder(text("search"));
    search.setAriaLabel(text("search"));
    search.setPrefixComponent(new Glyph(Glyph.Shape.SEARCH));
    search.addClassName("bar-search");
    search.addKeyPressListener(
        com.vaadin.flow.component.Key.ENTER,
        event -> {
          UI ui = UI.getCurrent();
          Address.current(ui).to("search").with("q", search.getValue()).open(ui);
        });

    Button other = new Button(text("language.other"), event -> switchLanguage());
    other.addClassName("bar-language");
    other.getElement().setAttribute("lang", language.other().tag());
    other.addThemeNames("tertiary");

    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(text("navigation.toggle"));

    Div bar = new Div(toggle, brand, places(workbench), search, spacer(), other, account(session));
    bar.addClassName("bar");
    bar.getElement().setAttribute("role", "banner");
    return bar;
  }

  private static Div spacer() {
    Div spacer = new Div();
    spacer.getStyle().setFlexGrow("1");
    return spacer;
  }

  private ComboBox<Area> places(Workbench workbench) {
    Collator order = Collator.getInstance(language.locale());
    List<Area> partnerships =
        workbench.areas().all().stream()
            .filter(area -> area.level() == GeographicLevel.PARTNERSHIP)
            .sorted((a, b) -> order.compare(a.place().in(language), b.place().in(language)))
            .toList();
    place.addClassName("bar-place");
    place.setAriaLabel(text("place"));
    place.setPlaceholder(text("place.none"));
    place.setItemLabelGenerator(area -> area.place().in(language));
    place.setItems(partnerships);
    Optional<AreaId> chosen = Tab.place(UI.getCurrent());
    partnerships.stream()
        .filter(area -> chosen.filter(area.id()::equals).isPresent())
        .findFirst()
        .ifPresent(place::setValue);
    place.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            UI ui = UI.getCurrent();
            String id = change.getValue().id().value();
            ui.getPage().setLocation(Address.current(ui).with(Address.PLACE, id).link());
          }
        });
    return place;
  }

  private MenuBar account(AuthenticationContext session) {
    MenuBar menu = new MenuBar();
    menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    menu.addClassName("bar-account");
    Span initials = new Span(Initials.of(person.name()));
    initials.addClassName("initials");
    MenuItem head = menu.addItem(initials);
    head.setAriaLabel(text("account.menu", person.name()));
    Span name = new Span(person.name());
    name.getStyle().setDisplay(Style.Display.BLOCK);
    MenuItem who = head.getSubMenu().addItem(name);
    who.setEnabled(false);
    head.getSubMenu().addItem(text("account"), event -> go("account"));
    head.getSubMenu().addItem(text("account.sign-out"), event -> session.logout());
    return menu;
  }

  private SideNav navigation() {
    SideNav nav = new SideNav();
    nav.getElement().setAttribute("aria-label", text("navigation"));
    add(nav, Permission.READ, "", "home", Glyph.Shape.HOME);
    add(nav, Permission.READ, "notes", "notes", Glyph.Shape.NOTE);
    add(nav, Permission.PIVOT, "pivot", "pivot", Glyph.Shape.PIVOT);
    add(nav, Permission.READ, "data", "data", Glyph.Shape.DATA);
    add(nav, Permission.READ, "publications", "publications", Glyph.Shape.GLOBE);
    add(nav, Permission.MANAGE_PEOPLE, "people", "people", Glyph.Shape.PEOPLE);
    add(nav, Permission.AUDIT, "audit", "audit", Glyph.Shape.LIST);
    return nav;
  }

  private void add(SideNav nav, Permission needed, String path, String key, Glyph.Shape shape) {
    if (person.may(needed)) {
      SideNavItem item = new SideNavItem(text("navigation." + key), path, new Glyph(shape));
      item.getElement().setAttribute("title", text("navigation." + key));
      item.setMatchNested(!path.isEmpty());
      items.add(item);
      nav.addItem(item);
    }
  }

  private static void go(String path) {
    UI ui = UI.getCurrent();
    Address.current(ui).to(path).open(ui);
  }

  private void switchLanguage() {
    UI ui = UI.getCurrent();
    Address other = Address.current(ui).with(Address.LANGUAGE, language.other().tag());
    ui.getPage().setLocation(other.link());
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(language, key, arguments);
  }
}
