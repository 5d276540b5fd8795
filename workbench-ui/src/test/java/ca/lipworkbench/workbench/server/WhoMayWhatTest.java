package ca.lipworkbench.workbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.workbench.accounts.Origin;
import ca.lipworkbench.workbench.accounts.Permission;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.accounts.SignInOutcome;
import ca.lipworkbench.workbench.ui.frame.May;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletRegistration;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every screen and everything else that is served, for every role and for nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayWhatTest {
  private Served served;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    served = new Served(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void everyScreenIsOpenToThoseWhomTheListNamesAndToNobodyElse() throws Exception {
    Map<String, List<String>> expected = new TreeMap<>();
    lines("routes.txt")
        .forEach(line -> expected.put(line.getFirst(), line.subList(1, line.size())));
    Map<String, List<String>> found = new TreeMap<>();
    for (RouteData route : routes()) {
      List<String> answers = new ArrayList<>();
      for (Role role : Role.values()) {
        answers.add(mayOpen(role, route.getNavigationTarget()) ? "yes" : "no");
      }
      found.put(route.getTemplate().isEmpty() ? "(home)" : route.getTemplate(), answers);
    }
    assertEquals(expected, found);
  }

  @Test
  void nobodyWhoIsNotSignedInSeesAnyScreen() throws Exception {
    for (RouteData route : routes()) {
      assertFalse(
          new AccessAnnotationChecker().hasAccess(route.getNavigationTarget(), null, role -> false),
          route.getTemplate());
      try (Visitor visitor = new Visitor(served)) {
        String path = "/workbench/" + route.getTemplate().replace(":", "");
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(303, answer.statusCode(), path);
        assertTrue(
            answer.headers().firstValue("Location").orElseThrow().startsWith("/workbench/sign-in"));
        for (String inside :
            List.of(
                "?v-r=init&location=",
                "?v-r=push",
                "?v-r=webcomponent",
                "?v-r=uidl",
                "?v-r=heartbeat")) {
          HttpResponse<String> refused = visitor.get("/workbench/" + inside);
          assertTrue(
              refused.headers().allValues("Set-Cookie").isEmpty(), inside + " made a session");
        }
      }
    }
  }

  @Test
  void everythingElseThatIsServedAnswersAsTheListSays() throws Exception {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    lines("servlets.txt").forEach(line -> expected.put(line.getFirst(), line));
    Set<String> patterns = new TreeSet<>();
    for (ServletRegistration servlet : served.context().getServletRegistrations().values()) {
      patterns.addAll(servlet.getMappings());
    }
    assertEquals(new TreeSet<>(expected.keySet()), patterns);
    Map<String, Visitor> visitors = new LinkedHashMap<>();
    visitors.put("anonymous", new Visitor(served));
    for (Role role : Role.values()) {
      Visitor visitor = new Visitor(served);
      assertEquals(303, visitor.signIn(served.person(role).email()).statusCode());
      visitors.put(role.name(), visitor);
    }
    for (List<String> line : expected.values()) {
      for (Map.Entry<String, Visitor> one : visitors.entrySet()) {
        String statuses = one.getKey().equals("anonymous") ? line.get(2) : line.get(3);
        int status = one.getValue().get(line.get(1)).statusCode();
        assertTrue(
            List.of(statuses.split(",")).contains(Integer.toString(status)),
            line.get(1) + " answers " + one.getKey() + " with " + status);
      }
    }
    visitors.values().forEach(Visitor::close);
  }

  @Test
  void theConstantsOfScreensAreThePermissionsOfRoles() throws Exception {
    Set<String> constants = new TreeSet<>();
    for (Field field : May.class.getFields()) {
      assertEquals(field.getName(), field.get(null));
      constants.add(field.getName());
    }
    Set<String> permissions = new TreeSet<>();
    Arrays.stream(Permission.values()).map(Permission::name).forEach(permissions::add);
    assertEquals(permissions, constants);
  }

  private List<RouteData> routes() {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(served.context()))
        .getRegisteredRoutes();
  }

  private boolean mayOpen(Role role, Class<?> screen) {
    String email = served.person(role).email();
    SignInOutcome outcome =
        served
            .workbench
            .accounts()
            .signIn()
            .attempt(email, Served.PASSWORD, new Origin("192.0.2.9"));
    Guest guest =
        new Guest(served.workbench.accounts(), ((SignInOutcome.Welcome) outcome).ticket());
    return new AccessAnnotationChecker()
        .hasAccess(
            screen,
            guest,
            name ->
                guest.getAuthorities().stream()
                    .anyMatch(authority -> ("ROLE_" + name).equals(authority.getAuthority())));
  }

  private static List<List<String>> lines(String file) throws Exception {
    try (InputStream in = WhoMayWhatTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.strip().split("\\s+")))
          .toList();
    }
  }
}
