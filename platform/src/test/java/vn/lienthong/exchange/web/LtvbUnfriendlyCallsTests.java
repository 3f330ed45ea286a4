package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.web.LtvbClient.BOUNDARY;
import static vn.lienthong.exchange.web.LtvbClient.end;
import static vn.lienthong.exchange.web.LtvbClient.file;
import static vn.lienthong.exchange.web.LtvbClient.form;
import static vn.lienthong.exchange.web.LtvbClient.joined;
import static vn.lienthong.exchange.web.LtvbClient.part;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.directory.AgencyAdministration;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/** The face called wrongly, with malice or by mistake: a clear answer, and nothing stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LtvbUnfriendlyCallsTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final String RECIPIENT = "000.00.00.H20";
  private static final String SECRET = "bi-mat";
  private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

  @Autowired Systems systems;
  @Autowired AgencyAdministration agencies;
  @Autowired ExchangeSettings settings;
  @Autowired JdbcClient db;
  private LtvbClient client;

  @BeforeAll
  void registerTheSystem() {
    systems.createSample("ltvb-unfriendly", "Hệ thống", new AgencyCode(SENDER), SECRET);
    client = new LtvbClient(port, "ltvb-unfriendly", SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "ltvb-unfriendly, wrong",
    "ltvb-unfriendly, ''",
    "ltvb-unfriendly, BI-MAT",
    "nobody, bi-mat",
    "'', bi-mat",
    "' OR 1=1', bi-mat"
  })
  void aWrongSystemOrSecretIsNumberFifteenInEveryCall(String system, String secret) {
    var stranger = new LtvbClient(port, system, secret);
    for (var answer :
        List.of(
            stranger.list("edoc"),
            stranger.get("x"),
            stranger.status("x", "done"),
            stranger.post(FORM, form(new byte[] {'x'})))) {
      refused(answer, 401, 15, "EX-0111");
    }
  }

  @Test
  void aSecretEndedByRevocationIsNumberFifteenInTheNextCall() {
    systems.createSample("ltvb-gone", "Hệ thống", new AgencyCode(SENDER), SECRET);
    var gone = new LtvbClient(port, "ltvb-gone", SECRET);
    assertThat(gone.list("edoc").code()).isZero();

    systems.revoke(Caller.node("test"), "ltvb-gone");

    refused(gone.list("edoc"), 401, 15, "EX-0111");
  }

  @ParameterizedTest
  @CsvSource({
    "000.00.00.X99, 000.00.00.H20, 422, 19, EX-0102",
    "000.00.00.H20, 000.00.00.G22, 403, 19, EX-0103",
    "000.00.00.G22, 000.00.00.X99, 422, 18, EX-0104"
  })
  void senderAndRecipientAreHeldToTheDirectory(
      String from, String to, int status, int number, String code) throws Exception {
    var packet =
        text(LtvbFaceTests.letter(nextNumber()))
            .replace("<edXML:OrganId>" + SENDER + "<", "<edXML:OrganId>@<")
            .replace("<edXML:OrganId>" + RECIPIENT + "<", "<edXML:OrganId>" + to + "<")
            .replace("<edXML:OrganId>@<", "<edXML:OrganId>" + from + "<");
    refused(client.send(bytes(packet)), status, number, code);
  }

  @Test
  void aLockedRecipientIsNumberTwentyThree() throws Exception {
    var locked = new AgencyCode("000.00.00.H25");
    var packet = text(LtvbFaceTests.letter(nextNumber())).replace(RECIPIENT, locked.value());
    agencies.lock(locked, "thử", Caller.node("test"));
    try {
      refused(client.send(bytes(packet)), 422, 23, "EX-0105");
    } finally {
      agencies.unlock(locked, "thử", Caller.node("test"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "không phải XML", "<edXML/>", "%PDF-1.7"})
  void whatIsNoPacketIsNumberTwentyTwo(String content) {
    refused(client.send(bytes(content)), 422, 22, "EX-0101");
  }

  /** Its file is gone from the disk. */
  @Test
  void aLostPacketIsNumberTwentyAndTellsNothingOfTheNode() throws Exception {
    var packet =
        text(LtvbFaceTests.letter(nextNumber()))
            .replaceFirst("\\?>", "?>" + ("<!-- " + "x".repeat(1_000) + " -->\n").repeat(1_100));
    var docId = client.send(bytes(packet)).data().path("docId").asString();
    Files.delete(settings.directory().resolve(docId.substring(0, 2)).resolve(docId + ".edxml"));

    var answer = client.get(docId);

    refused(answer, 500, 20, "SH-0004");
    assertThat(answer.json().toString())
        .doesNotContain("Exception", settings.directory().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc/passwd", "00000000-0000-0000-0000-000000000000"})
  void aDocIdThatIsNoneIsNotFound(String docId) {
    refused(client.get(docId), 404, 10, "EX-0108");
    refused(client.status(docId, "done"), 404, 10, "EX-0108");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 404, EX-0108",
    "{, 422, EX-0115",
    "null, 404, EX-0108",
    "[], 404, EX-0108",
    "{\"docId\":7}, 404, EX-0108",
    "'{\"docId\":\"00000000-0000-0000-0000-000000000000\"}', 422, EX-0116"
  })
  void aBodyThatSaysNothingMovesNothing(String body, int status, String code) {
    refused(client.update(body), status, 10, code);
  }

  @Test
  void aBodyOfMoreThan64KilobytesIsNotReadToItsEnd() {
    refused(client.update(" ".repeat(65_537)), 413, 21, "EX-0126");
  }

  static Stream<Named<byte[]>> crookedForms() throws Exception {
    byte[] packet = LtvbFaceTests.letter(nextNumber());
    byte[] whole = form(packet);
    var manyParts = new StringBuilder();
    for (int n = 0; n < 10_000; n++) {
      manyParts.append(text(part("p" + n, "x")));
    }
    return Stream.of(
        Named.of("ten thousand parts", joined(manyParts, file("edocFile", packet), end())),
        Named.of("ten thousand behind it", joined(file("edocFile", packet), manyParts, end())),
        Named.of(
            "a header of a megabyte",
            joined(part("x".repeat(1_000_000), ""), file("edocFile", packet), end())),
        Named.of("no last boundary", joined(file("edocFile", packet))),
        Named.of("cut in the file", Arrays.copyOf(whole, whole.length / 2)),
        Named.of("cut in a header", Arrays.copyOf(whole, 40)));
  }

  @ParameterizedTest
  @MethodSource("crookedForms")
  void aFormThatCannotBeReadIsNumberTenAndStoresNothing(byte[] form) {
    long before = documents();
    refused(client.post(FORM, form), 400, 10, "EX-0150");
    assertThat(documents()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "application/json",
        "application/x-www-form-urlencoded"
      })
  void aFormOfAnotherKindIsNumberTen(String type) throws Exception {
    byte[] form = form(LtvbFaceTests.letter(nextNumber()));
    refused(client.post(type, form), 400, 10, "EX-0150");
  }

  static Stream<Named<byte[]>> formsWithoutOneFile() throws Exception {
    byte[] first = file("edocFile", LtvbFaceTests.letter(nextNumber()));
    byte[] second = file("edocFile", LtvbFaceTests.letter(nextNumber()));
    return Stream.of(
        Named.of("no part", end()),
        Named.of("nothing", new byte[0]),
        Named.of("another boundary", bytes(text(first).replace(BOUNDARY, "----khac"))),
        Named.of("no file", joined(part("messageType", "edoc"), end())),
        Named.of("a file of another name", joined(file("file", new byte[] {'x'}), end())),
        Named.of("two files", joined(first, part("messageType", "edoc"), second, end())),
        Named.of("the same file twice", joined(first, first, end())));
  }

  @ParameterizedTest
  @MethodSource("formsWithoutOneFile")
  void aFormWithoutExactlyOneFileIsNumberTenAndStoresNothing(byte[] form) {
    long before = documents();
    var answer = client.post(FORM, form);
    refused(answer, 422, 10, "EX-0151");
    assertThat(answer.message()).contains("edocFile");
    assertThat(documents()).isEqualTo(before);
  }

  /** Behind the file, and named as another client might. */
  @Test
  void partsThatAreNotAskedForDoNotMatter() throws Exception {
    var packet = LtvbFaceTests.letter(nextNumber());
    var form = joined(file("edocFile", packet), part("messageType", "lạ"), part("x", "y"), end());
    assertThat(client.post(FORM, form).code()).isZero();
  }

  /** What is announced too large is answered before a byte of it is sent. */
  @Test
  void aFormAnnouncedAboveTheLimitIsAnsweredAtOnceWithTheLimit() throws Exception {
    long limit = settings.maxPacket().toBytes();
    var answer = client.announce(limit + 100_000, "");
    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":21", "EX-0109")
        .containsPattern(limit / 1_000_000 + "[., \u00a0]?" + limit / 1_000 % 1_000);
  }

  /** Nobody waits for the body of a stranger. */
  @Test
  void aStrangersFormIsAnsweredAtOnce() throws Exception {
    var stranger = new LtvbClient(port, "ltvb-unfriendly", "wrong");
    assertThat(stranger.announce(100_000_000, text(part("messageType", "edoc"))))
        .startsWith("HTTP/1.1 401")
        .contains("\"code\":15");
  }

  @Test
  void anotherMethodAndAnotherPathAreAnsweredInTheFormOfTheFace() {
    var get = LtvbClient.call(client.request("sendEdoc", Map.of()));
    refused(get, 405, 20, "SH-0003");
    var post = LtvbClient.call(client.request("getEdoc", Map.of()).POST(BodyPublishers.noBody()));
    refused(post, 405, 20, "SH-0003");
    for (var path : List.of("sendEdocs", "", "sendEdoc/")) {
      refused(LtvbClient.call(client.request(path, Map.of())), 404, 20, "SH-0002");
    }
  }

  @Test
  void theReasonIsInTheLanguageAskedFor() {
    var vietnamese = client.get("x").message();
    var english =
        LtvbClient.call(
                client.request("getEdoc", Map.of("docId", "x")).header("Accept-Language", "en"))
            .message();
    assertThat(vietnamese).startsWith("EX-0108: Không tìm thấy");
    assertThat(english).startsWith("EX-0108: ").matches("\\p{ASCII}+");
  }

  private static void refused(LtvbClient.Answer answer, int status, int number, String code) {
    var as = answer.json().toString();
    assertThat(answer.status()).as(as).isEqualTo(status);
    assertThat(answer.json().path("success").asBoolean(true)).as(as).isFalse();
    assertThat(answer.code()).as(as).isEqualTo(number);
    assertThat(answer.message()).as(as).startsWith(code);
    if (answer.data().isObject()) {
      assertThat(answer.data().path("errorCode").asString()).isEqualTo(String.valueOf(number));
      assertThat(answer.data().path("docId").asString("-")).isEmpty();
    }
  }

  private long documents() {
    return db.sql("select count(*) from exchange.document where message_type = 'edoc'")
        .query(Long.class)
        .single();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
