package ca.lipworkbench.workbench.house;

import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.ui.frame.SignedIn;
import ca.lipworkbench.workbench.ui.frame.Tab;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What screens are made with when a test opens them without a browser, on the shared house. */
@Configuration(proxyBeanMethods = false)
public class ScreenBeans {
  /** Whoever opens a screen next. */
  public static void signIn(Person person) {
    SignedIn.Principal principal = () -> person;
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(
                principal,
                "",
                person.role().permissions().stream()
                    .map(Permission::name)
                    .map(name -> "ROLE_" + name)
                    .toArray(String[]::new)));
  }

  /** Nobody is signed in any more. */
  public static void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Bean(destroyMethod = "")
  Workbench workbench() {
    return House.shared().workbench();
  }

  @Bean
  SignedIn signedIn() {
    return new SignedIn();
  }

  @Bean
  Tab tab(SignedIn signedIn) {
    return new Tab(signedIn::find);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  AuthenticationContext authenticationContext() {
    return new AuthenticationContext();
  }
}
