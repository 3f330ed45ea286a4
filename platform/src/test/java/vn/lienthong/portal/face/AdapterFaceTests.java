package vn.lienthong.portal.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.portal.Simulator.Mode;
import vn.lienthong.portal.application.OneSystem;
import vn.lienthong.portal.application.PortalStage;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.PageSlice;

/** The national portal as provinces call it, with everything that they may get wrong. */
class AdapterFaceTests extends PortalStage {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String CODE = "000.00.00.H46-200212-0001";
  private static final String OF_HA_NOI = "000.00.00.H26-200212-0001";

  private String session;

  @BeforeEach
  void loggedIn() throws Exception {
    session = logIn(OneSystem.QUANG_BINH);
  }

  private String logIn(AgencyCode agency) throws Exception {
    var answer = logIn(agency.value(), OneSystem.secret(agency));
    assertThat(answer.path("error_code").asInt()).isZero();
    return answer.path("session").asString();
  }

  private JsonNode logIn(String username, String password) throws Exception {
    return post("login", Map.of("username", username, "password", password));
  }

  private JsonNode post(String path, Map<String, Object> body) throws Exception {
    return post(path, JSON.writeValueAsBytes(body));
  }

  private HttpResponse<String> send(String path, byte[] body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/adapter/mapi/" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private JsonNode post(String path, byte[] body) throws Exception {
    var answer = send(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var json = JSON.readTree(answer.body());
    assertThat(json.propertyNames()).contains("error_code", "message", "result");
    return json;
  }

  private Map<String, Object> call(String service, Object... fields) {
    var call = new LinkedHashMap<String, Object>();
    call.put("session", session);
    call.put("madonvi", "000.00.00.H46");
    call.put("service", service);
    for (int i = 0; i < fields.length; i += 2) {
      call.put((String) fields[i], fields[i + 1]);
    }
    return call;
  }

  private static Map<String, Object> item(String code, String state, Object... more) {
    var item = new LinkedHashMap<String, Object>();
    item.put("MaHoSo", code);
    item.put("MaTTHC", "1.004222");
    item.put("TenTTHC", "Đăng ký thường trú");
    item.put("MaLinhVuc", "G01-CT");
    item.put("TenLinhVuc", "Cư trú");
    item.put("KenhThucHien", "1");
    item.put("LoaiDoiTuong", "1");
    item.put("Email", "");
    item.put("TrichYeuHoSo", "Đăng ký thường trú");
    item.put("NgayTiepNhan", "20200212093000");
    item.put("TrangThaiHoSo", state);
    item.put("HinhThuc", "0");
    item.put("DonViXuLy", "UBND tỉnh");
    for (int i = 0; i < more.length; i += 2) {
      if (more[i + 1].equals("")) {
        item.remove((String) more[i]);
      } else {
        item.put((String) more[i], more[i + 1]);
      }
    }
    return item;
  }

  private static Map<String, Object> step(String code, String at, String content) {
    return Map.of(
        "MaHoSo", code,
        "NguoiXuLy", "Lê Dũng",
        "ThoiDiemXuLy", at,
        "NoiDungXuLy", content,
        "TrangThai", "4");
  }

  @SafeVarargs
  private JsonNode tell(boolean updating, Map<String, Object>... items) throws Exception {
    var mode = updating ? "True" : "False";
    return post("g", call("DongBoHoSoMC", "isUpdating", mode, "data", List.of(items)));
  }

  private void refused(JsonNode answer, int number, String code) {
    assertThat(answer.path("error_code").asInt()).as(answer.toString()).isEqualTo(number);
    assertThat(answer.path("message").asString()).startsWith(code + ": ").doesNotContain("{0}");
  }

  private static void done(JsonNode answer) {
    assertThat(answer.path("error_code").asInt()).as(answer.toString()).isZero();
  }

  private int state(String code) {
    return db.sql("select state from portal.received where code = ?")
        .param(code)
        .query(Integer.class)
        .single();
  }

  private long steps() {
    return db.sql("select count(*) from portal.received_step").query(Long.class).single();
  }

  @Test
  void aDossierIsTakenOnceAndUpdatedStepByStep() throws Exception {
    done(tell(false, item(CODE, "2", "NgayHenTra", "20200221170000")));
    refused(tell(false, item(CODE, "2")), 3, "PO-0210");
    done(tell(true, item(CODE, "4")));
    done(tell(true, item(CODE, "9", "NgayKetThucXuLy", "20200214110000")));
    done(tell(true, item(CODE, "10", "NgayKetThucXuLy", "20200214110000")));

    assertThat(state(CODE)).isEqualTo(10);
    assertThat(receivedDossiers()).isOne();
    assertThat(journaled()).containsOnly("portal.dossiers-received").hasSize(4);
  }

  @Test
  void theSameAgainChangesNothing() throws Exception {
    done(tell(false, item(CODE, "2")));
    done(tell(true, item(CODE, "4")));
    done(tell(true, item(CODE, "4")));
    done(tell(true, item(CODE, "4")));

    assertThat(db.sql("select told from portal.received").query(Integer.class).single())
        .isEqualTo(2);
    assertThat(PageSlice.JOURNALED.get(3).facts())
        .containsEntry("stored", "0")
        .containsEntry("unchanged", "1");
  }

  @Test
  void whatIsOlderDoesNotOverwriteWhatIsNewer() throws Exception {
    done(tell(false, item(CODE, "4")));
    done(tell(true, item(CODE, "9", "NgayKetThucXuLy", "20200214110000")));

    done(tell(true, item(CODE, "5")));

    assertThat(state(CODE)).isEqualTo(9);
  }

  /** The request for a supplement is the newest date that a dossier in that state has. */
  @Test
  void theDatesOfSupplementsTellWhatIsNewer() throws Exception {
    var asked = List.of(Map.of("HoSoBoSungId", "4", "NgayBoSung", "20200213152000"));
    done(tell(false, item(CODE, "4")));
    done(tell(true, item(CODE, "5", "DanhSachHoSoBoSung", asked)));

    done(tell(true, item(CODE, "4")));

    assertThat(state(CODE)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"2, 9", "2, 10", "4, 10", "9, 4", "10, 4", "3, 2", "8, 4", "4, 2", "6, 9"})
  void aMoveThatIsNoneIsRefused(String from, String to) throws Exception {
    done(tell(false, item(CODE, from)));

    var answer = tell(true, item(CODE, to));

    refused(answer, 1, "PO-0212");
    assertThat(answer.path("message").asString()).contains(CODE, from, to);
    assertThat(state(CODE)).isEqualTo(Integer.parseInt(from));
  }

  @Test
  void ofACallWithOneBadItemNothingIsKept() throws Exception {
    done(tell(false, item(CODE, "2")));
    var second = CODE.replace("0001", "0002");
    var third = CODE.replace("0001", "0003");

    refused(tell(false, item(second, "2"), item(third, "11")), 1, "PO-0209");
    refused(tell(false, item(second, "2"), item(CODE, "2")), 3, "PO-0210");
    refused(tell(true, item(CODE, "4"), item(second, "4")), 1, "PO-0211");

    assertThat(receivedDossiers()).isOne();
    assertThat(state(CODE)).isEqualTo(2);
  }

  @Test
  void anUnknownDossierIsNotUpdated() throws Exception {
    refused(tell(true, item(CODE, "4")), 1, "PO-0211");
  }

  @Test
  void tenAreTakenElevenAreNot() throws Exception {
    var items = new ArrayList<Map<String, Object>>();
    for (int i = 1; i <= 11; i++) {
      items.add(item("000.00.00.H46-200212-%04d".formatted(i), "2"));
    }
    var eleven = call("DongBoHoSoMC", "isUpdating", "False", "data", items);
    refused(post("g", eleven), 1, "PO-0207");
    assertThat(receivedDossiers()).isZero();

    done(post("g", call("DongBoHoSoMC", "isUpdating", "False", "data", items.subList(0, 10))));

    assertThat(receivedDossiers()).isEqualTo(10);
  }

  @Test
  void aDossierTwiceInACallIsRefused() throws Exception {
    refused(tell(false, item(CODE, "2"), item(CODE, "2")), 1, "PO-0213");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MaHoSo",
        "MaTTHC",
        "TenTTHC",
        "MaLinhVuc",
        "TenLinhVuc",
        "KenhThucHien",
        "LoaiDoiTuong",
        "TrichYeuHoSo",
        "NgayTiepNhan",
        "TrangThaiHoSo",
        "HinhThuc",
        "DonViXuLy"
      })
  void whatIsDemandedMustBeThere(String field) throws Exception {
    var answer = tell(false, item(CODE, "2", field, ""));

    refused(answer, 1, "PO-0208");
    assertThat(answer.path("message").asString()).contains(field);
  }

  @ParameterizedTest
  @CsvSource({
    "MaHoSo, x",
    "MaHoSo, H46-20-1",
    "MaTTHC, 1.4222",
    "KenhThucHien, 4",
    "KenhThucHien, 0",
    "KenhThucHien, -1",
    "LoaiDoiTuong, 5",
    "TrangThaiHoSo, 0",
    "TrangThaiHoSo, 11",
    "TrangThaiHoSo, 99999999999999999999",
    "TrangThaiHoSo, ２",
    "NgayTiepNhan, 2020-02-12",
    "NgayTiepNhan, 20200230000000",
    "NgayTiepNhan, 20200212250000",
    "NgayHenTra, hôm nay",
    "NgayTra, 20201301000000",
    "NgayNopHoSo, 202002120930",
    "NgayTuChoi, 0"
  })
  void aFieldThatIsCrookedIsNamed(String field, String value) throws Exception {
    var answer = tell(false, item(CODE, "2", field, value));

    refused(answer, 1, "PO-0209");
    assertThat(answer.path("message").asString()).contains(field);
    assertThat(receivedDossiers()).isZero();
  }

  @Test
  void onlyTextsObjectsAndListsOfObjectsAreTaken() throws Exception {
    var nested = Map.of("a", Map.of("b", Map.of("c", Map.of("d", "e"))));
    for (Object odd : List.of(1, true, 1.5, List.of("x"), List.of(List.of()), List.of(1), nested)) {
      refused(tell(false, item(CODE, "2", "GhiChu", odd)), 1, "PO-0209");
    }
    refused(tell(false, item(CODE, "2", "GhiChu", "x".repeat(4001))), 1, "PO-0209");
    refused(tell(false, item(CODE, "2", "TrichYeuHoSo", "x".repeat(1001))), 1, "PO-0209");
    refused(tell(false, item(CODE, "2", "NgayHenTra", List.of())), 1, "PO-0209");
    refused(tell(false, item(CODE, "2", "DanhSachHoSoBoSung", "x")), 1, "PO-0209");
    var withNull = item(CODE, "2");
    withNull.put("GhiChu", null);
    refused(tell(false, withNull), 1, "PO-0209");
    assertThat(receivedDossiers()).isZero();
  }

  @Test
  void textsAreKeptComposedAndWithoutControls() throws Exception {
    done(tell(false, item(CODE, "2", "TenTTHC", "Đa\u0306ng\u0000 ky\u0301 ")));

    assertThat(db.sql("select procedure_name from portal.received").query(String.class).single())
        .isEqualTo("Đăng ký");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{\"session\":",
        "<xml/>",
        "{\"a\":1}{",
        "\uFEFF{}x"
      })
  void aBodyThatIsNoObjectIsRefused(String body) throws Exception {
    var answer = post("g", body.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.path("error_code").asInt()).isNotZero();
  }

  @Test
  void aBodyInAnotherEncodingIsRefused() throws Exception {
    var call = JSON.writeValueAsString(call("DongBoHoSoMC", "data", List.of(item(CODE, "2"))));

    refused(post("g", call.getBytes(StandardCharsets.UTF_16)), 1, "PO-0202");
    refused(post("g", call.replace("Đ", "Ð").getBytes(StandardCharsets.ISO_8859_1)), 1, "PO-0202");
  }

  @Test
  void aHugeBodyIsNotReadToItsEnd() throws Exception {
    refused(post("g", new byte[2_100_000]), 1, "PO-0201");
    var deep = ("{\"data\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    refused(post("g", deep.getBytes(StandardCharsets.UTF_8)), 1, "PO-0202");
  }

  @Test
  void dataThatIsNoListOfObjectsIsRefused() throws Exception {
    for (Object odd : List.of(List.of("x"), List.of(1), Map.of("a", Map.of()))) {
      var answer = post("g", call("DongBoHoSoMC", "isUpdating", "False", "data", odd));
      refused(answer, 1, "PO-0209");
    }
    done(post("g", call("DongBoHoSoMC", "isUpdating", "False", "data", "x")));
    done(post("g", call("DongBoHoSoMC", "isUpdating", "False")));
  }

  @Test
  void whoDoesNotProveWhoHeIsGetsNoSession() throws Exception {
    var name = OneSystem.QUANG_BINH.value();
    refused(logIn(name, "wrong"), 1, "PO-0203");
    refused(logIn(name, ""), 1, "PO-0203");
    refused(logIn("", ""), 1, "PO-0203");
    refused(logIn("nobody", "x"), 1, "PO-0203");
    refused(post("login", Map.of("username", 1, "password", List.of())), 1, "PO-0203");
    systems.revoked = true;
    refused(logIn(name, OneSystem.secret(OneSystem.QUANG_BINH)), 1, "PO-0203");
  }

  @Test
  void withoutASessionNothingIsDone() throws Exception {
    for (var odd : List.of("", "x", session + "x")) {
      session = odd;
      refused(tell(false, item(CODE, "2")), -2, "PO-0204");
    }
    assertThat(receivedDossiers()).isZero();
  }

  @Test
  void aSessionEndsByTimeByRestartAndByRevoking() throws Exception {
    pass(Duration.ofMinutes(29));
    done(tell(false, item(CODE, "2")));
    pass(Duration.ofMinutes(1));
    refused(tell(true, item(CODE, "4")), -2, "PO-0204");

    session = logIn(OneSystem.QUANG_BINH);
    systems.revoked = true;
    refused(tell(true, item(CODE, "4")), -2, "PO-0204");
    systems.revoked = false;
    simulator.forgetSessions(node);
    refused(tell(true, item(CODE, "4")), -2, "PO-0204");
  }

  @Test
  void whoLacksTheRightIsRefused() throws Exception {
    PageSlice.only = "something-else";

    refused(tell(false, item(CODE, "2")), 1, "SH-0001");
  }

  @Test
  void eachSpeaksForItsOwnUnitsAlone() throws Exception {
    refused(tell(false, item(OF_HA_NOI, "2")), 1, "PO-0206");
    for (var odd : List.of("000.00.00.H26", "", "!!", "999.99.99.Z99")) {
      var call = call("DongBoHoSoMC", "data", List.of(item(CODE, "2")));
      call.put("madonvi", odd);
      refused(post("g", call), 1, "PO-0206");
    }
    assertThat(receivedDossiers()).isZero();
  }

  @Test
  void aDossierOfAnotherProvinceIsAsUnknownAsOneThatIsNot() throws Exception {
    done(tell(false, item(CODE, "2")));
    db.sql("update portal.received set agency = '000.00.00.H26'").update();

    refused(tell(true, item(CODE, "4")), 1, "PO-0211");
    var steps = List.of(step(CODE, "20200212100000", "x"));
    refused(post("g", call("CapNhatTienDoHoSoMC", "data", steps)), 1, "PO-0211");
    assertThat(post("g", call("TraCuuHoSo", "mahoso", CODE)).path("result")).isEmpty();
  }

  @Test
  void aStepIsKeptOnceHoweverOftenItIsTold() throws Exception {
    done(tell(false, item(CODE, "2")));
    var one = step(CODE, "20200212100000", "Chuyển xử lý");
    var other = step(CODE, "20200212100000", "Phân công");
    for (int i = 0; i < 3; i++) {
      done(post("g", call("CapNhatTienDoHoSoMC", "data", List.of(one, other))));
    }

    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void aStepNeedsItsDossierAndItsFields() throws Exception {
    var good = step(CODE, "20200212100000", "x");
    refused(post("g", call("CapNhatTienDoHoSoMC", "data", List.of(good))), 1, "PO-0211");
    done(tell(false, item(CODE, "2")));
    for (var field : List.of("MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "NoiDungXuLy", "TrangThai")) {
      var less = new LinkedHashMap<String, Object>(good);
      less.remove(field);
      var answer = post("g", call("CapNhatTienDoHoSoMC", "data", List.of(good, less)));
      refused(answer, 1, "PO-0208");
    }
    var crooked = step(CODE, "2020", "x");
    refused(post("g", call("CapNhatTienDoHoSoMC", "data", List.of(good, crooked))), 1, "PO-0209");
    assertThat(steps()).isZero();
  }

  @Test
  void aLookUpGivesWhatWasTold() throws Exception {
    done(tell(false, item(CODE, "2", "ChuHoSo", "Nguyễn Văn A")));

    var result = post("g", call("TraCuuHoSo", "mahoso", CODE)).path("result");

    assertThat(result).hasSize(1);
    assertThat(result.path(0).path("TrangThaiHoSo").asString()).isEqualTo("2");
    assertThat(result.path(0).path("ChuHoSo").asString()).isEqualTo("Nguyễn Văn A");
    for (var odd : List.of("", "x", CODE.replace("0001", "0009"))) {
      assertThat(post("g", call("TraCuuHoSo", "mahoso", odd)).path("result")).isEmpty();
    }
  }

  @Test
  void theCatalogueIsAskedToo() throws Exception {
    var result = post("g", call("LayThuTuc", "maTTHC", "1.004222")).path("result").path(0);

    assertThat(result.path("MATTHC").asString()).isEqualTo("1.004222");
    assertThat(result.path("LINHVUCTHUCHIEN").path(0).path("MALINHVUC").asString())
        .startsWith("G00-");
    for (var odd : List.of("", "x", "9.999999")) {
      assertThat(post("g", call("LayThuTuc", "maTTHC", odd)).path("result")).isEmpty();
    }
  }

  @Test
  void aSimulatorThatIsDownTakesNothingAndOneThatLosesAnswersDoes() throws Exception {
    simulator.switchTo(Mode.DOWN, node);
    var body =
        JSON.writeValueAsBytes(
            call("DongBoHoSoMC", "isUpdating", "False", "data", List.of(item(CODE, "2"))));
    assertThat(send("g", body).statusCode()).isEqualTo(503);
    assertThat(receivedDossiers()).isZero();

    simulator.switchTo(Mode.LOSING, node);
    assertThat(send("g", body).statusCode()).isEqualTo(502);
    assertThat(receivedDossiers()).isOne();
  }
}
