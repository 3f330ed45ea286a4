package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The VXP face called wrongly, with malice or by mistake: a clear answer, and nothing stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VxpUnfriendlyCallsTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final String SECRET = "sample-" + SENDER;
  private static final Path EXAMPLE = Path.of("../docs/api/letter.edxml");

  @Autowired JdbcClient db;
  @Autowired JsonMapper json;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "getReceivedEdocList",
        "getSentEdocList",
        "sendEdoc",
        "getEdoc",
        "updateStatus",
        "countReceiveEdoc",
        "countReceiveStatus",
        "getAgenciesList",
        "getAgenciesListQD20",
        "getSynchronizeUnit",
        "registerAgency",
        "deleteAgency"
      })
  void whoSaysNothingIsNotAnswered(String operation) throws Exception {
    var answer = send(operation, Map.of(), new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(200);
    failed(answer, "15", "EX-0111");
  }

  @ParameterizedTest
  @CsvSource({
    "systemid, 000.00.00.H46",
    "systemid, ' 000.00.00.G22 OR 1=1'",
    "sign-header, '{\"XroadVnpt-systemid\":\"000.00.00.G22\",\"XroadVnpt-status\":\"done\"}'",
    "sign-header, '{}'",
    "sign-header, 'null'",
    "hash-header, 0000000000000000000000000000000000000000000000000000000000000000",
    "hash-header, zz",
    "hash-header, ''"
  })
  void oneHeaderChangedAfterSigningIsNobody(String name, String value) throws Exception {
    var headers = signed(SECRET, Map.of());
    headers.put("XroadVnpt-" + name, value);
    failed(send("getReceivedEdocList", headers, new byte[0]), "15", "EX-0111");
  }

  @Test
  void anotherSecretIsNobody() throws Exception {
    failed(send("countReceiveEdoc", signed("sample", Map.of()), new byte[0]), "15", "EX-0111");
  }

  /** The MAC is over the text as it came: nobody writes it anew before checking. */
  @Test
  void theSignedTextCountsAsItIsWritten() throws Exception {
    var text = "{ \"XroadVnpt-x\":\"\\u0041\\/\" ,\t\"XroadVnpt-systemid\" : \"" + SENDER + "\"}";
    var headers = signed(SECRET, Map.of());
    headers.put("XroadVnpt-sign-header", text);
    headers.put("XroadVnpt-hash-header", mac(SECRET, text));
    var answer = read(send("countReceiveEdoc", headers, new byte[0]));
    assertThat(answer.path("status").asString()).isEqualTo("OK");
  }

  @Test
  void anOperationThatDoesNotExistIsNotFoundInTheFormOfTheFace() throws Exception {
    var answer = send("sendEdocs", signed(SECRET, Map.of()), new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(404);
    failed(answer, "20", "SH-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void anotherMethodIsRefused(String method) throws Exception {
    var request =
        HttpRequest.newBuilder(uri("sendEdoc")).method(method, BodyPublishers.noBody()).build();
    assertThat(http().send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isBetween(400, 499);
  }

  /** E10: nothing that a packet names is fetched or read. */
  @Test
  void aPacketWithADoctypeIsRefusedAndNothingIsFetched() throws Exception {
    var fetched = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetched.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/d.dtd";
      for (var doctype :
          List.of(
              "<!DOCTYPE x [<!ENTITY % d SYSTEM \"" + url + "\"> %d;]>",
              "<!DOCTYPE edXML SYSTEM \"" + url + "\">",
              "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>",
              bomb())) {
        var packet = example().replaceFirst("\\?>", "?>\n" + doctype.replace("$", "\\$"));
        var answer = submit(packet);
        failed(answer, "22", "EX-0101");
        assertThat(answer.body()).doesNotContain("root:", "127.0.0.1");
      }
    } finally {
      server.stop(0);
    }
    assertThat(fetched).hasValue(0);
  }

  private static String bomb() {
    var text = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int level = 1; level <= 10; level++) {
      text.append("<!ENTITY a").append(level).append(" \"");
      text.append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
    }
    return text + "]>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "không phải XML",
        "<edXML",
        "<edXML/>",
        "<html></html>",
        "%PDF-1.7",
        "{\"edXML\":1}",
        "PK\u0003\u0004",
        "\u0000\u0001\u0002"
      })
  void whatIsNoPacketIsRefusedWithPositionAndStoresNothing(String body) throws Exception {
    long before = packets();
    failed(submit(body), "22", "EX-0101");
    assertThat(packets()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void aPacketCutInTheMiddleIsRefusedWhole(double share) throws Exception {
    long before = packets();
    var whole = example();
    failed(submit(whole.substring(0, (int) (whole.length() * share))), "22", "EX-0101");
    assertThat(packets()).isEqualTo(before);
  }

  @Test
  void aWrongPromisedDigestIsRefusedAndStoresNothing() throws Exception {
    long before = packets();
    var headers = signed(SECRET, Map.of("hash-file", "00"));
    failed(send("sendEdoc", headers, bytes(fresh())), "21", "EX-0112");
    assertThat(packets()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.00.X99, 000.00.00.H46, 19, EX-0102",
    "000.00.00.H46, 000.00.00.G22, 19, EX-0103",
    "000.00.00.G22, 000.00.00.X99, 18, EX-0104"
  })
  void senderAndRecipientAreHeldToTheDirectory(String from, String to, String number, String code)
      throws Exception {
    var packet =
        fresh()
            .replace(
                "<edXML:From><edXML:OrganId>000.00.00.G22", "<edXML:From><edXML:OrganId>" + from)
            .replace("<edXML:To><edXML:OrganId>000.00.00.H46", "<edXML:To><edXML:OrganId>" + to);
    failed(submit(packet), number, code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "../../etc/passwd", "00000000-0000-0000-0000-000000000000", "%0d%0a"})
  void aDocIdThatIsNoneIsNotFound(String docId) throws Exception {
    for (var operation : List.of("getEdoc", "downloadEdoc", "updateStatus")) {
      var answer =
          send(operation, signed(SECRET, Map.of("docId", docId, "status", "done")), new byte[0]);
      failed(answer, "10", "EX-0108");
    }
  }

  @Test
  void aCallWithoutDocIdOrStatusIsToldSo() throws Exception {
    failed(send("getEdoc", signed(SECRET, Map.of()), new byte[0]), "10", "EX-0108");
    failed(send("updateStatus", signed(SECRET, Map.of()), new byte[0]), "10", "EX-0116");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{\"code\":null}", "{\"code\":\"không mã\"}", "{}"})
  void aRegistrationThatSaysNothingRegistersNobody(String body) throws Exception {
    var answer = send("registerAgency", signed(SECRET, Map.of()), bytes(body));
    assertThat(read(answer).path("status").asString()).isEqualTo("FAIL");
    assertThat(read(answer).path("ErrorCode").asString()).isNotEqualTo("20");
  }

  @Test
  void agenciesOfOthersAreNotTakenOff() throws Exception {
    for (var code : List.of("000.00.00.H46", "000.00.00.X99", "")) {
      var answer = send("deleteAgency", signed(SECRET, Map.of("AgencyCode", code)), new byte[0]);
      assertThat(read(answer).path("status").asString()).isEqualTo("FAIL");
    }
    assertThat(
            db.sql("select count(*) from directory.agency where locked").query(Long.class).single())
        .isZero();
  }

  @Test
  void pageNumbersThatAreNoneAreTheFirstPage() throws Exception {
    for (var page : List.of("0", "-1", "x", "99999999999", "1.5")) {
      var answer =
          send(
              "getSentEdocList",
              signed(SECRET, Map.of("pageIndex", page, "pageSize", page)),
              new byte[0]);
      assertThat(read(answer).path("status").asString()).as(page).isEqualTo("OK");
    }
  }

  @Test
  void theReasonIsInTheLanguageAskedFor() throws Exception {
    var headers = signed("wrong", Map.of());
    var vietnamese = read(send("getEdoc", headers, new byte[0])).path("ErrorDesc").asString();
    headers.put("Accept-Language", "en");
    var english = read(send("getEdoc", headers, new byte[0])).path("ErrorDesc").asString();
    assertThat(vietnamese).startsWith("EX-0111: ").isNotEqualTo(english);
    assertThat(english).startsWith("EX-0111: ").matches("\\p{ASCII}+");
  }

  private void failed(HttpResponse<String> answer, String number, String code) {
    var body = read(answer);
    assertThat(body.path("status").asString()).as(answer.body()).isEqualTo("FAIL");
    assertThat(body.path("ErrorCode").asString()).as(answer.body()).isEqualTo(number);
    assertThat(body.path("ErrorDesc").asString()).startsWith(code);
    assertThat(answer.body()).doesNotContain("Exception", "vn.lienthong", "select ", "\tat ");
  }

  private JsonNode read(HttpResponse<String> answer) {
    return json.readTree(answer.body());
  }

  private HttpResponse<String> submit(String packet) throws Exception {
    return send("sendEdoc", signed(SECRET, Map.of()), bytes(packet));
  }

  private HttpResponse<String> send(String operation, Map<String, String> headers, byte[] body)
      throws Exception {
    var request = HttpRequest.newBuilder(uri(operation));
    headers.forEach(request::header);
    if (operation.equals("downloadEdoc")) {
      request.GET();
    } else {
      request.POST(BodyPublishers.ofByteArray(body));
    }
    return http().send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private URI uri(String operation) {
    return URI.create("http://localhost:" + port + "/vxp/" + operation);
  }

  private static HttpClient http() {
    return HttpClient.newHttpClient();
  }

  private static Map<String, String> signed(String secret, Map<String, String> parameters) {
    var all = new LinkedHashMap<String, String>();
    all.put("XroadVnpt-systemid", SENDER);
    parameters.forEach((name, value) -> all.put("XroadVnpt-" + name, value));
    var text = JsonMapper.shared().writeValueAsString(all);
    all.put("XroadVnpt-sign-header", text);
    all.put("XroadVnpt-hash-header", mac(secret, text));
    return all;
  }

  static String mac(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String example() throws IOException {
    return Files.readString(EXAMPLE);
  }

  /** The example letter under a number of its own. */
  private static String fresh() throws IOException {
    return example().replace("0001/", UUID.randomUUID() + "/");
  }

  private long packets() {
    return db.sql("select count(*) from exchange.document where message_type = 'edoc'")
        .query(Long.class)
        .single();
  }
}
