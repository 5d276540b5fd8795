package ca.lipworkbench.workbench.server;

import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.ui.script.Scripts;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The page that Vaadin starts from: its scripts carry a number that only this answer knows, and the
 * policy allows no other inline script.
 */
final class FirstPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;
  private static final int NONCE_BYTES = 16;

  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'nonce-NONCE' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-src 'self'; frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::secure);
  }

  private void secure(IndexHtmlResponse page) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    addHistory(page);
    String nonce = Base64.getEncoder().encodeToString(bytes);
    page.getDocument().select("script,style").attr("nonce", nonce);
    page.getDocument().select("html").attr("lang", language(page.getVaadinRequest()).tag());
    page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.replace("NONCE", nonce));
  }

  /** Steps within a screen are the browser's to hear of before Vaadin's router does. */
  private static void addHistory(IndexHtmlResponse page) {
    page.getDocument()
        .head()
        .prependElement("script")
        .attr("type", "module")
        .attr("src", Scripts.path("workbench-history", page.getVaadinRequest().getContextPath()));
  }

  private static Language language(VaadinRequest request) {
    @Nullable String wanted = request.getParameter("lang");
    String tag = wanted == null ? request.getLocale().getLanguage() : wanted;
    return tag.equals(Language.FRENCH.tag()) ? Language.FRENCH : Language.ENGLISH;
  }
}
