package ca.lipworkbench.workbench.ui.charts;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.charts.ChartSuggestions;
import ca.lipworkbench.workbench.downloads.Download;
import ca.lipworkbench.workbench.downloads.DownloadFormat;
import ca.lipworkbench.workbench.downloads.Downloads;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A button that opens the list of formats. What is downloaded is asked for at that very moment, and
 * so is whether the person still may. Used by the thread of its screen; files are made outside of
 * the session's lock, so that the screen goes on meanwhile.
 */
@Tag("div")
@StyleSheet("workbench/charts.css")
public final class DownloadMenu extends Component implements HasEnabled {
  private static final Messages MESSAGES = Messages.of(Words.BUNDLE);
  private static final String NO_STORE = "no-store";

  private final Language language;
  private final Downloads downloads;
  private final BooleanSupplier allowed;
  private final Button button;
  private final Div formats = new Div();
  private SerializableSupplier<Optional<Download>> current = Optional::empty;

  /**
   * A menu that offers nothing yet.
   *
   * @param allowed whether the person may download what is offered; asked for every file
   */
  public DownloadMenu(Language language, Downloads downloads, BooleanSupplier allowed) {
    this.language = language;
    this.downloads = downloads;
    this.allowed = allowed;
    this.button = new Button(text("menu"));
    getElement().getClassList().add("workbench-downloads");
    button.setAriaLabel(text("menu.label"));
    button.getElement().setAttribute("aria-haspopup", "true");
    formats.addClassName("download-formats");
    Popover popover = new Popover(formats);
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAriaLabel(text("menu.label"));
    popover.setAutofocus(true);
    popover.addOpenedChangeListener(
        event -> {
          if (event.isOpened()) {
            listFormats();
          }
        });
    getElement().appendChild(button.getElement(), popover.getElement());
    listFormats();
  }

  /** Says what is on the screen; asked at the moment of every download. */
  public void offer(SerializableSupplier<Optional<Download>> shown) {
    current = shown;
    listFormats();
  }

  @Override
  public void setEnabled(boolean enabled) {
    button.setEnabled(enabled);
  }

  @Override
  public boolean isEnabled() {
    return button.isEnabled();
  }

  /** A link a format; where no chart fits, a sentence takes the place of the pictures. */
  private void listFormats() {
    formats.removeAll();
    boolean drawable =
        current
            .get()
            .filter(shown -> ChartSuggestions.of(shown.table()).best().isPresent())
            .isPresent();
    for (DownloadFormat format : DownloadFormat.values()) {
      if (drawable || !format.isPicture()) {
        Anchor link = new Anchor();
        link.setText(format.name(language));
        link.setHref(event -> send(format, event));
        link.getElement().setAttribute("download", true);
        link.addClassName("download-" + format.id());
        formats.add(link);
      }
    }
    if (!drawable) {
      formats.add(new Paragraph(text("no-picture")));
    }
  }

  /** The state of the screen is read under the session's lock, the file made without. */
  private void send(DownloadFormat format, DownloadEvent event) throws IOException {
    Optional<Download> download = Optional.empty();
    boolean may;
    VaadinSession session = event.getSession();
    session.lock();
    try {
      may = allowed.getAsBoolean();
      if (may) {
        download = current.get();
      }
    } finally {
      session.unlock();
    }
    VaadinResponse response = event.getResponse();
    response.setHeader("Cache-Control", NO_STORE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (download.isEmpty()) {
      response.setStatus(may ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      downloads.write(download.get(), format, file);
    } catch (WorkbenchException refused) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      response.setContentType("text/plain; charset=utf-8");
      response.getOutputStream().write(refused.sentence(language).getBytes(StandardCharsets.UTF_8));
      return;
    }
    event.setFileName(downloads.fileName(download.get(), format));
    event.setContentType(format.mediaType());
    event.setContentLength(file.size());
    file.writeTo(event.getOutputStream());
  }

  private String text(String key) {
    return MESSAGES.text(language, "download." + key);
  }
}
