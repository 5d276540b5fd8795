package ca.lipworkbench.workbench.server;

import ca.lipworkbench.workbench.ui.people.SignInView;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/** Who gets through to the workbench. Whatever no view allows is refused. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WorkbenchSecurity {

  @Bean
  InterimPeople people() {
    return new InterimPeople();
  }

  @Bean
  SecurityFilterChain workbenchGuard(HttpSecurity http) {
    http.securityMatcher("/workbench/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/workbench/*.css", "/workbench/icon.svg", "/workbench/scripts/**")
                    .permitAll())
        .headers(
            headers ->
                // Tomcat ends a forwarded answer before the filter would write: write at once.
                headers.addObjectPostProcessor(
                    new ObjectPostProcessor<HeaderWriterFilter>() {
                      @Override
                      public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                      }
                    }));
    return http.with(
            VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(SignInView.class, "/workbench/"))
        .build();
  }
}
