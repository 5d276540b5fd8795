package ca.lipworkbench.workbench.ui.frame;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What is shown at an address that leads to no screen. */
@AnonymousAllowed
public final class AbsentView extends Main implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 80;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/frame/messages");

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    Language language = Tab.language(UI.getCurrent());
    String path = event.getLocation().getPath();
    String shown = path.length() > SHOWN ? path.substring(0, SHOWN) + "…" : path;
    addClassName("message-screen");
    add(
        new StateBox(
            StateBox.Kind.ERROR,
            MESSAGES.text(language, "absent.title"),
            MESSAGES.text(language, "absent.meaning", shown),
            new Anchor("", MESSAGES.text(language, "go.home"))));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
