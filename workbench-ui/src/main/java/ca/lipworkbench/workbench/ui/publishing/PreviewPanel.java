package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.ui.frame.StateBox;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A drawn draft in a frame, as wide as on a desktop, on a phone, or as on paper. */
final class PreviewPanel extends Div {
  private static final long serialVersionUID = 1L;

  /** Widths at which the page is laid out. */
  enum Device {
    DESKTOP,
    PHONE,
    PRINT;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Device find(String id) {
      for (Device device : values()) {
        if (device.id().equals(id)) {
          return device;
        }
      }
      return DESKTOP;
    }
  }

  /**
   * What is looked at.
   *
   * @param device on what
   * @param in in which language
   * @param area whose page
   */
  record Look(Device device, Language in, AreaId area) {}

  private final Words words;
  private final SerializableConsumer<Look> chosen;
  private final Map<Device, Button> devices = new EnumMap<>(Device.class);
  private final Map<Language, Button> languages = new EnumMap<>(Language.class);
  private final Select<Area> pages = new Select<>();
  private final Div page = new Div();
  private transient Look look;

  /**
   * A panel that draws nothing yet.
   *
   * @param areas whose pages there are
   * @param look what is looked at first
   * @param chosen told what is looked at next
   */
  PreviewPanel(Words words, List<Area> areas, Look look, SerializableConsumer<Look> chosen) {
    this.words = words;
    this.look = look;
    this.chosen = chosen;
    addClassName("pb-preview");
    page.addClassName("pb-preview-page");
    page.getElement().setAttribute("aria-live", "polite");
    Div choices = new Div(devices(), languages(), pages(areas));
    choices.addClassName("pb-preview-choices");
    add(choices, page);
    mark();
  }

  /** Says that the page is being drawn, where that takes long enough to be seen. */
  void showLoading(Look next) {
    look = next;
    mark();
    Div bars = new Div(new Div(), new Div(), new Div());
    bars.addClassName("pb-loading-bars");
    bars.getElement().setAttribute("aria-hidden", "true");
    Div loading = new Div(new Span(words.text("preview.loading")), bars);
    loading.addClassName("pb-loading");
    page.removeAll();
    page.add(loading);
  }

  /** Shows the preview of this name; empty while nothing can be drawn. */
  void show(Optional<String> name, Look next) {
    look = next;
    mark();
    page.removeAll();
    if (name.isEmpty()) {
      Div empty = new Div(words.text("preview.empty"));
      empty.addClassName("pb-preview-empty");
      page.add(empty);
      return;
    }
    IFrame frame = new IFrame(address(name.get(), look));
    frame.setTitle(
        words.text(
            "preview.frame",
            words.text("preview." + look.device().name()),
            words.text("language." + look.in().name())));
    frame.addClassNames("pb-frame", "pb-frame-" + look.device().id());
    Div holder = new Div(frame);
    holder.addClassNames("pb-holder", "pb-holder-" + look.device().id());
    page.add(holder);
    fit(holder);
  }

  /** Says in the page's place why there is none. */
  void showProblem(String sentence) {
    page.removeAll();
    page.add(new StateBox(StateBox.Kind.ERROR, sentence, ""));
  }

  static String address(String name, Look look) {
    String printed = look.device() == Device.PRINT ? "@print" : "";
    return "preview/" + name + printed + "/" + look.in().tag() + "/" + look.area() + "/";
  }

  /** Scales the page down where the screen is narrower than it is laid out. */
  private static void fit(Div holder) {
    holder
        .getElement()
        .executeJs(
            """
            const holder = this;
            const frame = holder.firstElementChild;
            const fit = () => {
              const wide = frame.offsetWidth;
              const scale = wide ? Math.min(1, holder.clientWidth / wide) : 1;
              frame.style.transform = scale < 1 ? `scale(${scale})` : '';
              holder.style.height = `${Math.ceil(frame.offsetHeight * scale)}px`;
            };
            new ResizeObserver(fit).observe(holder);
            fit();
            """);
  }

  private Div devices() {
    Div group = group("preview.devices");
    for (Device device : Device.values()) {
      Button button =
          new Button(
              words.text("preview." + device.name()),
              click -> chosen.accept(new Look(device, look.in(), look.area())));
      devices.put(device, button);
      group.add(button);
    }
    return group;
  }

  private Div languages() {
    Div group = group("preview.languages");
    for (Language language : Language.values()) {
      Button button =
          new Button(
              words.text("language." + language.name()),
              click -> chosen.accept(new Look(look.device(), language, look.area())));
      button.getElement().setAttribute("lang", language.tag());
      languages.put(language, button);
      group.add(button);
    }
    return group;
  }

  private Select<Area> pages(List<Area> areas) {
    pages.setAriaLabel(words.text("preview.area"));
    pages.setItems(areas);
    pages.setItemLabelGenerator(area -> area.place().in(words.language()));
    areas.stream()
        .filter(area -> area.id().equals(look.area()))
        .findFirst()
        .ifPresent(pages::setValue);
    pages.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chosen.accept(new Look(look.device(), look.in(), change.getValue().id()));
          }
        });
    return pages;
  }

  /** The buttons stay where they are, so that a second click while a page is drawn finds them. */
  private void mark() {
    devices.forEach((device, button) -> mark(button, device == look.device()));
    languages.forEach((language, button) -> mark(button, language == look.in()));
  }

  private static void mark(Button button, boolean isOn) {
    button.getElement().setAttribute("aria-pressed", Boolean.toString(isOn));
    button.removeThemeNames(isOn ? "tertiary" : "primary");
    button.addThemeNames(isOn ? "primary" : "tertiary", "small");
  }

  private Div group(String key) {
    Div group = new Div();
    group.addClassName("pb-segments");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", words.text(key));
    return group;
  }
}
