package vn.lienthong.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.lienthong.identity.OnSampleNode;
import vn.lienthong.identity.Role;
import vn.lienthong.testing.Patiently;

/** Requests that wait for a lock which somebody else keeps. */
@TestPropertySource(properties = "lienthong.node.lock-timeout=2s")
class BlockedRequestsTests extends OnSampleNode {
  private static final String CALENDAR = "lock table calendar.version, calendar.special_day";
  @Autowired DataSource source;

  @ParameterizedTest
  @CsvSource({
    "/calendar/2020?lang=vi, Cơ sở dữ liệu đang bận, Hãy thử lại sau ít phút",
    "/calendar/2020?lang=en, The database is busy, Try again in a few minutes"
  })
  void aReaderIsToldThatTheDatabaseIsBusyAndWhenToComeAgain(String path, String why, String advice)
      throws SQLException {
    var clerk = signedIn("blocked.clerk", "Phạm Văn Chờ", Role.CLERK, "000.00.00.H46");
    var page = whileLocked(CALENDAR, () -> clerk.get(path));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(page.body()).contains("SH-0009", why, advice).doesNotContain("lock timeout");
    assertThat(clerk.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void aProgramGetsTheCodeAsAProblem() throws SQLException {
    var clerk = signedIn("blocked.program", "Phạm Văn Chờ", Role.CLERK, "000.00.00.H46");
    var answer = whileLocked(CALENDAR, () -> clerk.getJson("/api/calendar/years/2020"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"SH-0009\"").doesNotContain("incident");
  }

  /** Passwords are checked in a filter, where no controller's advice reaches. */
  @Test
  void signingInDoesNotHangBehindALockedAccount() throws SQLException {
    var person = sample("blocked.account", "Phạm Văn Khóa", Role.CLERK, "000.00.00.H46");
    var form = browser.get("/sign-in");
    var refused =
        whileLocked(
            "select * from identity.person where id = '" + person + "' for update",
            () -> browser.submit(form, "/sign-in", signIn("blocked.account", "lienthong")));
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("SH-0009");
    assertThat(entries(person)).as("only its creation and post are journaled").isEqualTo(2);
  }

  private HttpResponse<String> whileLocked(String lock, Supplier<HttpResponse<String>> request)
      throws SQLException {
    try (var holder = source.getConnection();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(lock);
      try {
        return assertTimeoutPreemptively(Patiently.LONG, request::get);
      } finally {
        holder.rollback();
      }
    }
  }
}
