package ca.lipworkbench.workbench.site;

import ca.lipworkbench.engine.error.WorkbenchException;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running public site. It stops in order, letting answers under way be finished, when it is
 * closed and when the process is asked to end. Safe for use by many threads.
 */
public final class SiteServer implements AutoCloseable {
  private final SiteSettings settings;
  private final ServletWebServerApplicationContext context;

  private SiteServer(SiteSettings settings, ServletWebServerApplicationContext context) {
    this.settings = settings;
    this.context = context;
  }

  /**
   * Starts to serve, and returns once visitors are answered.
   *
   * @throws WorkbenchException when the port is taken or may not be opened, or the folder cannot be
   *     read: a {@link SiteError}
   */
  public static SiteServer start(SiteSettings settings) {
    return start(settings, SiteApplication.class, Map.of(), Map.of());
  }

  /**
   * The same with more than the site.
   *
   * @param source a configuration that imports {@link SiteApplication}
   * @param beans what the configuration takes from outside, by name; not closed by the server
   * @param properties settings of the libraries that it uses
   * @throws WorkbenchException as {@link #start(SiteSettings)}
   */
  public static SiteServer start(
      SiteSettings settings,
      Class<?> source,
      Map<String, Object> beans,
      Map<String, Object> properties) {
    requireReadable(settings.published());
    SpringApplication application = new SpringApplication(source);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(true);
    Map<String, Object> all = new HashMap<>(properties);
    all.put("logging.level.root", "warn");
    all.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
    application.setDefaultProperties(all);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("siteSettings", settings);
          beans.forEach(context.getBeanFactory()::registerSingleton);
        });
    try {
      ConfigurableApplicationContext context = application.run();
      return new SiteServer(settings, (ServletWebServerApplicationContext) context);
    } catch (RuntimeException failure) {
      throw explain(failure, settings);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /** The address of the front page, as a person on this machine types it. */
  public String address() {
    String host = settings.host();
    if (host.equals(SiteSettings.LOOPBACK) || host.equals(SiteSettings.EVERY_ADDRESS)) {
      host = "localhost";
    }
    // An address of IPv6 has colons of its own.
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/";
  }

  /** What is served where, for tests that look at all of it. */
  ServletContext served() {
    return java.util.Objects.requireNonNull(context.getServletContext());
  }

  /** How many sessions visitors have made: none, ever. */
  int sessions() {
    int sessions = 0;
    TomcatWebServer tomcat =
        (TomcatWebServer) java.util.Objects.requireNonNull(context.getWebServer());
    for (Container child : tomcat.getTomcat().getHost().findChildren()) {
      sessions += ((Context) child).getManager().getActiveSessions();
    }
    return sessions;
  }

  /** Lets answers under way be finished, and stops. */
  @Override
  public void close() {
    context.close();
  }

  /**
   * Finds out early, before long work, that the address is unknown or the port cannot be opened.
   *
   * @throws WorkbenchException as {@link #start}
   */
  public static void requireFree(SiteSettings settings) {
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      throw new WorkbenchException(SiteError.HOST_UNKNOWN, settings.host());
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(address);
    } catch (IOException e) {
      String port = Integer.toString(settings.port());
      if (e instanceof BindException && String.valueOf(e.getMessage()).contains("in use")) {
        throw new WorkbenchException(e, SiteError.PORT_TAKEN, port, settings.host());
      }
      throw new WorkbenchException(
          e, SiteError.PORT_NOT_ALLOWED, port, settings.host(), String.valueOf(e.getMessage()));
    }
  }

  private static void requireReadable(Path published) {
    if (!Files.isDirectory(published) || !Files.isReadable(published)) {
      throw new WorkbenchException(SiteError.PUBLISHED_UNREADABLE, published.toString());
    }
  }

  private static WorkbenchException explain(RuntimeException failure, SiteSettings settings) {
    String port = Integer.toString(settings.port());
    if (find(PortInUseException.class, failure) != null) {
      return new WorkbenchException(failure, SiteError.PORT_TAKEN, port, settings.host());
    }
    IOException cause = find(BindException.class, failure);
    if (cause == null) {
      cause = find(UnknownHostException.class, failure);
    }
    if (cause == null) {
      cause = find(java.net.SocketException.class, failure);
    }
    if (cause != null) {
      String reason = String.valueOf(cause.getMessage());
      return new WorkbenchException(
          failure, SiteError.PORT_NOT_ALLOWED, port, settings.host(), reason);
    }
    return new WorkbenchException(
        failure, SiteError.SITE_FAILED, String.valueOf(failure.getMessage()));
  }

  private static <T extends Throwable> @Nullable T find(Class<T> type, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
