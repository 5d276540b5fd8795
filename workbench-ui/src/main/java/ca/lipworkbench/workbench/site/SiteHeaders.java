package ca.lipworkbench.workbench.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The headers of every answer, set before anything else has a say, so that refusals of Tomcat's own
 * have them too. The policy allows files of this site and nothing else: no inline script or style,
 * no frame, no form.
 */
final class SiteHeaders extends ValveBase {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
          + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  /** Only ever sent over https: over http browsers must ignore it. */
  private static final String TRANSPORT = "max-age=31536000; includeSubDomains";

  SiteHeaders() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!isWorkbench(request.getRequestURI())) {
      write(response, request.isSecure());
    }
    getNext().invoke(request, response);
  }

  /** Signed-in pages have headers of their own, which must not meet these. */
  private static boolean isWorkbench(String address) {
    return address.startsWith(SiteSettings.WORKBENCH);
  }

  static void write(Response response, boolean secure) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      response.setHeader("Strict-Transport-Security", TRANSPORT);
    }
  }
}
