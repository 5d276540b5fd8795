package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.accounts.Accounts;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.entrance.Entrance;
import ca.lipworkbench.workbench.ui.people.Renewal;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Who gets through to the workbench. Two doors: the entrance, open to everybody and without
 * sessions, and the workbench behind it, where whatever no view allows is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WorkbenchSecurity {
  static final String[] ENTRANCE = {
    "/workbench/sign-in", "/workbench/set-up/*", "/workbench/invitation/*", "/workbench/reset/*"
  };

  /** Of answers that are no page: nothing in them may run. Pages replace it by their own. */
  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private static final String PERMISSIONS =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
          + "magnetometer=(), microphone=(), payment=(), usb=(), browsing-topics=()";

  @Bean
  Accounts accounts(Workbench workbench) {
    return workbench.accounts();
  }

  @Bean
  OpenSessions openSessions(Accounts accounts) {
    return new OpenSessions(accounts);
  }

  @Bean
  SecurityContextRepository contexts() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  GuardedDoor door(Accounts accounts, OpenSessions sessions, SecurityContextRepository contexts) {
    return new GuardedDoor(accounts, sessions, contexts);
  }

  /** Screens ask on a request of Vaadin's, whose answer still has its headers to write. */
  @Bean
  Renewal renewal(GuardedDoor door) {
    return ticket ->
        door.renew(
            VaadinServletRequest.getCurrent().getHttpServletRequest(),
            VaadinServletResponse.getCurrent().getHttpServletResponse(),
            ticket);
  }

  @Bean
  Entrance entrance(Accounts accounts, Workbench workbench, GuardedDoor door) {
    return new Entrance(accounts, workbench.areas(), door);
  }

  @Bean
  ServletRegistrationBean<Entrance> entranceServlet(Entrance entrance) {
    return new ServletRegistrationBean<>(entrance, ENTRANCE);
  }

  @Bean
  @Order(1)
  SecurityFilterChain entranceGuard(
      HttpSecurity http, Entrance entrance, SecurityContextRepository contexts) {
    CookieCsrfTokenRepository proofs = new CookieCsrfTokenRepository();
    proofs.setCookieName("workbench-form");
    proofs.setCookiePath("/workbench");
    proofs.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
    return http.securityMatcher(ENTRANCE)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterAfter(new EndedSessions(), SecurityContextHolderFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(proofs))
        .exceptionHandling(
            failures ->
                failures.accessDeniedHandler(
                    (request, response, failure) -> entrance.refuse(request, response)))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(headers -> headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain workbenchGuard(
      HttpSecurity http, Accounts accounts, SecurityContextRepository contexts) {
    LogoutHandler trace = (request, response, who) -> leave(accounts, who);
    http.securityMatcher("/workbench/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(OpenFiles::isOne)
                    .permitAll()
                    .requestMatchers(WorkbenchSecurity::tellsOfTheEnd)
                    .permitAll()
                    // Views say for themselves whom they let in; nobody else gets that far.
                    .anyRequest()
                    .authenticated())
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterAfter(new EndedSessions(), SecurityContextHolderFilter.class)
        .requestCache(cache -> cache.disable())
        .exceptionHandling(failures -> failures.authenticationEntryPoint(new ToTheEntrance()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                    .referrerPolicy(
                        policy ->
                            policy.policy(
                                org.springframework.security.web.header.writers
                                    .ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                    // Tomcat ends a forwarded answer before the filter would write: at once.
                    .addObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                          @Override
                          public <O extends HeaderWriterFilter> O postProcess(O filter) {
                            filter.setShouldWriteHeadersEagerly(true);
                            return filter;
                          }
                        }));
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin ->
                vaadin
                    .loginView("/workbench/sign-in", "/workbench/sign-in")
                    .enableRequestCacheConfiguration(false)
                    .enableAuthorizedRequestsConfiguration(false)
                    .enableExceptionHandlingConfiguration(false)
                    .addLogoutHandler(trace))
        .build();
  }

  /** Requests of Vaadin's own by which a screen hears that its session has ended. */
  private static boolean tellsOfTheEnd(HttpServletRequest request) {
    String kind = request.getParameter("v-r");
    return kind != null && (kind.equals("uidl") || kind.equals("heartbeat"));
  }

  private static void leave(
      Accounts accounts, @org.jspecify.annotations.Nullable Authentication who) {
    if (who instanceof Guest guest) {
      accounts.signIn().leave(guest.id());
    }
  }
}
