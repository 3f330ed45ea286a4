package vn.lienthong.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;
import vn.lienthong.testing.WebServer;

/**
 * The module alone on a real web server, with planted controllers and no database. Not annotated as
 * a configuration, so that the scan of the whole application does not find it.
 */
@WebServer
@ComponentScan(
    basePackages = "vn.lienthong.web",
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
class WebSlice {
  static final Instant NOW = Instant.parse("2020-02-12T01:00:00Z");

  /** Nobody is signed in unless a test says so. */
  static @Nullable Caller caller;

  @Bean
  WallClock wallClock() {
    return new WallClock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Bean
  CurrentCaller currentCaller() {
    return () -> caller;
  }

  @Bean
  SampleNotice sampleNotice() {
    return () -> true;
  }

  @Bean
  OpenRoute machineRoute() {
    return new OpenRoute("/planted/machine/**", 100, false);
  }

  @Bean
  OpenRoute slowRoute() {
    return new OpenRoute("/planted/slow", 3, true);
  }

  @Bean
  NavigationSource plantedNavigation() {
    return who ->
        List.of(
            NavigationItem.of("planted.second", "/planted/second", 20),
            NavigationItem.of("planted.first", "/planted", 10).withCount(1234));
  }

  static Caller clerk() {
    return new Caller(Caller.Kind.PERSON, "p-1", "Nguyễn Thị Lấp Lánh Ánh", null, "clerk", "");
  }

  /** Asks the running slice like a browser, or like a machine when {@code accept} says so. */
  static HttpResponse<String> get(int port, String path, String accept, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accept);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
