package vn.lienthong.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.lienthong.testing.PageSlice;

/** Imports that take longer than a request should. */
@Timeout(300)
@Tag("once")
@SpringBootTest(
    classes = PageSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ImportProgressPageTests {
  private static final String PAGE = "/directory/transfer";
  private static final String POLLING = "hx-get=\"/directory/transfer\"";
  private static final String REFRESHING =
      "<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>";

  @LocalServerPort int port;
  @Autowired DataSource source;

  @BeforeEach
  void signIn() {
    PageSlice.signIn(PageSlice.person("importer"));
  }

  @Test
  void aWaitingImportShowsThatItIsCheckedAndThenHowItEnded() throws SQLException {
    try (var writer = blocking("lock table directory.agency in share row exclusive mode")) {
      var answer = PageSlice.begin(port, PAGE, "code;name;kind\nT01;Hội A;OTHER\n");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("Đang đọc và kiểm tra bảng", POLLING, REFRESHING)
          .doesNotContain("multipart/form-data");
      assertThat(page().body()).contains("Đang đọc và kiểm tra bảng");
      assertThat(get(PAGE + "?lang=en").body()).contains("Reading and checking the table");
      get(PAGE + "?lang=vi");
      writer.rollback();
    }
    var end = until(answer -> answer.statusCode() == 303);
    assertThat(end.headers().firstValue("Location").orElseThrow()).contains(PAGE);
    assertThat(page().body()).contains("multipart/form-data").doesNotContain(POLLING);
    assertThat(get("/directory?q=T01").body()).contains("Hội A");
  }

  @Test
  void rowsStoredSoFarAreShownAndASecondTableHasToWait() throws SQLException {
    stopAt("N5500");
    try (var stopped = blocking("select pg_advisory_lock(5500)")) {
      var answer = PageSlice.begin(port, PAGE, manyRows());
      var half = until(page -> page.body().contains("5.000 / 6.000"));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(half.body()).contains("<progress", "Đang lưu cơ quan", POLLING, REFRESHING);
      assertThat(get(PAGE + "?lang=en").body()).contains("5,000 / 6,000");
      get(PAGE + "?lang=vi");
      assertThat(get("/directory?q=N0001").body()).contains("Không có cơ quan nào phù hợp");

      assertThat(PageSlice.begin(port, PAGE, "code;name;kind\nT02;Hội B;OTHER\n").body())
          .contains("Một bảng của bạn đang được nhập", "5.000 / 6.000");
      PageSlice.caller = PageSlice.person("somebody-else");
      assertThat(page().body()).contains("multipart/form-data").doesNotContain(POLLING);
      PageSlice.caller = PageSlice.person("importer");
      stopped.createStatement().execute("select pg_advisory_unlock(5500)");
    }
    var end = until(page -> page.statusCode() == 303);
    assertThat(follow(end)).contains("Đã thêm 6.000 cơ quan; 0 dòng đã có sẵn.");
    assertThat(get("/directory?q=N0001").body()).contains("Đơn vị 1<");
    assertThat(get("/directory?q=T02").body()).contains("Không có cơ quan nào phù hợp");
  }

  @Test
  void anImportThatBreaksIsAnIncidentOnceAndTheNextOneIsFree() throws SQLException {
    execute(
        """
        create function directory.break() returns trigger language plpgsql as $$
        begin raise 'inner text of the database'; end $$;
        create trigger break before insert on directory.agency_code
          for each row when (new.code = 'B01') execute function directory.break()\
        """);
    var broken = PageSlice.upload(port, PAGE, "code;name;kind\nB00;A;OTHER\nB01;B;OTHER\n");
    assertThat(broken.statusCode()).isEqualTo(500);
    assertThat(broken.body()).doesNotContain("inner text");
    assertThat(get("/directory?q=B00").body()).contains("Không có cơ quan nào phù hợp");
    assertThat(page().body()).contains("multipart/form-data");
    assertThat(PageSlice.upload(port, PAGE, "code;name;kind\nB00;A;OTHER\n").statusCode())
        .isEqualTo(303);
  }

  @Test
  void aFormWithoutAFileIsAnsweredWithAdvice() {
    var empty = PageSlice.post(port, PAGE, Map.of()).body();
    assertThat(empty).contains("Hãy chọn bảng CSV cần nhập").doesNotContain("Không đọc được tệp");
  }

  private static String manyRows() {
    return IntStream.range(0, 6_000)
        .mapToObj(i -> "N%04d;Đơn vị %d;OTHER\n".formatted(i, i))
        .collect(Collectors.joining("", "code;name;kind\n", ""));
  }

  /** Makes the row with a code wait until nobody holds the advisory lock 5500. */
  private void stopAt(String code) throws SQLException {
    execute(
        """
        create function directory.stop() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock(5500); return new; end $$;
        create trigger stop before insert on directory.agency_code
          for each row when (new.code = '%s') execute function directory.stop()\
        """
            .formatted(code));
  }

  private void execute(String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection blocking(String sql) throws SQLException {
    var connection = source.getConnection();
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }

  private HttpResponse<String> until(Predicate<HttpResponse<String>> wanted) {
    var answer = page();
    while (!wanted.test(answer)) {
      answer = page();
    }
    return answer;
  }

  private String follow(HttpResponse<String> redirect) {
    var location = redirect.headers().firstValue("Location").orElseThrow();
    return get(location.replaceFirst("^http://[^/]*", "")).body();
  }

  private HttpResponse<String> page() {
    return get(PAGE);
  }

  private HttpResponse<String> get(String path) {
    return PageSlice.get(port, path, "text/html");
  }
}
