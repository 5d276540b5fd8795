package ca.lipworkbench.workbench.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps cookies, follows nothing by itself. */
final class Visitor implements AutoCloseable {
  private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Served served;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visitor(Served served) {
    this.served = served;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.at(path))).header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a form without the proof that a page of the server was asked for before. */
  HttpResponse<String> post(String path, String... namesAndValues)
      throws IOException, InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.add(
          namesAndValues[i]
              + "="
              + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(served.at(path)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Asks for a page, fills its form in and sends it. */
  HttpResponse<String> fill(String path, String... namesAndValues)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("_csrf", proof(path)));
    all.addAll(List.of(namesAndValues));
    return post(path, all.toArray(String[]::new));
  }

  String proof(String path) throws IOException, InterruptedException {
    Matcher proof = PROOF.matcher(get(path).body());
    return proof.find() ? proof.group(1) : "";
  }

  HttpResponse<String> signIn(String email) throws IOException, InterruptedException {
    return fill("/workbench/sign-in", "email", email, "password", Served.PASSWORD);
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst();
  }

  void plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/workbench");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(served.at("/workbench/")), cookie);
  }

  @Override
  public void close() {
    client.close();
  }
}
