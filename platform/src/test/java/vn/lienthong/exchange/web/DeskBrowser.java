package vn.lienthong.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** What a clerk's browser without scripts does: cookies, redirects, forms with files. */
final class DeskBrowser {
  private static final String BOUNDARY = "----desk-boundary";

  /** A file chosen in a form. */
  record Chosen(String name, byte[] content) {}

  private final String base;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  DeskBrowser(int port, String login) {
    this.base = "http://localhost:" + port;
    signIn(get("/exchange/inbox").body(), login);
  }

  /** Signs in on that page. */
  HttpResponse<String> signIn(String page, String login) {
    var form = PageForm.of(page, "/sign-in").fill("username", login).fill("password", "lienthong");
    var fields = new ArrayList<String>();
    form.fields()
        .forEach((name, values) ->
            values.forEach(value ->
                fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return send(
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) {
    return send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  /** Sends a form with its files, always as multipart: of somebody signed in it is taken. */
  HttpResponse<String> submit(String action, PageForm form, Chosen... files) {
    var body = new ByteArrayOutputStream();
    form.fields()
        .forEach((name, values) -> values.forEach(value -> part(body, name, "", utf8(value))));
    for (var file : files) {
      part(body, "files", "; filename=\"" + file.name() + "\"", file.content());
    }
    body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        BodyHandlers.ofString());
  }

  private static void part(
      ByteArrayOutputStream body, String name, String fileName, byte[] content) {
    body.writeBytes(
        utf8(
            "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\""
                + fileName
                + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(utf8("\r\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html");
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
