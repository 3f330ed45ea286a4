package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.json;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each operation looks on the wire: verb, path, parameters, signature. */
class OperationsTests {
  private static final String SECRET = "bí mật của hệ thống";
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"DocId\":\"d\"}";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final AxisClient client = client(axis.endpoint());

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  interface Call {
    void on(AxisClient client, Path folder) throws Exception;
  }

  static Stream<Arguments> operations() {
    var edoc = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    var status = Map.of("servicetype", "eDoc", "messagetype", "status");
    return Stream.of(
        operation("getReceivedEdocList", "POST", edoc, (c, f) -> c.received(MessageType.DOCUMENT)),
        operation("getReceivedEdocList", "POST", status, (c, f) -> c.received(MessageType.STATUS)),
        operation("getSentEdocList", "POST", edoc, (c, f) -> c.sent(MessageType.DOCUMENT)),
        operation("getSentEdocList", "POST", status, (c, f) -> c.sent(MessageType.STATUS)),
        operation("getSentEdocList", "POST", and(edoc, "docId", "d-1"), (c, f) -> c.trace("d-1")),
        operation("countReceiveEdoc", "POST", edoc, (c, f) -> c.count(MessageType.DOCUMENT)),
        operation("countReceiveStatus", "POST", status, (c, f) -> c.count(MessageType.STATUS)),
        operation(
            "updateStatus",
            "POST",
            Map.of("docId", "d-1", "status", "03"),
            (c, f) -> c.updateStatus("d-1", "03")),
        operation("getAgenciesList", "POST", Map.of(), (c, f) -> c.agencies()),
        operation(
            "getAgenciesListQD20",
            "POST",
            Map.of("level", "2"),
            (c, f) -> c.agenciesOfDecision20(2)),
        operation(
            "downloadEdoc",
            "GET",
            Map.of("docId", "d-1"),
            (c, f) -> c.download("d-1", f.resolve("d-1"))),
        operation(
            "sendEdoc", "POST", and(edoc, "from", "000.00.00.H46"), (c, f) -> c.send(packet(f))),
        operation(
            "sendEdoc",
            "POST",
            and(status, "from", "000.00.00.H46"),
            (c, f) -> c.send(OutgoingPacket.status(packet(f)), Progress.UNWATCHED)),
        operation(
            "sendEdoc",
            "POST",
            and(edoc, "from", "H41"),
            (c, f) -> c.send(OutgoingPacket.document(packet(f)).from("H41"), Progress.UNWATCHED)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void anOperationSendsItsParametersAndNothingElse(
      String operation, String verb, Map<String, String> parameters, Call call) throws Exception {
    axis.on(operation, operation.equals("downloadEdoc") ? bytes(200, new byte[] {'<'}) : json(OK));

    call.on(client, folder);

    var request = axis.only(operation);
    assertThat(request.method()).isEqualTo(verb);
    var own = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    request
        .headers()
        .forEach((name, value) -> {
          if (name.regionMatches(
              true, 0, RequestSigning.PREFIX, 0, RequestSigning.PREFIX.length())) {
            own.put(name.substring(RequestSigning.PREFIX.length()), value);
          }
        });
    List.of(
            "systemid",
            "timestamp",
            "Content-Type",
            "version",
            "sign-header-key",
            "sign-header",
            "hash-header",
            "hash-file")
        .forEach(own::remove);
    assertThat(own).containsExactlyInAnyOrderEntriesOf(parameters);
    assertThat(request.header("User-Agent")).isEqualTo("lienthong-client/1");
    assertThat(request.header("XroadVnpt-systemid")).isEqualTo("000.00.00.H46");
    assertThat(request.header("Content-Type"))
        .isEqualTo(operation.equals("sendEdoc") ? "application/octet-stream" : "application/json");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("operations")
  void anAxisThatKnowsTheSecretFindsTheSignatureRight(
      String operation, String verb, Map<String, String> parameters, Call call) throws Exception {
    axis.on(operation, operation.equals("downloadEdoc") ? bytes(200, new byte[] {'<'}) : json(OK));

    call.on(client, folder);

    var request = axis.only(operation);
    var signed = request.header("XroadVnpt-sign-header");
    assertThat(request.header("XroadVnpt-hash-header")).isEqualTo(mac(signed));
    var names = request.header("XroadVnpt-sign-header-key").split(";");
    assertThat(Arrays.asList(names)).containsAll(parameters.keySet());
    int at = 0;
    for (var name : names) {
      int next = signed.indexOf("\"XroadVnpt-" + name + "\":", at);
      assertThat(next).as(name).isGreaterThanOrEqualTo(at);
      at = next;
    }
  }

  @Test
  void threeHundredRecipientsTravelInOneHeader() throws Exception {
    axis.on("sendEdoc", json(OK));
    var many = IntStream.range(0, 300).mapToObj("000.00.%03d.H46"::formatted).toList();

    var outcome =
        client.send(OutgoingPacket.document(packet(folder)).onlyTo(many), Progress.UNWATCHED);

    assertThat(outcome).isEqualTo(new Sending.Accepted("d"));
    var to = axis.only("sendEdoc").header("XroadVnpt-to");
    assertThat(to).startsWith("[\"000.00.000.H46\",").endsWith("\"000.00.299.H46\"]");
    assertThat(to.split(",")).hasSize(300);
  }

  @Test
  void noTwoCallsOfManyThreadsCarryTheSameTime() throws Exception {
    axis.on("countReceiveEdoc", json("{\"status\":\"OK\",\"count\":1}"));
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<Integer> ask = () -> client.count(MessageType.DOCUMENT);
      for (var done : pool.invokeAll(java.util.Collections.nCopies(80, ask))) {
        assertThat(done.get()).isEqualTo(1);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(axis.requests("countReceiveEdoc").stream().map(r -> r.header("XroadVnpt-timestamp")))
        .hasSize(80)
        .doesNotHaveDuplicates();
  }

  @Test
  void theTimeIsThatOfVietNamAndItsMillisecondsRunOverIntoTheNextSecond() {
    axis.on("getAgenciesList", json(OK));
    var newYear = InstantSource.fixed(Instant.parse("2019-12-31T16:59:59.999Z"));
    var late =
        new AxisClient(
            AxisSettings.of(axis.endpoint(), "x", "y"), new Timing(newYear, wait -> {}, () -> 0));
    late.agencies();
    late.agencies();
    assertThat(axis.requests("getAgenciesList").stream().map(r -> r.header("XroadVnpt-timestamp")))
        .containsExactly("31122019T235959+0999", "01012020T000000+0000");
  }

  @Test
  void theSlashAtTheEndOfTheAddressDoesNotMatter() {
    axis.on("getAgenciesList", json(OK));
    client(axis.endpoint() + "/").agencies();
    assertThat(axis.requests("getAgenciesList")).hasSize(1);
  }

  @Test
  void theHashHasAllItsZeros() throws Exception {
    axis.on("sendEdoc", json(OK));
    // SHA-256 of this text has a byte below 16, which the vendor's client writes with one digit
    var file = Files.writeString(folder.resolve("out"), "abc");
    client.send(file);
    assertThat(axis.only("sendEdoc").header("XroadVnpt-hash-file"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private static Arguments operation(
      String name, String verb, Map<String, String> parameters, Call call) {
    return Arguments.of(name, verb, parameters, call);
  }

  private static Map<String, String> and(Map<String, String> some, String key, String value) {
    var all = new TreeMap<>(some);
    all.put(key, value);
    return all;
  }

  private static Path packet(Path folder) throws java.io.IOException {
    return Files.writeString(folder.resolve("out.edxml"), "<edXML/>");
  }

  private static AxisClient client(String endpoint) {
    return new AxisClient(AxisSettings.of(endpoint, "000.00.00.H46", SECRET));
  }

  private static String mac(String text) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(Arrays.asList(hex.length(), hex.toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(64, hex);
    return hex;
  }
}
