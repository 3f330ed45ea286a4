package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.identity.People;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;

/** The page on which administrators of the node put other nodes on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersPagesTests extends DeskNode {
  private static final String PEERS = "/administration/peers";
  private static final String CODE = "000.00.00.H26";
  private static final Pattern OWN_KEY = Pattern.compile("<pre[^>]*>([^<]*)</pre>");

  @Autowired People people;
  @Autowired JdbcClient db;
  private DeskBrowser administrator;

  @BeforeAll
  void signIn() {
    var login = "quantri-" + UUID.randomUUID();
    people.createSample(login, "Quản Trị Nút", Role.ADMINISTRATOR, null);
    administrator = signIn(login);
  }

  /** The node is shared with other tests. */
  @AfterAll
  void forget() {
    for (var table : List.of("handover", "witness", "peer_agency", "peer")) {
      db.sql("delete from exchange." + table).update();
    }
  }

  private PageForm form() {
    var page = administrator.get(PEERS).body();
    var key = OWN_KEY.matcher(page);
    assertThat(key.find()).isTrue();
    return PageForm.of(page, PEERS)
        .fill("code", CODE)
        .fill("name", "Trục Hà Nội")
        .fill("address", "http://localhost:9")
        .fill("pem", HtmlUtils.htmlUnescape(key.group(1)));
  }

  private String saved() {
    var page = administrator.submit(PEERS, form());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  @Test
  void aPeerIsSavedAndShownWithWhatItsAdministratorHasToKnowOfUs() {
    assertThat(saved())
        .contains("Đã lưu trục Trục Hà Nội.", CODE, "http://localhost:9")
        .contains("BEGIN PUBLIC KEY", "000.00.00.G22");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() {
    var empty = administrator.submit(PEERS, form().fill("name", ""));
    assertThat(empty.body()).contains("name-error", "Hãy nhập mục này.");
    var inside = administrator.submit(PEERS, form().fill("address", "http://10.0.0.1"));
    assertThat(inside.body())
        .contains("address-error", "Địa chỉ http://10.0.0.1 không dùng được")
        .contains("value=\"Trục Hà Nội\"");
    assertThat(administrator.submit(PEERS, form().fill("code", "000.00.00.G22")).body())
        .contains("code-error");
    assertThat(administrator.submit(PEERS, form().fill("pem", "x")).body()).contains("pem-error");
  }

  @Test
  void aPeerIsStoppedAndTakenUpAgain() {
    var page = saved();
    var stop = PEERS + "/" + CODE + "/deactivate";
    var stopped = administrator.submit(stop, PageForm.of(page, stop)).body();
    assertThat(stopped).contains("Đã ngừng liên kết với trục " + CODE);
    var start = PEERS + "/" + CODE + "/activate";
    assertThat(administrator.submit(start, PageForm.of(stopped, start)).body())
        .contains("Đã liên kết lại với trục " + CODE);
  }

  @Test
  void theKeptHeadIsDownloadedAndAnAlarmAndAConflictAreOnThePage() {
    saved();
    assertThat(administrator.get(PEERS + "/" + CODE + "/head").statusCode()).isEqualTo(404);
    db.sql(
            """
            insert into exchange.witness values
              (?, 'log', 7, 'cm9vdA==', timestamptz '2020-02-12 01:00:00Z', 'k', 's', now(), 'x', now())\
            """)
        .param(CODE)
        .update();
    var head = administrator.get(PEERS + "/" + CODE + "/head");
    assertThat(head.body()).isEqualTo("log\n7\ncm9vdA==\n2020-02-12T01:00:00Z\n\nk s\n");
    assertThat(head.headers().firstValue("Content-Disposition").orElse(""))
        .contains(CODE + "-7.head");
    assertThat(administrator.get(PEERS).body())
        .contains("Nhật ký của Trục Hà Nội (" + CODE + ") đã bị sửa")
        .contains("Nhật ký bị sửa");
    db.sql("delete from exchange.witness").update();
  }

  @Test
  void anAdministratorOfAnAgencyAndAClerkAreNotShownThePage() {
    var login = "quantri-" + UUID.randomUUID();
    people.createSample(
        login, "Quản Trị Tỉnh", Role.ADMINISTRATOR, new AgencyCode("000.00.00.H46"));
    for (var who : List.of(login, "vanthu.G22")) {
      var browser = signIn(who);
      assertThat(browser.get(PEERS).statusCode()).isEqualTo(403);
      assertThat(browser.get("/").body()).doesNotContain(PEERS);
    }
    assertThat(administrator.get("/").body()).contains(PEERS);
  }
}
