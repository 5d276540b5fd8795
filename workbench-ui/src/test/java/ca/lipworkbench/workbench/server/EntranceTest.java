package ca.lipworkbench.workbench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entrance and the guard behind it, over HTTP. */
class EntranceTest {
  @TempDir private Path folder;
  private Served served;
  private Visitor visitor;

  @BeforeEach
  void start() throws Exception {
    served = new Served(folder);
    visitor = new Visitor(served);
  }

  @AfterEach
  void stop() {
    visitor.close();
    served.close();
  }

  @Test
  void publicPagesAreServedBesideTheWorkbench() throws Exception {
    served.workbench.publisher().reconcile();
    HttpResponse<String> front = visitor.get("/en/");
    assertEquals(200, front.statusCode());
    assertTrue(front.headers().firstValue("Set-Cookie").isEmpty());
    assertEquals(404, visitor.get("/nothing-of-this-name/en/").statusCode());
  }

  @Test
  void firstAdministratorSetsUpAndIsInAtOnce() throws Exception {
    String link = "/workbench/set-up/" + served.workbench.accounts().setUp().offer().orElseThrow();
    HttpResponse<String> entered = setUp(visitor, link, "a@example.org");
    assertEquals(303, entered.statusCode());
    assertEquals("/workbench/", entered.headers().firstValue("Location").orElseThrow());
    assertEquals(200, visitor.get("/workbench/").statusCode());
    HttpResponse<String> again = visitor.get(link);
    assertEquals(404, again.statusCode());
    assertTrue(again.body().contains("is set up already"), again.body());
  }

  @Test
  void ofTwentySetUpsSentAtTheSameMomentOneWins() throws Exception {
    String link = "/workbench/set-up/" + served.workbench.accounts().setUp().offer().orElseThrow();
    int people = 20;
    CyclicBarrier start = new CyclicBarrier(people);
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
      for (int i = 0; i < people; i++) {
        String email = "person" + i + "@example.org";
        answers.add(
            threads.submit(
                () -> {
                  try (Visitor one = new Visitor(served)) {
                    String proof = one.proof(link);
                    start.await();
                    return one.post(
                            link,
                            "_csrf",
                            proof,
                            "name",
                            "P",
                            "email",
                            email,
                            "place",
                            "",
                            "password",
                            Served.PASSWORD,
                            "repeat",
                            Served.PASSWORD)
                        .statusCode();
                  }
                }));
      }
    }
    int winners = 0;
    for (Future<Integer> answer : answers) {
      winners += answer.get() == 303 ? 1 : 0;
    }
    assertEquals(1, winners);
    assertEquals(1, served.workbench.accounts().people().list(Subject.OWNER).size());
  }

  @Test
  void nobodyHasASessionBeforeTheyAreIn() throws Exception {
    for (String path :
        List.of("/workbench/", "/workbench/people", "/workbench/sign-in", "/workbench/?v-r=init")) {
      HttpResponse<String> answer = visitor.get(path);
      assertTrue(
          answer.headers().allValues("Set-Cookie").stream()
              .noneMatch(cookie -> cookie.startsWith("workbench=")),
          path + " made a session");
    }
  }

  @Test
  void theSessionsCookieIsForTheWorkbenchAloneAndOutOfTheReachOfScripts() throws Exception {
    HttpResponse<String> entered = visitor.signIn(served.person(Role.ANALYST).email());
    String cookie =
        entered.headers().allValues("Set-Cookie").stream()
            .filter(text -> text.startsWith("workbench="))
            .findFirst()
            .orElseThrow();
    for (String part : List.of("; Path=/workbench", "; HttpOnly", "; SameSite=Lax")) {
      assertTrue(cookie.contains(part), cookie);
    }
    assertFalse(cookie.contains("Secure"), "over http");
  }

  @Test
  void behindAProxyThatSpeaksHttpsTheCookieIsSecure() throws Exception {
    served.person(Role.ANALYST);
    HttpResponse<String> page =
        visitor.get(
            "/workbench/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7");
    assertTrue(
        page.headers().firstValue("Set-Cookie").orElseThrow().contains("Secure"),
        page.headers().toString());
  }

  @Test
  void aSessionThatSomebodyPlantedIsNotTheOneThatIsLetIn() throws Exception {
    Person person = served.person(Role.ANALYST);
    String planted;
    try (Visitor attacker = new Visitor(served)) {
      attacker.signIn(person.email());
      planted = attacker.cookie("workbench").orElseThrow().getValue();
    }
    visitor.plant("workbench", planted);
    visitor.plant("workbench", "AAAABBBBCCCCDDDD");
    String mine =
        visitor.signIn(person.email()).headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.startsWith("workbench="))
            .findFirst()
            .orElseThrow();
    assertFalse(mine.contains(planted), mine);
    assertFalse(mine.contains("AAAABBBBCCCCDDDD"), mine);
  }

  @Test
  void whoSignsInGoesWhereTheyWantedToGo() throws Exception {
    HttpResponse<String> sent = visitor.get("/workbench/people?lang=fr&q=a%20b");
    assertEquals(303, sent.statusCode());
    String entrance = sent.headers().firstValue("Location").orElseThrow();
    assertEquals(
        "/workbench/sign-in?lang=fr&next=%2Fworkbench%2Fpeople%3Flang%3Dfr%26q%3Da%2520b",
        entrance);
    HttpResponse<String> entered =
        visitor.fill(
            entrance, "email", served.person(Role.ANALYST).email(), "password", Served.PASSWORD);
    assertEquals(
        "/workbench/people?lang=fr&q=a%20b",
        entered.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void noAddressLeadsOutOfTheWorkbench() throws Exception {
    String email = served.person(Role.ANALYST).email();
    for (String next :
        List.of(
            "https%3A%2F%2Fexample.org",
            "%2F%2Fexample.org",
            "%2Fworkbench%2F%2Fexample.org",
            "%2Fworkbench%2F..%2F..%2F%2Fexample.org",
            "%2Fworkbench%5C..%5Cexample.org",
            "%2F%5Cexample.org",
            "javascript%3Aalert(1)",
            "%2Fworkbench%2F%0D%0ASet-Cookie%3A%20x%3D1",
            "%2Fworkbenchexample.org",
            "%09%2Fworkbench%2F")) {
      try (Visitor one = new Visitor(served)) {
        HttpResponse<String> entered =
            one.fill(
                "/workbench/sign-in?next=" + next, "email", email, "password", Served.PASSWORD);
        assertEquals("/workbench/", entered.headers().firstValue("Location").orElseThrow(), next);
      }
    }
  }

  @Test
  void aFormThatOurPageDidNotSendChangesNothing() throws Exception {
    String email = served.person(Role.ANALYST).email();
    visitor.get("/workbench/sign-in");
    for (String proof : List.of("", "forged")) {
      HttpResponse<String> refused =
          visitor.post(
              "/workbench/sign-in", "_csrf", proof, "email", email, "password", Served.PASSWORD);
      assertEquals(403, refused.statusCode());
      assertTrue(refused.body().contains("open for too long"), refused.body());
    }
    String link = "/workbench/set-up/" + "0".repeat(32);
    assertEquals(403, visitor.post(link, "name", "A").statusCode());
    assertTrue(visitor.cookie("workbench").isEmpty());
  }

  @Test
  void wrongPasswordsGetOneAnswerAndThenAWait() throws Exception {
    String email = served.person(Role.ANALYST).email();
    for (int i = 0; i < 5; i++) {
      HttpResponse<String> refused =
          visitor.fill("/workbench/sign-in", "email", email, "password", "wrong");
      assertEquals(401, refused.statusCode());
      assertTrue(refused.body().contains("do not go together"));
      assertTrue(refused.body().contains("value=\"" + email + "\""), "the address stays");
      assertFalse(refused.body().contains("wrong\""), "the password does not");
    }
    HttpResponse<String> wait =
        visitor.fill("/workbench/sign-in?lang=fr", "email", email, "password", Served.PASSWORD);
    assertEquals(429, wait.statusCode());
    assertTrue(wait.headers().firstValue("Retry-After").isPresent());
    assertTrue(wait.body().contains("Trop d’essais. Attendez"), wait.body());
  }

  @Test
  void disablingEndsAnOpenSessionAtItsNextRequest() throws Exception {
    Person person = served.person(Role.ANALYST);
    visitor.signIn(person.email());
    assertEquals(200, visitor.get("/workbench/").statusCode());
    served.workbench.accounts().people().disable(Subject.OWNER, person.id());
    HttpResponse<String> sent = visitor.get("/workbench/");
    assertEquals(303, sent.statusCode());
    assertTrue(sent.headers().firstValue("Location").orElseThrow().contains("&ended"));
    assertEquals(401, visitor.signIn(person.email()).statusCode());
  }

  @Test
  void invitationAndResetLinksLetTheirPeopleIn() throws Exception {
    var accounts = served.workbench.accounts();
    String token =
        accounts
            .invitations()
            .invite(
                Subject.OWNER,
                "b@example.org",
                Role.CURATOR,
                java.util.Optional.empty(),
                ca.lipworkbench.engine.text.Language.ENGLISH)
            .token();
    String link = "/workbench/invitation/" + token;
    assertEquals(
        422,
        visitor
            .fill(link, "name", "Curator B", "password", Served.PASSWORD, "repeat", "another")
            .statusCode());
    assertEquals(
        303,
        visitor
            .fill(link, "name", "Curator B", "password", Served.PASSWORD, "repeat", Served.PASSWORD)
            .statusCode());
    assertEquals(404, visitor.get(link).statusCode());
    Person person = accounts.people().findByEmail("b@example.org").orElseThrow();
    String reset = "/workbench/reset/" + accounts.people().offerReset(Subject.OWNER, person.id());
    String wanted = "nine yellow kites";
    assertEquals(303, visitor.fill(reset, "password", wanted, "repeat", wanted).statusCode());
    assertEquals(200, visitor.get("/workbench/").statusCode());
  }

  @Test
  void pagesOfTheEntranceHaveNoScriptAreNotKeptAndTellNobodyTheirAddress() throws Exception {
    HttpResponse<String> page = visitor.get("/workbench/sign-in");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertTrue(policy.startsWith("default-src 'none'; style-src 'self'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals(List.of("no-store"), page.headers().allValues("Cache-Control"));
    assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals("DENY", page.headers().firstValue("X-Frame-Options").orElseThrow());
    assertFalse(page.body().contains("<script"));
    assertFalse(page.body().contains(" style="));
  }

  /** Without writing headers at once, pages that are forwarded go out without them. */
  @Test
  void pagesOfTheWorkbenchCarryAPolicyWithANumberOfTheirOwnAndAreNotKept() throws Exception {
    visitor.signIn(served.person(Role.ADMINISTRATOR).email());
    List<String> policies = new ArrayList<>();
    for (String path : List.of("/workbench/", "/workbench/people")) {
      HttpResponse<String> page = visitor.get(path);
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertTrue(policy.contains("script-src 'self' 'nonce-"), policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), policy);
      assertEquals(1, page.headers().allValues("Content-Security-Policy").size());
      String cache = page.headers().firstValue("Cache-Control").orElse("");
      assertTrue(cache.contains("no-store"), path + ": " + cache);
      assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
      policies.add(policy);
    }
    assertNotEquals(policies.get(0), policies.get(1));
  }

  @Test
  void hostileInputComesBackAsText() throws Exception {
    String hostile = "\"><script>alert(1)</script>";
    String link = "/workbench/set-up/" + served.workbench.accounts().setUp().offer().orElseThrow();
    String body =
        visitor
            .fill(
                link,
                "name",
                hostile,
                "email",
                hostile,
                "place",
                hostile,
                "password",
                "x",
                "repeat",
                "x")
            .body();
    assertFalse(body.contains("<script>alert"), body);
    for (String token : List.of("%22%3E%3Cscript%3E", "..%2F..%2Fetc", "%00", "a".repeat(3_000))) {
      HttpResponse<String> answer = visitor.get("/workbench/invitation/" + token);
      assertTrue(List.of(400, 404).contains(answer.statusCode()), token);
      assertFalse(answer.body().contains("<script"), token);
    }
  }

  private static HttpResponse<String> setUp(Visitor visitor, String link, String email)
      throws Exception {
    return visitor.fill(
        link,
        "name",
        "Administrator A",
        "email",
        email,
        "place",
        "NB-moncton",
        "password",
        Served.PASSWORD,
        "repeat",
        Served.PASSWORD);
  }
}
