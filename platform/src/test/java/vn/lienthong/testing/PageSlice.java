package vn.lienthong.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.CurrentCaller;

/**
 * The pages of the directory, the calendar and the catalogue on a real web server and database,
 * without sign-in: the test says who calls and whether that caller may do everything or nothing.
 */
@WebServer
@EnableTransactionManagement
@ComponentScan(
    basePackages = {
      "vn.lienthong.web.application",
      "vn.lienthong.web.web",
      "vn.lienthong.directory",
      "vn.lienthong.calendar",
      "vn.lienthong.procedures"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Slice|Planted).*"))
public class PageSlice {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Nobody is signed in while it is null. */
  public static @Nullable Caller caller;

  /** Whether the caller may do everything. */
  public static boolean allowed;

  /** The key of the one right there is, null for all. */
  public static @Nullable String only;

  /** What the pages journaled, in order. */
  public static final List<NewEntry> JOURNALED = new CopyOnWriteArrayList<>();

  /** From now on somebody calls who may do everything, whatever another class left behind. */
  public static void signIn(Caller who) {
    caller = who;
    allowed = true;
    only = null;
  }

  public static Caller person(String id) {
    return new Caller(Caller.Kind.PERSON, id, "Trần Thị Dung", null, "administrator", "");
  }

  public static HttpResponse<String> get(int port, String path, String accept) {
    return send(HttpRequest.newBuilder(uri(port, path)).header("Accept", accept));
  }

  public static HttpResponse<String> post(int port, String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(uri(port, path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Posts one file in the field {@code table}. */
  public static HttpResponse<String> upload(int port, String path, String csv) {
    return upload(port, path, "a.csv", csv);
  }

  /** A browser sends a file without a name where none was chosen. */
  public static HttpResponse<String> upload(int port, String path, String name, String csv) {
    return upload(port, path, name, csv, Map.of());
  }

  /**
   * Posts one file and other fields, and waits for the end of the work behind the page, as a
   * browser does.
   */
  public static HttpResponse<String> upload(
      int port, String path, String name, String content, Map<String, String> fields) {
    var first = begin(port, path, name, content, fields);
    return works(first)
        ? Patiently.await().until(() -> get(port, path, "text/html"), page -> !works(page))
        : first;
  }

  private static boolean works(HttpResponse<String> page) {
    return page.body().contains("hx-trigger=\"every 2s\"");
  }

  /** Posts one file in the field {@code table}; the first answer, which may tell of progress. */
  public static HttpResponse<String> begin(int port, String path, String csv) {
    return begin(port, path, "a.csv", csv, Map.of());
  }

  /** The same with other fields. */
  public static HttpResponse<String> begin(
      int port, String path, String name, String content, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
                .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                .collect(Collectors.joining())
            + part("name=\"table\"; filename=\"" + name + "\"", content)
            + "--cut--\r\n";
    return send(
        HttpRequest.newBuilder(uri(port, path))
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String part(String disposition, String content) {
    return "--cut\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  /** Posts JSON and asks for JSON. */
  public static HttpResponse<String> postJson(int port, String path, String json) {
    return send(
        HttpRequest.newBuilder(uri(port, path))
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI uri(int port, String path) {
    return URI.create("http://localhost:" + port + path);
  }

  @Bean
  DataSource dataSource() {
    return TestDatabase.create().dataSource();
  }

  @Bean
  JdbcClient jdbcClient(DataSource source) {
    return JdbcClient.create(source);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  WallClock wallClock() {
    return new WallClock(Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), ZoneOffset.UTC));
  }

  @Bean
  BusinessClock businessClock(WallClock wall) {
    return new BusinessClock(wall.clock());
  }

  @Bean
  CurrentCaller currentCaller() {
    return () -> caller;
  }

  @Bean
  Rights rights() {
    return (who, right) -> allowed && (only == null || only.equals(right.key()));
  }

  @Bean
  Journal journal() {
    return new Journal() {
      @Override
      public UUID append(NewEntry entry) {
        JOURNALED.add(entry);
        return Ids.next();
      }

      @Override
      public UUID appendNow(NewEntry entry) {
        return append(entry);
      }
    };
  }
}
