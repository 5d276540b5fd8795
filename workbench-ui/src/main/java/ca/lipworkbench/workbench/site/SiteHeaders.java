package ca.lipworkbench.workbench.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The headers of every public answer, set before anything else has a say, so that refusals of
 * Tomcat's own have them too. The policy allows files of this site and nothing else: no inline
 * script or style, no frame, no form.
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
    // None where Tomcat could not read the request at all.
    String address = request.getRequestURI();
    boolean isWorkbench = address != null && address.startsWith(SiteSettings.WORKBENCH);
    if (!isWorkbench) {
      write(response, request.isSecure());
    }
    if (address != null && isDisguised(request, address, isWorkbench)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    getNext().invoke(request, response);
  }

  /** Whether it leads into the workbench without looking like it. */
  private static boolean isDisguised(Request request, String address, boolean isWorkbench) {
    String decoded = request.getDecodedRequestURI();
    return decoded != null
        && decoded.startsWith(SiteSettings.WORKBENCH)
        && (!isWorkbench || address.indexOf(';') >= 0);
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
