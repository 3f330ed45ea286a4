package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures and the parts of the health are for the monitoring system, UP or DOWN for everybody. */
class MonitoringTests extends DeskNode {
  private static final String FIGURES = "/actuator/prometheus";
  private static final String READINESS = "/actuator/health/readiness";

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", "text/plain, application/json")
            .header("Authorization", authorization)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theMonitoringReadsTheFiguresOfTheAxis() throws Exception {
    sent("Đếm được", "000.00.00.H46");
    get("/ltvb/v1/getEdoc?docId=x", "");
    var figures = get(FIGURES, "Bearer " + TOKEN);
    assertThat(figures.statusCode()).isEqualTo(200);
    assertThat(figures.body())
        .contains("lienthong_axis_queue{state=\"initial\"}")
        .contains("lienthong_axis_oldest_seconds")
        .contains("lienthong_axis_dead_letters{kind=\"delivery\"}")
        .contains(
            "lienthong_axis_calls_seconds_count{code=\"EX-0111\",face=\"ltvb\",outcome=\"refused\"}")
        .contains("lienthong_journal_unsigned")
        .contains("hikaricp_connections_active");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer token-of-the-monitorinG", "Basic eDp5"})
  void nobodyElseReadsThem(String authorization) throws Exception {
    var answer = get(FIGURES, authorization);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("lienthong_");
  }

  /** The same page, written in another way. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/%70rometheus",
        "/%61ctuator/prometheus",
        "/actuator/prometheus/",
        "/actuator/./prometheus",
        "/actuator//prometheus",
        "/actuator/prometheus;x=y",
        "/actuator"
      })
  void noOtherSpellingOfTheAddressLeadsPastTheToken(String path) throws Exception {
    var answer = get(path, "");
    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).doesNotContain("lienthong_", "jvm_");
  }

  @Test
  void whoIsSignedInAsAPersonReadsNoFiguresEither() {
    assertThat(signIn("quantri.nut").get(FIGURES).body()).doesNotContain("lienthong_axis");
  }

  @Test
  void strangersSeeWhetherTheNodeIsReadyAndTheMonitoringSeesWhy() throws Exception {
    assertThat(get(READINESS, "").body()).isEqualTo("{\"status\":\"UP\"}");
    var parts = get(READINESS, "Bearer " + TOKEN);
    assertThat(parts.statusCode()).as(parts.body()).isEqualTo(200);
    assertThat(parts.body())
        .contains("journalKey", "journalHead", "nodeClock", "dataFolder", "ownWork", "\"db\"");
  }
}
