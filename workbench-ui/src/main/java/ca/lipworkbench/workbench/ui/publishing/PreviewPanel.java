package ca.lipworkbench.workbench.ui.publishing;

import ca.lipworkbench.engine.geography.Area;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
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

  PreviewPanel(Words words) {
    this.words = words;
    addClassName("pb-preview");
  }

  /**
   * Shows a preview.
   *
   * @param name the preview's name; empty while nothing can be drawn
   * @param areas whose pages there are
   * @param chosen told what is looked at next
   */
  void show(Optional<String> name, Look look, List<Area> areas, SerializableConsumer<Look> chosen) {
    removeAll();
    Div choices = new Div();
    choices.addClassName("pb-preview-choices");
    Div devices = group("preview.devices");
    for (Device device : Device.values()) {
      devices.add(
          choice(
              words.text("preview." + device.name()),
              device == look.device(),
              () -> chosen.accept(new Look(device, look.in(), look.area()))));
    }
    Div languages = group("preview.languages");
    for (Language language : Language.values()) {
      Button button =
          choice(
              words.text("language." + language.name()),
              language == look.in(),
              () -> chosen.accept(new Look(look.device(), language, look.area())));
      button.getElement().setAttribute("lang", language.tag());
      languages.add(button);
    }
    choices.add(devices, languages, areas(look, areas, chosen));
    add(choices);
    if (name.isEmpty()) {
      Div empty = new Div(words.text("preview.empty"));
      empty.addClassName("pb-preview-empty");
      add(empty);
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
    add(holder);
    fit(holder);
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

  private Select<Area> areas(Look look, List<Area> areas, SerializableConsumer<Look> chosen) {
    Select<Area> select = new Select<>();
    select.setAriaLabel(words.text("preview.area"));
    select.setItems(areas);
    select.setItemLabelGenerator(area -> area.place().in(words.language()));
    areas.stream()
        .filter(area -> area.id().equals(look.area()))
        .findFirst()
        .ifPresent(select::setValue);
    select.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            chosen.accept(new Look(look.device(), look.in(), change.getValue().id()));
          }
        });
    return select;
  }

  private Div group(String key) {
    Div group = new Div();
    group.addClassName("pb-segments");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", words.text(key));
    return group;
  }

  private static Button choice(String text, boolean on, Runnable action) {
    Button button = new Button(text, click -> action.run());
    button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    button.addThemeNames(on ? "primary" : "tertiary", "small");
    return button;
  }
}
