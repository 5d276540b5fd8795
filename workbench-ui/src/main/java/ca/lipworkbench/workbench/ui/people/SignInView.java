package ca.lipworkbench.workbench.ui.people;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route("sign-in")
@AnonymousAllowed
public final class SignInView extends Main {
  private static final long serialVersionUID = 1L;

  /** The form. */
  public SignInView() {
    LoginForm form = new LoginForm();
    form.setAction("sign-in");
    add(form);
  }
}
