package ca.lipworkbench.workbench.ui.home;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.engine.text.Messages;
import ca.lipworkbench.workbench.ui.frame.Frame;
import ca.lipworkbench.workbench.ui.frame.May;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The first screen after sign-in: where to begin, and what changed. */
@Route(value = "", layout = Frame.class)
@RolesAllowed(May.READ)
public final class HomeView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES =
      Messages.of("ca/lipworkbench/workbench/ui/home/messages");

  private final Language language = Tab.language(UI.getCurrent());

  /** The screen for the person at the other end of the request. */
  public HomeView() {
    add(new H1(MESSAGES.text(language, "title")));
  }

  @Override
  public String getPageTitle() {
    return MESSAGES.text(language, "title");
  }
}
