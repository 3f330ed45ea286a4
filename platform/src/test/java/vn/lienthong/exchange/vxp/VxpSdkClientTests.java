package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.identity.domain.SystemSecrets;

class VxpSdkClientTests {
  private static final String PATH = "/XrdAdapter/RestService/forward/vpcp";
  private static final String SYSTEM = "000.00.01.H46";

  /** The first service of a client object is built 111 ms before the second. */
  private final Iterator<Instant> builtAt =
      List.of(Instant.parse("2026-11-24T18:35:56.581Z"), Instant.parse("2026-11-24T18:35:56.692Z"))
          .iterator();

  private final InstantSource clock = builtAt::next;

  private final SocketAxis axis = new SocketAxis();
  private final VxpSdkClient client =
      new VxpSdkClient(axis.endpoint(PATH), SYSTEM, "SECRETKEY", clock);

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  /** The eight calls of the measured session, in its order, on one client object. */
  @Test
  void theMeasuredSessionIsRepeatedToTheByte() throws IOException {
    Map<String, String> kind = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    client.getReceivedEdocList(kind);
    client.getSentEdocList(Map.of("fromDate", "01/01/2020"));
    client.sendEdoc(
        Map.of("from", SYSTEM, "to", "[\"000.00.00.G22\",\"000.00.00.H20\"]"),
        new byte[4060],
        "8abd707e91dca426773bab6b86739268ec0404d9a59db673eba616600f1ee");
    client.getEdoc(Map.of("docId", "1"));
    client.updateStatus(Map.of("status", "done"));
    client.getAgenciesList(Map.of());
    client.registerAgency(
        Map.of("a", "b"),
        "{\"id\":\"1\",\"pid\":\"0\",\"code\":\"000.00.01.H46\",\"name\":\"So X\","
            + "\"mail\":\"a@b.vn\",\"mobile\":\"09\",\"fax\":\"1\"}");
    client.deleteAgency(Map.of("AgencyCode", "x"), SYSTEM);

    List<String> measured = WireVectors.requestHeads();
    assertThat(measured).hasSize(8);
    for (int i = 0; i < measured.size(); i++) {
      assertThat(axis.head(i).replaceAll("Host: [^\r]*", "Host: axis.example.vn"))
          .as("request %d", i)
          .isEqualTo(measured.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("vn.lienthong.exchange.vxp.WireVectors#macs")
  void theMacOfTheMeasuredSessionIsReproduced(String signHeader, String mac) {
    assertThat(VxpHeaders.mac("SECRETKEY", signHeader)).isEqualTo(mac);
  }

  /** What the server trusts is held to the same vectors, not to the client beside it. */
  @ParameterizedTest
  @MethodSource("vn.lienthong.exchange.vxp.WireVectors#macs")
  void theMacOfTheMeasuredSessionProvesItsCaller(String signHeader, String mac) {
    var secrets = List.of("SECRETKEY".getBytes(StandardCharsets.UTF_8));

    assertThat(SystemSecrets.anyMatches(secrets, signHeader, mac)).isTrue();
    assertThat(SystemSecrets.anyMatches(secrets, signHeader.replace("H46", "H47"), mac)).isFalse();
    assertThat(SignedCall.parse(SYSTEM, signHeader)).isPresent();
  }

  @Test
  void aByteBelow16LosesItsZeroInTheHashOfAFile() {
    // the SHA-256 of "abc" is ba7816bf8f01cfea…b00361…ff61f20015ad: 01, 03 and 00 become 1, 3 and 0
    assertThat(VxpHeaders.hashOfFile("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f1cfea414140de5dae2223b0361a396177a9cb410ff61f2015ad");
  }

  @Test
  void aFileIsFollowedByALineEndThatItsHashDoesNotCover() {
    client.send("<edXML/>".getBytes(StandardCharsets.US_ASCII));

    assertThat(axis.body(0)).asString().isEqualTo("<edXML/>\r\n");
    assertThat(axis.head(0)).contains("Content-Length: 10\r\n").doesNotContain("Expect");
  }

  @Test
  void threeHundredRecipientsFillTenKilobytesOfHeadersAndStayForTheNextCall() {
    client.sendTo(
        IntStream.range(0, 300).mapToObj("000.00.%02d.H46"::formatted).toList(), new byte[] {'x'});
    client.receivedList();

    assertThat(axis.head(0).length()).isGreaterThan(10_000);
    assertThat(axis.head(1).length()).isGreaterThan(10_000);
    assertThat(axis.head(1)).contains("XroadVnpt-to: [").contains("XroadVnpt-hash-file: ");
  }

  @Test
  void aLetterOutsideAsciiIsLost() {
    client.updateStatus(Map.of("status", "đã đến"));

    assertThat(axis.head(0)).contains("XroadVnpt-status: ?? ??n\r\n");
  }

  @Test
  void bracesAreSentOnlyAfterTheServerAgrees() {
    client.get("1");
    axis.refusesToContinue();
    axis.answers("417 Expectation Failed", "", new byte[0]);
    var refused = client.status("1", "done");

    assertThat(axis.body(0)).asString().isEqualTo("{}");
    assertThat(axis.body(1)).isEmpty();
    assertThat(refused.errorCode()).isNull();
  }

  @Test
  void anAnswerMayBeChunkedOrZipped() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write("{\"status\":\"OK\",\"ErrorCode\":0}".getBytes(StandardCharsets.UTF_8));
    }
    axis.answers("200 OK", "Content-Encoding: gzip\r\n", zipped.toByteArray());
    assertThat(client.status("1", "done").errorCode()).isEqualTo("0");

    axis.answers(
        "200 OK",
        "Transfer-Encoding: chunked\r\n",
        "15\r\n{\"status\":\"OK\",\"Error\r\na\r\nCode\":\"0\"}\r\n0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    assertThat(client.status("1", "done").succeeded()).isTrue();
  }

  @Test
  void theHttpStatusIsNotLookedAt() {
    axis.answers("401 Unauthorized", "", bytes("{\"status\":\"OK\",\"ErrorCode\":\"0\"}"));

    assertThat(client.status("1", "done").succeeded()).isTrue();
  }

  @Test
  void aFailureWithoutDocIdLosesItsReason() {
    assertThat(VxpAnswers.sent(bytes("{\"status\":\"FAIL\",\"ErrorCode\":\"18\"}")))
        .isEqualTo(new VxpAnswers.Sent(null, null, null, null));
    assertThat(VxpAnswers.sent(bytes("{\"status\":\"FAIL\",\"ErrorCode\":\"18\",\"DocId\":null}")))
        .isEqualTo(new VxpAnswers.Sent(null, null, null, null));
    assertThat(VxpAnswers.sent(bytes("{\"status\":\"FAIL\",\"ErrorCode\":\"18\",\"DocId\":\"\"}")))
        .isEqualTo(new VxpAnswers.Sent("FAIL", "18", null, ""));
  }

  @Test
  void oneNullInOneRowLosesTheList() {
    assertThat(VxpAnswers.rows(bytes("{\"ErrorCode\":\"0\",\"data\":[{\"docId\":\"1\"}]}")).data())
        .containsExactly(Map.of("docId", "1"));
    assertThat(
            VxpAnswers.rows(
                    bytes("{\"ErrorCode\":\"0\",\"data\":[{\"docId\":\"1\"},{\"to\":null}]}"))
                .data())
        .isNull();
    assertThat(VxpAnswers.rows(bytes("{\"ErrorCode\":\"0\",\"data\":null}")).data()).isNull();
  }

  @ParameterizedTest
  @EnumSource(VxpSdkVersion.class)
  void onlyTheOlderReleaseLosesTheReasonOfAFailedGet(VxpSdkVersion version) {
    byte[] without = bytes("{\"status\":\"FAIL\",\"ErrorCode\":\"20\"}");
    byte[] with = bytes("{\"status\":\"FAIL\",\"ErrorCode\":\"20\",\"data\":\"\"}");

    assertThat(VxpAnswers.packet(without, version).errorCode())
        .isEqualTo(version == VxpSdkVersion.V2_0_0 ? null : "20");
    assertThat(VxpAnswers.packet(with, version).errorCode()).isEqualTo("20");
  }

  @Test
  void base64MayBeWrapped() {
    byte[] answer = bytes("{\"ErrorCode\":\"0\",\"data\":\"PGVk\\r\\nWE1MLz4=\"}");

    assertThat(VxpAnswers.packet(answer, VxpSdkVersion.V2_0_0).packet())
        .asString()
        .isEqualTo("<edXML/>");
  }

  @Test
  void nothingIsUnderstoodInAnEmptyBodyOrAPage() {
    assertThat(VxpAnswers.plain(bytes(""))).isEqualTo(new VxpAnswers.Plain(null, null, null));
    assertThat(VxpAnswers.rows(bytes("<html/>")).data()).isNull();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
