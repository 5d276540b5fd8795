package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is shown when a screen cannot be: nothing about the inside of the server is told. */
@AnonymousAllowed
public final class FaultView extends Main implements HasErrorParameter<Exception> {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/frame/messages");

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error("Screen {} failed", event.getLocation().getPath(), parameter.getException());
    Language language = Tab.language(UI.getCurrent());
    String now =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
            .withLocale(language.locale())
            .format(ZonedDateTime.now(java.time.ZoneId.systemDefault()));
    addClassName("message-screen");
    add(
        new StateBox(
            StateBox.Kind.ERROR,
            MESSAGES.text(language, "fault.title"),
            MESSAGES.text(language, "fault.meaning", now),
            new Anchor("", MESSAGES.text(language, "go.home"))));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
