package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.vxp.SdkPackets.freshDocumentId;
import static vn.lienthong.exchange.vxp.SdkPackets.letter;
import static vn.lienthong.exchange.vxp.SdkPackets.withoutHops;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a server must bear to serve unmodified clients of the VXP Java SDK 2.0.x. A subclass says
 * where the server is; it may hold any other data and may be used by others meanwhile.
 */
public abstract class VxpConformanceTests {
  /** Văn phòng Chính phủ, Quảng Bình, and a third agency of the sample country. */
  protected static final String SENDER = "000.00.00.G22";

  protected static final String RECEIVER = "000.00.00.H46";
  protected static final String THIRD = "000.00.00.H20";

  private static final String VXP = "/vxp";
  private static final String ADAPTER = "/XrdAdapter/RestService/forward/vpcp";
  private static final String NOBODY = "999.99.99.Z99";

  private VxpSdkClient sender;
  private VxpSdkClient receiver;

  @BeforeEach
  void buildTheClients() {
    sender = client(SENDER);
    receiver = client(RECEIVER);
  }

  /** Scheme, host and port, without a slash at the end. */
  protected abstract String baseUrl();

  /** The secret of the system whose id is this agency code. */
  protected String secretOf(String code) {
    return "sample-" + code;
  }

  // --- the way of a document ---

  @ParameterizedTest
  @ValueSource(strings = {VXP, ADAPTER})
  void aLetterIsSentListedFetchedConfirmedAndTraced(String path) {
    var from = client(path, SENDER, VxpSdkVersion.V2_0_1);
    var to = client(path, RECEIVER, VxpSdkVersion.V2_0_1);
    byte[] packet = letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER));

    var sent = from.send(packet);
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    assertThat(sent.docId()).isNotEmpty();
    String docId = idAtReceiver(sent.docId());
    assertThat(row(to.receivedList(), docId))
        .containsEntry("from", SENDER)
        .containsEntry("to", RECEIVER)
        .containsEntry("messageType", "edoc")
        .containsEntry("status", "initial")
        .containsKeys("serviceType", "created_time", "updated_time");

    byte[] fetched = Objects.requireNonNull(to.get(docId).packet());
    assertThat(withoutHops(fetched)).isEqualTo(withoutHops(packet));
    assertThat(SdkPackets.hops(fetched)).isEqualTo(2);
    assertThat(to.download(docId)).isEqualTo(fetched);

    assertThat(to.status(docId, "done").succeeded()).isTrue();
    assertThat(ids(client(RECEIVER).receivedList())).doesNotContain(docId);
    assertThat(sentRow(sent.docId(), RECEIVER))
        .containsEntry("sendStatus", "done")
        .containsEntry("fromCode", SENDER);
  }

  @Test
  void anItemIsOfferedUntilItIsConfirmed() {
    String docId = delivered(freshDocumentId(SENDER));

    receiver.get(docId);
    assertThat(ids(receiver.receivedList())).contains(docId);
    assertThat(receiver.status(docId, "processing").succeeded()).isTrue();
    assertThat(ids(client(RECEIVER).receivedList())).contains(docId);
    assertThat(receiver.status(docId, "fail").succeeded()).isTrue();
    assertThat(ids(client(RECEIVER).receivedList())).contains(docId);
  }

  @Test
  void aConfirmationConcernsOneItemOnly() {
    String first = delivered(freshDocumentId(SENDER));
    String second = delivered(freshDocumentId(SENDER));

    receiver.status(first, "done");

    assertThat(ids(client(RECEIVER).receivedList())).contains(second).doesNotContain(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "processing", "fail", "inbox", "acceptance", "01", "1", "03"})
  void aStateMayBeAKeywordOrACode(String state) {
    String docId = delivered(freshDocumentId(SENDER));

    assertThat(receiver.status(docId, state).succeeded()).isTrue();
  }

  @Test
  void theListIsInOrderOfArrivalAndStaysSo() {
    List<String> arrived =
        IntStream.range(0, 4).mapToObj(i -> delivered(freshDocumentId(SENDER))).toList();

    var once = ids(client(RECEIVER).receivedList());
    var again = ids(client(RECEIVER).receivedList());

    assertThat(once).containsSubsequence(arrived);
    assertThat(again).containsSubsequence(once.stream().filter(again::contains).toList());
  }

  @Test
  void theSamePacketAgainGetsTheFirstDocIdAndNoSecondDelivery() {
    byte[] packet = letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER));

    var first = sender.send(packet);
    var second = client(SENDER).send(packet);

    assertThat(second.docId()).isNotEmpty().isEqualTo(first.docId());
    assertThat(ids(receiver.receivedList())).containsOnlyOnce(idAtReceiver(first.docId()));
  }

  @Test
  void theSameDocumentIdWithOtherContentIsRefused() {
    String documentId = freshDocumentId(SENDER);
    sender.send(letter(SENDER, List.of(RECEIVER), documentId, "một"));

    var other = sender.send(letter(SENDER, List.of(RECEIVER), documentId, "hai"));

    assertThat(other.status()).isEqualTo("FAIL");
    assertThat(other.docId()).isEmpty();
  }

  @Test
  void aRecipientNotListedInTheToHeaderGetsNothing() {
    byte[] packet = letter(SENDER, List.of(RECEIVER, THIRD), freshDocumentId(SENDER));

    var sent = sender.sendTo(List.of(RECEIVER), packet);

    assertThat(rows(client(SENDER).sentList(Objects.requireNonNull(sent.docId()))))
        .extracting(row -> row.get("toCode"))
        .containsExactly(RECEIVER);
  }

  // --- statuses ---

  @Test
  void aStatusGoesToTheAgencyItAnswersTo() {
    String documentId = freshDocumentId(SENDER);
    receiver.status(delivered(documentId), "done");

    var sent = receiver.sendStatus(SdkPackets.status(RECEIVER, SENDER, documentId, "03"));

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    var waiting = rows(client(SENDER).receivedStatusList());
    assertThat(waiting).anyMatch(row -> Objects.equals(row.get("from"), RECEIVER));
    assertThat(waiting).allMatch(row -> Objects.equals(row.get("messageType"), "status"));
  }

  @Test
  void aStatusReachesItsReceiverUnchanged() {
    String documentId = freshDocumentId(SENDER);
    delivered(documentId);
    byte[] packet = SdkPackets.status(RECEIVER, SENDER, documentId, "01");
    var before = ids(client(SENDER).receivedStatusList());

    receiver.sendStatus(packet);

    var arrived = new ArrayList<>(ids(client(SENDER).receivedStatusList()));
    arrived.removeAll(before);
    assertThat(arrived).anySatisfy(id -> assertThat(sender.download(id)).isEqualTo(packet));
  }

  @Test
  void aDocumentAskedBackIsAskedOfItsRecipient() {
    String documentId = freshDocumentId(SENDER);
    delivered(documentId);
    int before = rows(client(RECEIVER).receivedStatusList()).size();

    sender.sendStatus(SdkPackets.status(SENDER, RECEIVER, documentId, "13"));

    assertThat(rows(client(RECEIVER).receivedStatusList())).hasSizeGreaterThan(before);
  }

  @Test
  void theCountsAreThoseOfTheLists() {
    delivered(freshDocumentId(SENDER));
    var kind = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    var ofStatus = Map.of("servicetype", "eDoc", "messagetype", "status");

    assertThat(receiver.countReceiveEdoc(kind).count())
        .isEqualTo(rows(receiver.receivedList()).size());
    assertThat(receiver.countReceiveStatus(ofStatus).count())
        .isEqualTo(rows(receiver.receivedStatusList()).size());
  }

  // --- refusals ---

  @Test
  void aWrongSecretIsAnsweredInTheFormOfEachOperation() {
    var stranger = clientWithSecret("not the secret", VxpSdkVersion.V2_0_0);

    var sent = stranger.send(letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)));
    assertThat(sent.status()).isEqualTo("FAIL");
    assertThat(sent.errorCode()).isEqualTo("15");
    assertThat(sent.docId()).isEmpty();
    assertThat(stranger.get("1").errorCode()).isEqualTo("15");
    assertThat(stranger.receivedList().errorCode()).isEqualTo("15");
    assertThat(stranger.status("1", "done").errorCode()).isEqualTo("15");
    assertThat(stranger.agencies().errorCode()).isEqualTo("15");
    assertThat(new String(stranger.download("1"), StandardCharsets.UTF_8)).startsWith("{");
  }

  @Test
  void anUnknownSystemIsRefusedLikeAWrongSecret() {
    assertThat(client(NOBODY).receivedList().errorCode()).isEqualTo("15");
  }

  @Test
  void anUnknownRecipientIsCode18() {
    var sent = sender.send(letter(SENDER, List.of(NOBODY), freshDocumentId(SENDER)));

    assertThat(sent.errorCode()).isEqualTo("18");
    assertThat(sent.errorDesc()).contains(NOBODY);
  }

  @Test
  void oneUnknownRecipientDoesNotBlockTheOthers() {
    var before = ids(receiver.receivedList());

    sender.send(letter(SENDER, List.of(NOBODY, RECEIVER), freshDocumentId(SENDER)));

    var arrived = new ArrayList<>(ids(client(RECEIVER).receivedList()));
    arrived.removeAll(before);
    assertThat(arrived).isNotEmpty();
  }

  @Test
  void anUnknownSenderIsCode19() {
    var headers = Map.of("servicetype", "eDoc", "messagetype", "edoc", "from", NOBODY);

    var sent = sender.sendEdoc(headers, letter(NOBODY, List.of(RECEIVER), freshDocumentId(NOBODY)));

    assertThat(sent.errorCode()).isEqualTo("19");
  }

  static Stream<String> malformed() {
    String good =
        new String(
            letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)), StandardCharsets.UTF_8);
    return Stream.of(
        "",
        "not a packet",
        "<html/>",
        "1212" + good,
        good.substring(0, good.length() / 2),
        good.replace(
            " encoding=\"UTF-8\"?>", " encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a 'b'>]>"),
        good.replaceAll("<edXML:Subject>.*</edXML:Subject>", ""));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatIsNoPacketIsCode22(String content) {
    assertThat(sender.send(content.getBytes(StandardCharsets.UTF_8)).errorCode()).isEqualTo("22");
  }

  @Test
  void aDocumentIsNotForAThirdAgency() {
    String docId = delivered(freshDocumentId(SENDER));
    var third = client(THIRD);

    assertThat(third.get(docId).packet()).isNull();
    assertThat(third.get(docId).status()).isEqualTo("FAIL");
    assertThat(third.status(docId, "done").succeeded()).isFalse();
    assertThat(ids(receiver.receivedList())).contains(docId);
  }

  @ParameterizedTest
  @EnumSource(VxpSdkVersion.class)
  void anUnknownDocIdIsAFailureThatBothReleasesUnderstand(VxpSdkVersion version) {
    var client = client(VXP, RECEIVER, version);

    assertThat(client.get("no-such-id").status()).isEqualTo("FAIL");
    assertThat(client.get("no-such-id").errorCode()).isNotEqualTo("0").isNotEmpty();
    assertThat(client.status("no-such-id", "done").status()).isEqualTo("FAIL");
  }

  // --- the traps of the client ---

  @Test
  void aUsedClientStillSeesWhatWaitsForIt() {
    byte[] own = letter(RECEIVER, List.of(SENDER), freshDocumentId(RECEIVER));
    String docId = delivered(freshDocumentId(SENDER));
    String waiting = delivered(freshDocumentId(SENDER));

    receiver.sendTo(List.of(SENDER), own);
    receiver.get(docId);
    receiver.status(docId, "done");

    // the list now carries from, to, hash-file, docId, filePath and "status: done" of these calls
    var list = receiver.receivedList();
    assertThat(receiver.lastRequestHead()).contains("XroadVnpt-status: done");
    assertThat(ids(list)).contains(waiting).doesNotContain(docId);
  }

  @Test
  void aClientBuiltLastMonthIsServed() {
    var old =
        new VxpSdkClient(
            baseUrl() + VXP,
            RECEIVER,
            secretOf(RECEIVER),
            () -> Instant.now().minus(Duration.ofDays(30)));

    assertThat(old.receivedList().errorCode()).isEqualTo("0");
    assertThat(old.receivedList().errorCode()).as("the same signature again").isEqualTo("0");
  }

  @Test
  void aHashWithDroppedZerosIsTheHashOfTheFile() {
    byte[] packet = packetWhoseHashLosesZeros();

    assertThat(VxpHeaders.hashOfFile(packet).length()).isLessThan(64);
    assertThat(sender.send(packet).errorCode()).isEqualTo("0");
  }

  @Test
  void aHashOfAnotherFileIsRefused() {
    var headers = Map.of("servicetype", "eDoc", "messagetype", "edoc", "from", SENDER);
    byte[] packet = letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER));

    var sent = sender.sendEdoc(headers, packet, "0".repeat(64));

    assertThat(sent.status()).isEqualTo("FAIL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\r\n\r\n", "\n"})
  void exactlyOneLineEndIsTakenOffTheFile(String end) {
    String text =
        new String(
                letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)), StandardCharsets.UTF_8)
            .stripTrailing();
    byte[] packet = (text + end).getBytes(StandardCharsets.UTF_8);

    var sent = sender.send(packet);

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    String fetched =
        new String(receiver.download(idAtReceiver(sent.docId())), StandardCharsets.UTF_8);
    assertThat(fetched).endsWith("</edXML>" + end);
  }

  @Test
  void threeHundredRecipientsInAHeaderAreServed() {
    var to = new ArrayList<String>(List.of(RECEIVER));
    IntStream.range(0, 299).mapToObj("000.%03d.00.H46"::formatted).forEach(to::add);

    var sent = sender.sendTo(to, letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)));

    assertThat(sender.lastRequestHead().length()).isGreaterThan(10_000);
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    assertThat(sender.receivedList().errorCode()).as("the headers stay").isEqualTo("0");
  }

  // --- agencies, and the form of all answers ---

  @Test
  void agenciesAreListedUnderBothFormsOfTheirCode() {
    assertThat(rows(sender.agencies()))
        .anySatisfy(row ->
            assertThat(row).containsEntry("code", RECEIVER).containsKeys("id", "pid", "name"));
    assertThat(rows(sender.getAgenciesListQd20(Map.of("level", "1"))))
        .anySatisfy(row -> assertThat(row).containsEntry("code102", RECEIVER).containsKey("code"));
    assertThat(rows(sender.getSynchronizeUnit(Map.of())))
        .anySatisfy(row -> assertThat(row).containsKeys("id", "code", "name"));
  }

  @Test
  void noAnswerHoldsAJsonNull() {
    String docId = delivered(freshDocumentId(SENDER));
    var kind = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    List<Runnable> calls =
        List.of(
            receiver::receivedList,
            receiver::receivedStatusList,
            () -> receiver.getSentEdocList(kind),
            () -> receiver.get(docId),
            () -> receiver.get("no-such-id"),
            () -> receiver.download("no-such-id"),
            () -> receiver.status(docId, "done"),
            () -> receiver.status("no-such-id", "done"),
            () -> receiver.countReceiveEdoc(kind),
            () -> receiver.countReceiveStatus(kind),
            () -> receiver.send(new byte[] {'x'}),
            () -> receiver.send(letter(RECEIVER, List.of(SENDER), freshDocumentId(RECEIVER))),
            receiver::agencies,
            () -> receiver.getAgenciesListQd20(Map.of("level", "1")),
            () -> receiver.getSynchronizeUnit(Map.of()),
            () -> receiver.registerAgency(Map.of(), "{\"id\":\"1\",\"pid\":\"0\"}"),
            () -> receiver.deleteAgency(Map.of("AgencyCode", NOBODY), NOBODY));

    for (int i = 0; i < calls.size(); i++) {
      calls.get(i).run();
      String answer = new String(receiver.lastBody(), StandardCharsets.UTF_8);
      assertThat(answer).as("call %d", i).contains("\"status\"").contains("\"ErrorCode\"");
      assertThat(VxpAnswers.hasNull(receiver.lastBody())).as("call %d: %s", i, answer).isFalse();
    }
  }

  @Test
  void aSentListWithoutDocIdShowsAllThatWasSent() {
    var kind = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    var sent = sender.send(letter(SENDER, List.of(RECEIVER, THIRD), freshDocumentId(SENDER)));

    assertThat(rows(client(SENDER).getSentEdocList(kind)))
        .filteredOn(row -> Objects.equals(row.get("senderDocId"), sent.docId()))
        .extracting(row -> row.get("toCode"))
        .containsExactlyInAnyOrder(RECEIVER, THIRD);
  }

  // --- steps ---

  /** Sends a letter to the receiver and gives the docId under which it waits there. */
  private String delivered(String documentId) {
    var sent = client(SENDER).send(letter(SENDER, List.of(RECEIVER), documentId));
    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    return idAtReceiver(sent.docId());
  }

  private String idAtReceiver(String senderDocId) {
    return sentRow(senderDocId, RECEIVER).getOrDefault("receiverDocId", senderDocId);
  }

  private Map<String, String> sentRow(String senderDocId, String to) {
    return rows(client(SENDER).sentList(senderDocId)).stream()
        .filter(row -> to.equals(row.get("toCode")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing sent to " + to + " as " + senderDocId));
  }

  private static Map<String, String> row(VxpAnswers.Rows list, String docId) {
    return rows(list).stream()
        .filter(row -> docId.equals(row.get("docId")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(docId + " is not in the list"));
  }

  private static List<Map<String, String>> rows(VxpAnswers.Rows list) {
    assertThat(list.errorCode()).as(String.valueOf(list.errorDesc())).isEqualTo("0");
    return Objects.requireNonNull(list.data(), "the SDK lost the list");
  }

  private static List<String> ids(VxpAnswers.Rows list) {
    return rows(list).stream().map(row -> row.getOrDefault("docId", "")).toList();
  }

  private static byte[] packetWhoseHashLosesZeros() {
    return Stream.generate(() -> letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)))
        .filter(packet -> VxpHeaders.hashOfFile(packet).length() < 62)
        .findFirst()
        .orElseThrow();
  }

  private VxpSdkClient client(String code) {
    return client(VXP, code, VxpSdkVersion.V2_0_1);
  }

  private VxpSdkClient client(String path, String code, VxpSdkVersion version) {
    return new VxpSdkClient(
        baseUrl() + path, code, secretOf(code), InstantSource.system(), version);
  }

  private VxpSdkClient clientWithSecret(String secret, VxpSdkVersion version) {
    return new VxpSdkClient(baseUrl() + VXP, SENDER, secret, InstantSource.system(), version);
  }
}
