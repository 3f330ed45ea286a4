package vn.lienthong.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.casework.DossierId;
import vn.lienthong.identity.Role;
import vn.lienthong.portal.Simulator.Mode;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.application.PortalStage;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.PageSlice;

/** How the line does, what was told of a dossier and why, the simulator, and what was received. */
class PortalPagesTests extends PortalStage {
  private static final String BROWSER = "text/html";

  @BeforeEach
  void atTheNode() {
    PageSlice.signIn(node);
  }

  private String get(String path) {
    return PageSlice.get(port, path, BROWSER).body();
  }

  private int status(String path) {
    return PageSlice.get(port, path, BROWSER).statusCode();
  }

  private DossierId incomplete() {
    var dossier = received();
    db.sql("update casework.dossier set procedure_code = '9.999999' where id = :id")
        .param("id", dossier.value())
        .update();
    hearAndTell();
    return dossier;
  }

  private static String page(DossierId dossier) {
    return "/synchronisation/dossiers/" + dossier;
  }

  private static void spoken(String page) {
    assertThat(page).doesNotContain(">portal.", "portal.what", "portal.outcome", "portal.column");
  }

  @Test
  void anEmptyLineSaysSo() {
    var page = get("/synchronisation");

    assertThat(page).contains("Không có nội dung nào bị giữ lại", "Chưa lần nào", "/adapter");
    spoken(page);
    for (var show : new String[] {"waiting", "sent", "differences", "nonsense&page=99"}) {
      spoken(get("/synchronisation?show=" + show));
    }
    spoken(get("/synchronisation?lang=en"));
  }

  @Test
  void whatIsLaidAsideIsListedWithItsReasonAndSentAgain() {
    var dossier = incomplete();
    var page = get("/synchronisation");
    assertThat(page)
        .contains("Chưa gửi vì thiếu thông tin bắt buộc: MaLinhVuc, TenLinhVuc")
        .contains(page(dossier), "Gửi lại");
    spoken(page);

    db.sql("update casework.dossier set procedure_code = '1.004222'").update();
    var id = db.sql("select id from portal.outbox").query(Long.class).single();
    var answer = PageSlice.post(port, "/synchronisation/replay", Map.of("one", id.toString()));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/synchronisation")).contains("Không có nội dung nào bị giữ lại");
    turn();
    assertThat(count(SyncStatus.SENT)).isOne();
    assertThat(get("/synchronisation?show=sent")).contains(code(dossier), "Cổng đã nhận");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "1;drop"})
  void whatIsNotToBeSentAgainChangesNothing(String id) {
    incomplete();

    var answer = PageSlice.post(port, "/synchronisation/replay", Map.of("one", id));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(count(SyncStatus.STUCK)).isOne();
  }

  @Test
  void theWholePageIsSentAgainAtOnce() {
    incomplete();
    var id = db.sql("select id from portal.outbox").query(Long.class).single();

    PageSlice.post(port, "/synchronisation/replay", Map.of("listed", id.toString()));

    assertThat(count(SyncStatus.WAITING)).isOne();
    assertThat(journaled()).contains("portal.sent-again");
  }

  @Test
  void aSilentPortalIsToldWithItsReasonAndTheNextTry() {
    simulator.switchTo(Mode.DOWN, node);
    received();
    hearAndTell();

    assertThat(get("/synchronisation?show=waiting"))
        .contains("Không kết nối được với Cổng: HTTP 503", "Đã hỏng 1 lần liên tiếp");
  }

  @Test
  void theStoryOfADossierShowsWhatWasSentWhenAndWhatCameBack() {
    var dossier = handedOver();
    hearAndTell();
    PageSlice.signIn(clerk);
    var page = get(page(dossier));

    assertThat(page)
        .contains(code(dossier), "Hồ sơ, gửi lần đầu (sự kiện 2): Được tiếp nhận")
        .contains("Hồ sơ, cập nhật (sự kiện 3): Đang xử lý")
        .contains("Tiến độ (sự kiện 3): Đang xử lý")
        .contains("DongBoHoSoMC, isUpdating=False", "CapNhatTienDoHoSoMC", "12/02/2020 08:00")
        .contains("Nguyên văn nội dung gửi đi", "MaHoSo", "TrangThaiHoSo", "•••••••••345")
        .doesNotContain("044085012345", "0912345678");
    spoken(page);
    assertThat(get("/dossiers/" + dossier)).contains(page(dossier));
    spoken(get(page(dossier) + "?lang=en"));
  }

  /** Who runs the node sees how the line does, not what is in a dossier. */
  @Test
  void atTheNodeTheContentIsNotShown() {
    var dossier = received("Trần Thị Bí Mật");
    hearAndTell();

    assertThat(get(page(dossier)))
        .contains(code(dossier), "Cổng đã nhận")
        .doesNotContain("Nguyên văn", "Bí Mật");
  }

  @Test
  void aDossierOfAnotherAgencyIsUnknown() {
    var dossier = received();
    hearAndTell();
    PageSlice.signIn(
        new Caller(Caller.Kind.PERSON, "x", "X", new AgencyCode("000.00.00.H26"), "leader", ""));
    PageSlice.only = "read-synchronisation";

    assertThat(status(page(dossier))).isEqualTo(404);
  }

  @Test
  void beforeTheAcceptanceThereIsNothingToTell() {
    assertThat(get(page(new DossierId(new UUID(1, 1))))).contains("Chưa có gì để gửi");
    assertThat(status("/synchronisation/dossiers/x")).isEqualTo(404);
  }

  @Test
  void aLeaderSeesTheOwnAgencyAlone() {
    incomplete();
    db.sql("update portal.outbox set agency = '000.00.00.H26'").update();
    PageSlice.signIn(office.person("Đỗ An", Role.LEADER));

    assertThat(get("/synchronisation")).contains("Không có nội dung nào bị giữ lại");
    var id = db.sql("select id from portal.outbox").query(Long.class).single();
    PageSlice.post(port, "/synchronisation/replay", Map.of("one", id.toString()));
    assertThat(count(SyncStatus.STUCK)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "/synchronisation, operate-synchronisation",
    "/synchronisation/simulator, switch-simulator",
    "/national-dossiers, read-received"
  })
  void whoLacksTheRightIsRefused(String path, String right) {
    PageSlice.only = right;
    assertThat(status(path)).isEqualTo(200);
    PageSlice.only = "another";

    assertThat(status(path)).isEqualTo(403);
  }

  @Test
  void theNavigationCountsWhatIsLaidAside() {
    incomplete();

    assertThat(get("/synchronisation")).contains("1 nội dung bị giữ lại");
    PageSlice.only = "another";
    assertThat(get("/procedures")).doesNotContain("href=\"/synchronisation\"");
  }

  @Test
  void differencesAreListed() {
    received();
    hearAndTell();
    db.sql("update portal.received set content = content || '{\"TrangThaiHoSo\":\"1\"}'").update();
    pass(Duration.ofHours(19));
    turn();

    var page = get("/synchronisation?show=differences");

    assertThat(page).contains("TrangThaiHoSo: đã gửi 2, Cổng ghi 1", "Đang chờ gửi");
    spoken(page);
    spoken(get("/synchronisation?show=differences&lang=en"));
  }

  @Test
  void theSimulatorIsSwitched() {
    var page = get("/synchronisation/simulator");
    assertThat(page).contains("Cổng quốc gia mô phỏng", "Bình thường", "Mất câu trả lời");
    spoken(page);

    var answer = PageSlice.post(port, "/synchronisation/simulator", Map.of("mode", "DOWN"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(simulator.mode()).isEqualTo(Mode.DOWN);
    PageSlice.post(port, "/synchronisation/simulator", Map.of("mode", "forget"));
    assertThat(journaled())
        .containsExactly("portal.simulator-switched", "portal.simulator-switched");
    for (var odd : new String[] {"", "x", "down"}) {
      assertThat(
              PageSlice.post(port, "/synchronisation/simulator", Map.of("mode", odd)).statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whatWasReceivedIsListedWithoutItsPeople() {
    handedOver();
    received("Trần Thị Bí Mật");
    hearAndTell();
    var page = get("/national-dossiers");

    assertThat(page)
        .contains("000.00.00.H46-200212-0001", "000.00.00.H46-200212-0002", "Đang xử lý")
        .contains("Quảng Bình", "1.004222", "2 lần có thay đổi, 1 bước tiến độ")
        .doesNotContain("Bí Mật", "044085012345");
    spoken(page);
    assertThat(get("/national-dossiers?q=000.00.00.h46-200212-0002&state=2"))
        .contains("200212-0002")
        .doesNotContain("200212-0001");
    assertThat(get("/national-dossiers?state=4")).doesNotContain("200212-0002");
    assertThat(get("/national-dossiers?agency=000.00.00.H26")).contains("Chưa có hồ sơ nào");
    assertThat(get("/national-dossiers?q=%25&state=x&agency=!&page=7")).contains("Chưa có hồ sơ");
    spoken(get("/national-dossiers?lang=en"));
  }
}
