package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.exchange.ConformanceCheck;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;

/** The self-test as the administrator of an agency sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformancePagesTests extends DeskNode {
  private static final String PATH = "/administration/conformance";
  private static final String SYSTEM = "qlvb-h01";

  @Autowired People people;
  @Autowired Systems systems;
  @Autowired JsonMapper json;
  private DeskBrowser administrator;

  @BeforeAll
  void signIn() {
    var agency = new AgencyCode("000.00.00.H01");
    people.createSample("quantri.H01", "Đỗ Văn Quản", Role.ADMINISTRATOR, agency);
    systems.createSample(SYSTEM, "Quản lý văn bản", agency, "s");
    administrator = signIn("quantri.H01");
  }

  private HttpResponse<String> start(String system) {
    var form = PageForm.of(administrator.get(PATH).body(), PATH);
    return administrator.submit(PATH, form.fill("system", system));
  }

  @Test
  void aRunIsStartedLookedAtEndedAndFoundAgain() {
    var report = start(" " + SYSTEM + " ");
    var path = report.uri().getPath();
    assertThat(path).startsWith(PATH + "/");
    assertThat(report.body())
        .contains("Báo cáo tự kiểm tra: " + SYSTEM, "Đang chạy", "chưa thấy 10 mục", "C10");

    var form = PageForm.of(report.body(), path + "/end");
    var ended = administrator.submit(path + "/end", form);
    assertThat(ended.uri().getPath()).isEqualTo(path);
    assertThat(ended.body()).doesNotContain("Đang chạy").contains("chưa thấy 10 mục");
    assertThat(administrator.get(PATH).body()).contains("href=\"" + path + "\"");

    var read = json.readTree(administrator.get(path + "/report.json").body());
    assertThat(read.path("system").asString()).isEqualTo(SYSTEM);
    assertThat(read.path("endedAt").isString()).isTrue();
    assertThat(read.path("checks")).hasSize(10);
    assertThat(read.at("/checks/0/number").asString()).isEqualTo("C01");
    assertThat(read.at("/checks/0/outcome").asString()).isEqualTo("not-seen");
  }

  @Test
  void aSystemOfAnotherAgencyIsNotTested() {
    assertThat(start("000.00.00.G22").body())
        .contains("Không có hệ thống 000.00.00.G22", "id=\"system-error\"");
    assertThat(start(" ").body()).contains("Hãy ghi mã hệ thống.");
    assertThat(administrator.get(PATH + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(signIn("vanthu.H46").get(PATH).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyCheckIsExplainedToAnybodyInBothLanguages(String language) {
    var page = administrator.get("/developers/conformance?lang=" + language).body();
    administrator.get("/?lang=vi");
    for (var check : ConformanceCheck.values()) {
      assertThat(page).contains("id=\"" + check.number() + "\"");
    }
    assertThat(page).doesNotContain("exchange.conformance.");
  }

  @Test
  void theMenuLeadsAdministratorsToIt() {
    assertThat(administrator.get("/").body()).contains("href=\"" + PATH + "\"");
    assertThat(signIn("vanthu.H46").get("/").body()).doesNotContain("href=\"" + PATH + "\"");
  }
}
