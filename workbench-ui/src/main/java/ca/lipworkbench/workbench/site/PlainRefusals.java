package ca.lipworkbench.workbench.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What Tomcat itself answers to requests that never reach a handler, such as a path with an encoded
 * slash: the number and nothing about the server. It has to be public with a public constructor,
 * because Tomcat makes it by name.
 */
public final class PlainRefusals extends ErrorReportValve {
  private static final int FIRST_ERROR = 400;

  /** Made by Tomcat. */
  public PlainRefusals() {
    setShowReport(false);
    setShowServerInfo(false);
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0) {
      return;
    }
    if (!response.setErrorReported()) {
      return;
    }
    SiteHeaders.write(response, request.isSecure());
    byte[] body =
        (Integer.toString(response.getStatus()) + "\n").getBytes(StandardCharsets.US_ASCII);
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException e) {
      // The visitor has gone: there is nobody to tell.
      getContainer().getLogger().debug("Refusal not delivered", e);
    }
  }
}
