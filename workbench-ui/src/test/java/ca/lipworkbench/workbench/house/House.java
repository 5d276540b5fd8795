package ca.lipworkbench.workbench.house;

import ca.lipworkbench.engine.catalogue.Subject;
import ca.lipworkbench.engine.geography.AreaId;
import ca.lipworkbench.engine.text.Language;
import ca.lipworkbench.workbench.accounts.Invitation;
import ca.lipworkbench.workbench.accounts.Person;
import ca.lipworkbench.workbench.accounts.Role;
import ca.lipworkbench.workbench.accounts.SetUp;
import ca.lipworkbench.workbench.config.Workbench;
import ca.lipworkbench.workbench.server.WorkbenchHttp;
import ca.lipworkbench.workbench.site.SiteServer;
import ca.lipworkbench.workbench.site.SiteSettings;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workbench with people, its server, which starts when somebody asks for an address, and windows
 * of a browser in which they are signed in.
 */
public final class House implements AutoCloseable {
  /** With what everybody of a house signs in. */
  public static final String PASSWORD = "seven green boats";

  private static final double PATIENCE_MILLIS = 30_000;
  private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Workbench workbench;
  private final Map<String, String> cookies = new HashMap<>();
  private @Nullable SiteServer server;

  private House(Workbench workbench) {
    this.workbench = workbench;
  }

  /** The house of all tests that can live with what others leave in it; it ends with the run. */
  public static House shared() {
    return Shared.HOUSE;
  }

  /** A house of this home folder alone; the caller closes it. */
  public static House open(Path home) {
    return new House(Workbench.openOrMake(home));
  }

  private static final class Shared {
    private static final House HOUSE = make();

    private static House make() {
      House house = open(DemonstrationHome.copy("house"));
      Runtime.getRuntime().addShutdownHook(new Thread(house::close));
      house.administrator();
      return house;
    }
  }

  /** What the server serves. */
  public Workbench workbench() {
    return workbench;
  }

  /** The address of the server, with a slash at its end. */
  public String address() {
    return server().address();
  }

  /** The address of a screen of the workbench. */
  public String screen(String path) {
    return address() + "workbench/" + path;
  }

  /** The link that whoever starts the server sees. */
  public String setUpLink() {
    return screen("set-up/" + workbench.accounts().setUp().offer().orElseThrow());
  }

  /** The first administrator, who gets an account where nobody has one. */
  public Person administrator() {
    SetUp setUp = workbench.accounts().setUp();
    String email = email(Role.ADMINISTRATOR);
    setUp
        .offer()
        .ifPresent(
            token ->
                setUp.complete(
                    token,
                    new SetUp.FirstAdministrator(
                        "Administrator A",
                        email,
                        PASSWORD,
                        Optional.of(new AreaId("NB-moncton")),
                        Language.ENGLISH)));
    return workbench.accounts().people().findByEmail(email).orElseThrow();
  }

  /** Somebody with this role, at a place that fits it. */
  public Person person(Role role) {
    return role == Role.ADMINISTRATOR
        ? administrator()
        : person(email(role), "Person of the test", role);
  }

  /** Somebody who gets an account where nobody has one of this address. */
  public Person person(String email, String name, Role role) {
    return workbench
        .accounts()
        .people()
        .findByEmail(email)
        .orElseGet(() -> invited(email, name, role));
  }

  private Person invited(String email, String name, Role role) {
    String place = role == Role.REGIONAL_ADMINISTRATOR ? "region-ATL" : "NB-moncton";
    Invitation.Made made =
        workbench
            .accounts()
            .invitations()
            .invite(Subject.OWNER, email, role, Optional.of(new AreaId(place)), Language.ENGLISH);
    workbench.accounts().invitations().accept(made.token(), name, PASSWORD, Language.ENGLISH);
    return workbench.accounts().people().findByEmail(email).orElseThrow();
  }

  private static String email(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@example.org";
  }

  /** A window of somebody whom the server does not know. */
  public BrowserContext visitor(Browser.NewContextOptions window) {
    BrowserContext context = Chromium.browser().newContext(window);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** A window of somebody who is signed in; the windows of one person share a session. */
  public BrowserContext signedIn(Person person, Browser.NewContextOptions window) {
    String known = cookies.computeIfAbsent(person.email(), this::signIn);
    return visitor(window.setStorageState(known));
  }

  /** A window of somebody who has just signed in there. */
  public BrowserContext signedInAnew(Person person, Browser.NewContextOptions window) {
    return visitor(window.setStorageState(signIn(person.email())));
  }

  private String signIn(String email) {
    try (BrowserContext context = visitor(Chromium.window(360))) {
      APIRequestContext requests = context.request();
      Matcher proof = PROOF.matcher(requests.get(screen("sign-in")).text());
      if (!proof.find()) {
        throw new IllegalStateException("The sign-in page has no form");
      }
      int status =
          requests
              .post(
                  screen("sign-in"),
                  RequestOptions.create()
                      .setMaxRedirects(0)
                      .setForm(
                          FormData.create()
                              .set("_csrf", proof.group(1))
                              .set("email", email)
                              .set("password", PASSWORD)))
              .status();
      if (status != 303) {
        throw new IllegalStateException(email + " was not let in: " + status);
      }
      return context.storageState();
    }
  }

  private synchronized SiteServer server() {
    SiteServer started = server;
    if (started == null) {
      started = WorkbenchHttp.start(SiteSettings.local(0, workbench.home().published()), workbench);
      server = started;
    }
    return started;
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
    workbench.close();
  }
}
