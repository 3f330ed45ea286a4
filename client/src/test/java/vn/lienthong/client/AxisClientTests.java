package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lienthong.client.ScriptedAxis.answer;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.cut;
import static vn.lienthong.client.ScriptedAxis.cutInTheMiddle;
import static vn.lienthong.client.ScriptedAxis.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisClientTests {
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\"}";
  private static final String STORED =
      "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"DocId\":\"d-1\"}";
  private static final String UNKNOWN_RECIPIENT =
      "{\"status\":\"FAIL\",\"ErrorCode\":\"18\",\"ErrorDesc\":\"unknown\",\"DocId\":\"\"}";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final List<Duration> pauses = new ArrayList<>();
  private final InstantSource clock =
      InstantSource.fixed(Instant.parse("2020-02-12T01:00:00.581Z"));
  private final AxisSettings settings =
      AxisSettings.of(axis.endpoint(), "000.00.00.G22", "sample-000.00.00.G22");
  private final AxisClient client = clientWith(settings);

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @Test
  void theListKeepsTheOrderOfTheAxisAndForgivesAbsentFields() {
    axis.on(
        "getReceivedEdocList",
        json(
            """
            {"status":"OK","ErrorCode":0,"ErrorDesc":"","data":[
             {"docId":"a","from":"000.00.00.H46","status":"initial","created_time":"2020/02/12 08:00:00",
              "extra":{"x":[1]}},
             {"docId":"b","status_desc":null}]}\
            """));

    assertThat(client.received(MessageType.DOCUMENT))
        .containsExactly(
            new ReceivedItem(
                "a", "", "", "2020/02/12 08:00:00", "", "000.00.00.H46", "", "initial", ""),
            new ReceivedItem("b", "", "", "", "", "", "", "", ""));
    assertThat(axis.only("getReceivedEdocList").header("XroadVnpt-messagetype")).isEqualTo("edoc");
  }

  @Test
  void everyCallIsSignedOverItsOwnParametersAndANewTime() {
    axis.on("updateStatus", json(OK)).on("getAgenciesList", json(OK));

    client.updateStatus("d-1", "done");
    client.agencies();

    var first = axis.only("updateStatus");
    var second = axis.only("getAgenciesList");
    assertThat(first.header("XroadVnpt-timestamp")).isEqualTo("12022020T080000+0581");
    assertThat(second.header("XroadVnpt-timestamp")).isEqualTo("12022020T080000+0582");
    assertThat(second.header("XroadVnpt-docId")).isEmpty();
    assertThat(second.header("XroadVnpt-sign-header"))
        .isEqualTo(
            "{\"XroadVnpt-systemid\":\"000.00.00.G22\","
                + "\"XroadVnpt-timestamp\":\"12022020T080000+0582\","
                + "\"XroadVnpt-Content-Type\":\"application/json\"}");
    assertThat(second.header("XroadVnpt-hash-header"))
        .isEqualTo(new RequestSigning(settings, clock).mac(second.header("XroadVnpt-sign-header")));
  }

  @Test
  void aFileIsSentWithItsFullHashAndTheLineEndOfTheProtocol() throws IOException {
    axis.on("sendEdoc", json(STORED));
    Path packet = packet("<edXML>n° 3</edXML>\r\n");

    var outcome =
        client.send(
            OutgoingPacket.document(packet).onlyTo(List.of("000.00.00.H46", "000.00.00.H20")),
            Progress.UNWATCHED);

    assertThat(outcome).isEqualTo(new Sending.Accepted("d-1"));
    var request = axis.only("sendEdoc");
    assertThat(request.body())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("<edXML>n° 3</edXML>\r\n\r\n");
    assertThat(request.header("XroadVnpt-hash-file"))
        .hasSize(64)
        .isEqualTo(FileHash.sha256(packet));
    assertThat(request.header("XroadVnpt-to")).isEqualTo("[\"000.00.00.H46\",\"000.00.00.H20\"]");
    assertThat(request.header("XroadVnpt-from")).isEqualTo("000.00.00.G22");
    assertThat(request.header("XroadVnpt-sign-header"))
        .contains("\"XroadVnpt-to\":\"[\\\"000.00.00.H46\\\",\\\"000.00.00.H20\\\"]\"");
  }

  @Test
  void aRefusalIsFinal() throws IOException {
    axis.on("sendEdoc", json(UNKNOWN_RECIPIENT));

    assertThat(client.send(packet("<x/>"))).isEqualTo(new Sending.Refused("18", "unknown"));
    assertThat(axis.requests("sendEdoc")).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aLostAnswerLeadsToTheSamePacketAgain() throws IOException {
    axis.on("sendEdoc", cut(), answer(503, "<html>busy</html>"), json(STORED));

    assertThat(client.send(packet("<x/>"))).isEqualTo(new Sending.Accepted("d-1"));
    assertThat(axis.requests("sendEdoc"))
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.body()).asString().isEqualTo("<x/>\r\n"));
    assertThat(axis.requests("sendEdoc").stream().map(each -> each.header("XroadVnpt-timestamp")))
        .doesNotHaveDuplicates();
    assertThat(pauses).containsExactly(Duration.ofMillis(375), Duration.ofMillis(750));
  }

  @Test
  void theFifthFaultOfTheWayIsReported() throws IOException {
    axis.on("sendEdoc", cut());

    assertThat(client.send(packet("<x/>")))
        .isInstanceOfSatisfying(
            Sending.Unreachable.class, end -> assertThat(end.attempts()).isEqualTo(5));
    assertThat(axis.requests("sendEdoc")).hasSize(5);
  }

  @Test
  void anAnswerInJsonCountsWhateverTheHttpStatusSays() {
    axis.on(
        "countReceiveEdoc",
        answer(500, "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"count\":7}"));

    assertThat(client.count(MessageType.DOCUMENT)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 404, 413})
  void aRefusalInFrontOfTheAxisKeepsItsHttpStatus(int status) {
    axis.on("getAgenciesList", answer(status, "Unauthorized"));

    assertThatThrownBy(client::agencies)
        .isInstanceOfSatisfying(
            AxisRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("HTTP-" + status);
              assertThat(refused.description()).isEqualTo("Unauthorized");
            });
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<html/>", "{\"status\":\"OK\",\"data\":["})
  void silenceAndHalfAnswersNeverPassForAnEmptyList(String body) {
    axis.on("getReceivedEdocList", answer(200, body));

    assertThatThrownBy(() -> client.received(MessageType.DOCUMENT))
        .isInstanceOf(AxisUnreachable.class);
    assertThat(pauses).hasSize(4);
  }

  @Test
  void anAxisThatStallsIsGivenUp() {
    var release = new CountDownLatch(1);
    axis.on(
        "getAgenciesList",
        exchange -> {
          try {
            release.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    var impatient =
        clientWith(
            new AxisSettings(
                settings.endpoint(),
                "x",
                "y",
                new Patience(Duration.ofMinutes(2), Duration.ofMillis(150), 2)));

    assertThatThrownBy(impatient::agencies)
        .isInstanceOf(AxisUnreachable.class)
        .hasMessageContaining("No byte moved");
    release.countDown();
  }

  @Test
  void aDownloadAppearsCompleteOrNotAtAll() throws IOException {
    byte[] packet = "\uFEFF<edXML>Đắk Lắk</edXML>".getBytes(StandardCharsets.UTF_8);
    axis.on("downloadEdoc", cutInTheMiddle(), bytes(200, packet));
    Path target = folder.resolve("d-1.edxml");
    var steps = new ArrayList<Long>();

    client.download("d-1", target, (moved, total) -> steps.add(total));

    assertThat(target).hasBinaryContent(packet);
    assertThat(axis.requests("downloadEdoc").get(1).method()).isEqualTo("GET");
    assertThat(steps).contains(10L, (long) packet.length);
    assertThat(filesIn(folder)).containsExactly(target);
  }

  @Test
  void aRefusedDownloadLeavesTheOldFileAlone() throws IOException {
    axis.on(
        "downloadEdoc", json("{\"status\":\"FAIL\",\"ErrorCode\":\"20\",\"ErrorDesc\":\"gone\"}"));
    Path target = Files.writeString(folder.resolve("d-1.edxml"), "old");

    assertThatThrownBy(() -> client.download("d-1", target))
        .isInstanceOf(AxisRefused.class)
        .hasMessage("20 gone");
    assertThat(filesIn(folder)).containsExactly(target);
    assertThat(target).hasContent("old");
  }

  @Test
  void theTraceAsksForOneDocumentAndGivesARowPerRecipient() {
    axis.on(
        "getSentEdocList",
        json(
            """
            {"status":"OK","ErrorCode":"0","ErrorDesc":"","data":[
             {"senderDocId":"d-1","toCode":"000.00.00.H46","sendStatus":"done","receiveStatus":"03",
              "receiveStatusDesc":"đã tiếp nhận"},{"senderDocId":"d-1","toCode":"000.00.00.H20"}]}\
            """));

    assertThat(client.trace("d-1"))
        .extracting(SentItem::toCode, SentItem::receiveStatusDescription)
        .containsExactly(tuple("000.00.00.H46", "đã tiếp nhận"), tuple("000.00.00.H20", ""));
    assertThat(axis.only("getSentEdocList").header("XroadVnpt-docId")).isEqualTo("d-1");
  }

  @Test
  void agenciesCarryBothFormsOfTheirCode() {
    axis.on(
            "getAgenciesList",
            json(
                "{\"ErrorCode\":\"0\",\"data\":[{\"code\":\"000.00.00.H46\",\"oldCode\":\"H46\"}]}"))
        .on(
            "getAgenciesListQD20",
            json(
                "{\"ErrorCode\":\"0\",\"data\":[{\"code\":\"H46\",\"code102\":\"000.00.00.H46\"}]}"));

    assertThat(client.agencies()).extracting(AxisAgency::otherCode).containsExactly("H46");
    assertThat(client.agenciesOfDecision20(1))
        .extracting(AxisAgency::otherCode)
        .containsExactly("000.00.00.H46");
    assertThat(axis.only("getAgenciesListQD20").header("XroadVnpt-level")).isEqualTo("1");
  }

  @Test
  void aHeaderThatIsNotAsciiIsRefusedBeforeItIsGarbled() {
    assertThatThrownBy(() -> client.updateStatus("d-1", "đã đến"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSecretIsNotInThePrintedSettings() {
    assertThat(settings.toString()).doesNotContain("sample-").contains("000.00.00.G22");
  }

  private AxisClient clientWith(AxisSettings some) {
    return new AxisClient(some, new Timing(clock, pauses::add, () -> 0.5));
  }

  private Path packet(String content) throws IOException {
    return Files.writeString(folder.resolve("out.edxml"), content);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
