package ca.lipworkbench.workbench.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ca.lipworkbench.engine.error.WorkbenchException;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.pages.Assets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteServerTest {
  private static final String PAGE = "/employment/en/NB-moncton/";

  @TempDir static Path folder;
  private static PublishedFolders published;
  private static SiteServer server;
  private static RawHttp http;

  @BeforeAll
  static void start() throws IOException {
    published = new PublishedFolders(folder).fill();
    server = SiteServer.start(SiteSettings.local(0, folder));
    http = new RawHttp(server.port());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void addressShowsTheCurrentEditionAndItsPermanentAddressEach() throws IOException {
    assertTrue(http.get(PAGE).text().startsWith("edition 2"));
    assertTrue(http.get("/employment@1/en/NB-moncton/").text().startsWith("edition 1"));
    assertTrue(http.get("/employment@2/en/NB-moncton/").text().startsWith("edition 2"));
    assertEquals(404, http.get("/employment@3/en/NB-moncton/").status());
    assertEquals("édition 2", http.get("/employment/fr/NB-moncton/").text());
  }

  @Test
  void frontPagesStandAtTheRoot() throws IOException {
    assertEquals("choose", http.get("/").text());
    assertEquals("front en", http.get("/en/").text());
    assertEquals("about fr", http.get("/fr/about/").text());
    assertEquals("body{}", http.get("/assets/site-AAAA.css").text());
  }

  @Test
  void browserThatSaysItsLanguageIsLedThere() throws IOException {
    assertLeads("/", "Accept-Language: fr-CA,fr;q=0.9,en;q=0.8", "/fr/");
    assertLeads("/", "Accept-Language: en;q=0.5, de, fr;q=0.4", "/en/");
    assertLeads("/employment/", "Accept-Language: fr", "/employment/fr/");
    assertLeads("/employment@1/", "Accept-Language: en-GB", "/employment@1/en/");
    assertEquals(200, http.get("/", "Accept-Language: de").status());
    assertEquals(200, http.get("/", "Accept-Language: ;;;q=zzz").status());
  }

  private static void assertLeads(String from, String header, String to) throws IOException {
    RawHttp.Answer answer = http.get(from, header);
    assertEquals(302, answer.status());
    assertEquals(to, answer.header("location"));
    assertTrue(answer.header("vary").contains("Accept-Language"), answer.header("vary"));
  }

  @Test
  void folderWithoutSlashLeadsToTheFolder() throws IOException {
    RawHttp.Answer answer = http.get("/employment/en/NB-moncton");
    assertEquals(301, answer.status());
    assertEquals(PAGE, answer.header("location"));
    assertEquals("/employment/", http.get("/employment").header("location"));
  }

  @Test
  void compressedTwinIsSentToWhoAcceptsIt() throws IOException {
    RawHttp.Answer answer = http.get(PAGE, "Accept-Encoding: br, gzip");
    assertEquals("gzip", answer.header("content-encoding"));
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertTrue(new String(plain, StandardCharsets.UTF_8).startsWith("edition 2"));
    assertEquals("", http.get(PAGE, "Accept-Encoding: gzip;q=0").header("content-encoding"));
    assertEquals("", http.get(PAGE).header("content-encoding"));
    assertNotEquals(answer.header("etag"), http.get(PAGE).header("etag"));
  }

  @Test
  void unchangedPageIsNotSentAgain() throws IOException {
    String tag = http.get(PAGE).header("etag");
    RawHttp.Answer again = http.get(PAGE, "If-None-Match: \"other\", " + tag);
    assertEquals(304, again.status());
    assertEquals(0, again.body().length);
    assertEquals(200, http.get(PAGE, "If-None-Match: \"other\"").status());
  }

  @Test
  void headAnswersLikeGetWithoutTheBody() throws IOException {
    RawHttp.Answer head = http.send("HEAD", PAGE);
    RawHttp.Answer get = http.get(PAGE);
    assertEquals(0, head.body().length);
    assertEquals(get.header("content-length"), head.header("content-length"));
    assertEquals(get.header("etag"), head.header("etag"));
  }

  @Test
  void namedAssetsAreKeptAndPagesAreAskedForAgain() throws IOException {
    assertTrue(
        http.get("/employment/assets/site-AAAA.css").header("cache-control").contains("immutable"));
    assertEquals("no-cache", http.get(PAGE).header("cache-control"));
    assertEquals("no-cache", http.get("/employment/data/figure-1-en.csv").header("cache-control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
  void nothingButReadingIsAnswered(String method) throws IOException {
    RawHttp.Answer answer = http.send(method, PAGE, "Content-Length: 0");
    assertEquals(405, answer.status());
    assertHeaders(answer, method);
  }

  @Test
  void withdrawnSlugAnswersGoneAtOnceEverywhere() throws IOException {
    published.point("withdrawn", "null", "[]");
    assertGone("/withdrawn/");
    published.point("employment", "null", "[1,2]");
    try {
      assertGone(PAGE);
      assertGone("/employment@1/en/NB-moncton/");
      assertGone("/employment/data/figure-1-en.csv");
      assertGone("/employment");
    } finally {
      published.point("employment", "2", "[1,2]");
    }
    assertEquals(200, http.get(PAGE).status());
  }

  private static void assertGone(String address) throws IOException {
    RawHttp.Answer answer = http.get(address);
    assertEquals(410, answer.status(), address);
    assertEquals("no-store", answer.header("cache-control"));
    assertTrue(answer.text().contains("withdrawn"), address);
    assertTrue(answer.text().contains("retirée"), address);
  }

  @Test
  void missingPageSaysSoInBothLanguages() throws IOException {
    RawHttp.Answer answer = http.get("/nothing/en/");
    assertEquals(404, answer.status());
    assertTrue(answer.text().contains("Page not found"));
    assertTrue(answer.text().contains("Page introuvable"));
  }

  @Test
  void pagesThatSayWhyThereIsNoneFindTheirStyleSheet() throws IOException {
    String sheet =
        Assets.shipped().files().stream()
            .filter(file -> file.endsWith(".css"))
            .findFirst()
            .orElseThrow();
    assertTrue(http.get("/nothing").text().contains("/assets/" + sheet));
    RawHttp.Answer answer = http.get("/assets/" + sheet);
    assertEquals(200, answer.status());
    assertEquals("text/css;charset=UTF-8", answer.header("content-type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/",
        "/employment/en/NB-moncton/",
        "/employment@1/en/NB-moncton/",
        "/employment/en/NB-moncton",
        "/employment/data/figure-1-en.csv",
        "/employment/dashboard.json",
        "/assets/site-AAAA.css",
        "/nothing",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/a%00b",
        "/employment/en/..;/..;/secret.txt",
        "/a\\b",
        "/%zz"
      })
  void everyAnswerCarriesTheHeaders(String target) throws IOException {
    assertHeaders(http.get(target), target);
  }

  private static void assertHeaders(RawHttp.Answer answer, String target) {
    assertEquals(SiteHeaders.POLICY, answer.header("content-security-policy"), target);
    assertEquals("nosniff", answer.header("x-content-type-options"), target);
    assertEquals("strict-origin-when-cross-origin", answer.header("referrer-policy"), target);
    assertFalse(answer.header("permissions-policy").isEmpty(), target);
    assertFalse(answer.headers().containsKey("strict-transport-security"), "only over https");
    assertFalse(answer.headers().containsKey("server"), target);
    assertFalse(answer.headers().containsKey("set-cookie"), target);
    assertFalse(answer.text().contains("Tomcat"), target);
    assertFalse(answer.text().contains("Exception"), target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/employment/../secret.txt",
        "/employment/../../etc/passwd",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/%252e%252e/secret.txt",
        "/employment/..;/secret.txt",
        "/..;/secret.txt",
        "/..\\secret.txt",
        "/./secret.txt",
        "/secret.txt",
        "/secret.txt%00.html",
        "/%00.md",
        "/proc/self/root/etc/passwd",
        "/employment\u2215secret.txt",
        "/employment/2/en/index.html",
        "/employment/publication.json",
        "/employment/private/list.html",
        "/employment/index.html.gz",
        "/employment/en/index.html.gz",
        "/front/1/notes.txt",
        "/front/front.json",
        "/notes.txt",
        "//secret.txt",
        "/employment//en/",
        "/EMPLOYMENT/en/",
        "/employment@01/en/",
        "/employment@-1/en/",
        "/employment@9e99/en/",
        "/employment@99999999999999999999/en/",
        "/employmen/en/",
        "/admin",
        "/login",
        "/actuator/env",
        "/VAADIN/../",
        "/😀/",
        "/employment/en/?name=a%22%0d%0aSet-Cookie:x=1/../../secret"
      })
  void nothingOutsideOfWhatIsPublishedIsEverAnswered(String target) throws IOException {
    RawHttp.Answer answer = http.get(target);
    assertFalse(answer.text().contains(PublishedFolders.SECRET), target);
    assertFalse(answer.text().contains("root:"), target);
    boolean harmless = target.contains("?");
    assertTrue(
        harmless || List.of(400, 404).contains(answer.status()), target + ": " + answer.status());
    assertFalse(answer.headers().containsKey("set-cookie"), target);
  }

  @Test
  void overlongAddressIsRefused() throws IOException {
    int status = http.get("/" + "a".repeat(4_096)).status();
    assertTrue(List.of(400, 404, 414).contains(status), Integer.toString(status));
  }

  @Test
  void visitorsLeaveNoSession() throws IOException {
    for (int visit = 0; visit < 200; visit++) {
      http.get(visit % 2 == 0 ? PAGE : "/nothing", "Cookie: JSESSIONID=0123456789ABCDEF");
    }
    assertEquals(0, server.sessions());
  }

  @Test
  void takenPortIsOneClearLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      SiteSettings settings = SiteSettings.local(taken.getLocalPort(), folder);
      WorkbenchException failure =
          assertThrows(WorkbenchException.class, () -> SiteServer.start(settings));
      assertEquals(SiteError.PORT_TAKEN, failure.code());
      assertTrue(
          failure.sentence(Language.ENGLISH).contains(Integer.toString(taken.getLocalPort())));
      assertFalse(failure.sentence(Language.ENGLISH).contains("\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, 99_999})
  void numberThatIsNoPortIsRefused(int port) {
    WorkbenchException failure =
        assertThrows(WorkbenchException.class, () -> SiteSettings.local(port, folder));
    assertEquals(SiteError.PORT_OUT_OF_RANGE, failure.code());
    assertTrue(
        failure.sentence(Language.ENGLISH).startsWith(Integer.toString(port)),
        failure.sentence(Language.ENGLISH));
  }

  @Test
  void addressOfAnotherMachineIsRefused() {
    SiteSettings settings = new SiteSettings("192.0.2.1", 0, folder);
    WorkbenchException failure =
        assertThrows(WorkbenchException.class, () -> SiteServer.start(settings));
    assertEquals(SiteError.PORT_NOT_ALLOWED, failure.code());
  }

  @Test
  void folderThatIsNotThereIsRefused() {
    SiteSettings settings = SiteSettings.local(0, folder.resolve("absent"));
    WorkbenchException failure =
        assertThrows(WorkbenchException.class, () -> SiteServer.start(settings));
    assertEquals(SiteError.PUBLISHED_UNREADABLE, failure.code());
  }

  @Test
  void damagedPointerHurtsItsOwnDashboardOnly() throws IOException {
    published.point("damaged", "oops", "[");
    RawHttp.Answer answer = http.get("/damaged/");
    assertEquals(500, answer.status());
    assertHeaders(answer, "/damaged/");
    assertEquals(200, http.get(PAGE).status());
  }

  @Test
  void hostThatIsNoAddressIsRefusedByName() {
    SiteSettings settings = new SiteSettings("no-such-host.invalid", 8080, folder);
    WorkbenchException refused =
        assertThrows(WorkbenchException.class, () -> SiteServer.requireFree(settings));
    assertEquals(SiteError.HOST_UNKNOWN, refused.code());
    assertTrue(refused.sentence(Language.FRENCH).contains("no-such-host.invalid"));
  }
}
