package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.site.SiteApplication;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.catalina.Valve;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * The server with everything: the public site's beans, and Vaadin and its security below {@code
 * /workbench/}. Everything is named here; nothing is configured by what lies on the class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
  SiteApplication.class,
  WorkbenchSecurity.class,
  SpringBootAutoConfiguration.class,
  SpringSecurityAutoConfiguration.class,
  VaadinScopesConfig.class
})
@EnableVaadin("ca.lipworkbench.workbench.ui")
class WorkbenchApplication {
  private static final int COMPRESSED_FROM_BYTES = 1_400;

  /** Without a request from its person a session ends after so long: eight hours by default. */
  private static final int SESSION_MINUTES = Integer.getInteger("workbench.session-minutes", 480);

  private static final int ONE_HOUR = 3_600;

  @Bean
  static BeanPostProcessor workbenchOnTomcat() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof TomcatServletWebServerFactory factory) {
          prepare(factory);
        }
        return bean;
      }
    };
  }

  private static void prepare(TomcatServletWebServerFactory factory) {
    Compression compression = new Compression();
    compression.setEnabled(true);
    compression.setMimeTypes(
        new String[] {"text/javascript", "text/css", "text/html", "application/json"});
    compression.setMinResponseSize(DataSize.ofBytes(COMPRESSED_FROM_BYTES));
    factory.setCompression(compression);
    List<Valve> valves = new ArrayList<>(List.of(behindProxy()));
    valves.addAll(factory.getEngineValves());
    factory.setEngineValves(valves);
    factory.addContextCustomizers(
        context -> {
          context.setCookies(true);
          context.setSessionCookieName("workbench");
          context.setSessionCookiePath("/workbench");
          context.setUseHttpOnly(true);
          context.setSessionTimeout(SESSION_MINUTES);
          context.addServletContainerInitializer(new WsSci(), java.util.Set.of());
          org.apache.tomcat.util.http.Rfc6265CookieProcessor cookies =
              new org.apache.tomcat.util.http.Rfc6265CookieProcessor();
          cookies.setSameSiteCookies("Lax");
          context.setCookieProcessor(cookies);
        });
  }

  /** Believes what a proxy on this machine says about who asks; nobody else is believed. */
  private static RemoteIpValve behindProxy() {
    RemoteIpValve valve = new RemoteIpValve();
    valve.setInternalProxies("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1|0:0:0:0:0:0:0:1");
    valve.setRemoteIpHeader("X-Forwarded-For");
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }

  /** Only the workbench is guarded by sessions; the public site has no filter in its way. */
  @Bean
  DelegatingFilterProxyRegistrationBean guard() {
    DelegatingFilterProxyRegistrationBean guard =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    guard.addUrlPatterns("/workbench/*");
    guard.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    guard.setOrder(-100);
    return guard;
  }

  @Bean
  ResourceHttpRequestHandler auraFiles() {
    ResourceHttpRequestHandler files = new ResourceHttpRequestHandler();
    files.setLocations(List.of(new ClassPathResource("META-INF/resources/aura/")));
    files.setCacheSeconds(ONE_HOUR);
    return files;
  }

  /** Vaadin's own style sheet, which pages of the workbench ask for at the root. */
  @Bean
  SimpleUrlHandlerMapping aura(ResourceHttpRequestHandler auraFiles) {
    SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/aura/**", auraFiles));
    mapping.setOrder(-1);
    return mapping;
  }

  @Bean
  SignedIn signedIn() {
    return new SignedIn();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Tab tab(SignedIn signedIn) {
    return new Tab(signedIn::find);
  }

  /** Drawn drafts; more exact than Vaadin's own mapping, so it comes first. */
  @Bean
  ServletRegistrationBean<PreviewFiles> previewFiles(Workbench workbench, SignedIn signedIn) {
    return new ServletRegistrationBean<>(
        new PreviewFiles(() -> workbench.composing().previews(), signedIn), "/workbench/preview/*");
  }

  @Bean
  I18NProvider languages() {
    return new BothLanguages();
  }

  @Bean
  VaadinServiceInitListener firstPage() {
    return new FirstPage();
  }
}
