package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown to somebody whose role does not include a screen. */
@AnonymousAllowed
public final class DeniedView extends Main implements HasErrorParameter<AccessDeniedException> {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/frame/messages");

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    Language language = Tab.language(UI.getCurrent());
    addClassName("message-screen");
    add(
        new StateBox(
            StateBox.Kind.ERROR,
            MESSAGES.text(language, "denied.title"),
            MESSAGES.text(language, "denied.meaning"),
            new Anchor("", MESSAGES.text(language, "go.home"))));
    return HttpServletResponse.SC_FORBIDDEN;
  }
}
