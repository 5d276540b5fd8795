package ca.lipworkbench.workbench.site;

import ca.lipworkbench.workbench.pages.Assets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.catalina.core.StandardHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.HttpRequestHandlerAdapter;

/**
 * What the public site is made of: Tomcat, the dispatcher of Spring MVC, one handler for every
 * path. Everything is named here; nothing is configured by what happens to lie on the class path.
 * The workbench adds its own beans to these when it is served by the same process.
 */
@Configuration(proxyBeanMethods = false)
public class SiteApplication {
  private static final Logger LOG = LoggerFactory.getLogger(SiteApplication.class);
  private static final long CACHE_BYTES = 64L << 20;

  private final SiteSettings settings;

  SiteApplication(SiteSettings settings) {
    this.settings = settings;
  }

  @Bean
  TomcatServletWebServerFactory server() throws UnknownHostException {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(settings.port());
    factory.setAddress(InetAddress.getByName(settings.host()));
    factory.setShutdown(Shutdown.GRACEFUL);
    factory.setRegisterDefaultServlet(false);
    factory.addEngineValves(new SiteHeaders());
    factory.addContextCustomizers(
        context -> {
          context.setCookies(false);
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(PlainRefusals.class.getName());
          }
        });
    return factory;
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> dispatcher(ApplicationContext context) {
    DispatcherServlet servlet = new DispatcherServlet((WebApplicationContext) context);
    servlet.setPublishEvents(false);
    ServletRegistrationBean<DispatcherServlet> registration =
        new ServletRegistrationBean<>(servlet, "/");
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  PublishedHandler published() {
    return new PublishedHandler(
        new PublishedFiles(settings.published()), new BodyCache(CACHE_BYTES), Assets.shipped());
  }

  @Bean
  SimpleUrlHandlerMapping everything(PublishedHandler published) {
    return new SimpleUrlHandlerMapping(Map.of("/**", published));
  }

  @Bean
  HttpRequestHandlerAdapter adapter() {
    return new HttpRequestHandlerAdapter();
  }

  @Bean
  HandlerExceptionResolver failures(PublishedHandler published) {
    return new HandlerExceptionResolver() {
      @Override
      public ModelAndView resolveException(
          HttpServletRequest request,
          HttpServletResponse response,
          @org.jspecify.annotations.Nullable Object handler,
          Exception failure) {
        LOG.error("Page not served", failure);
        try {
          published.fail(request, response);
        } catch (IOException gone) {
          LOG.debug("The visitor has gone", gone);
        }
        return new ModelAndView();
      }
    };
  }
}
