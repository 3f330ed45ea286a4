package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.vxp.SdkPackets.freshDocumentId;
import static vn.lienthong.exchange.vxp.SdkPackets.letter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The habits of unmodified clients that a server must bear, and the form of all its answers. */
public abstract class VxpClientTrapConformanceTests extends VxpConformance {
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

  /**
   * No call but a list is made with "initial", so it is a wish also beside what earlier ones left.
   */
  @Test
  void aUsedClientMayAskForWhatNobodyFetchedYet() {
    String fetched = delivered(freshDocumentId(SENDER));
    String fresh = delivered(freshDocumentId(SENDER));
    receiver.get(fetched);

    var list =
        receiver.getReceivedEdocList(
            Map.of("servicetype", "eDoc", "messagetype", "edoc", "status", "initial"));

    assertThat(ids(list)).contains(fresh).doesNotContain(fetched);
  }

  /** Of a used client "done" may be left over, and is; one that means it builds a new client. */
  @Test
  void aNewClientMayAskForWhatIsDone() {
    String docId = delivered(freshDocumentId(SENDER));
    receiver.status(docId, "done");

    var list =
        client(RECEIVER)
            .getReceivedEdocList(
                Map.of("servicetype", "eDoc", "messagetype", "edoc", "status", "done"));

    assertThat(row(list, docId)).containsEntry("status", "done");
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

  /** Without it each of these calls takes three seconds more. */
  @Test
  void aClientThatWaitsForItsContinueIsToldToGoOn() {
    var kind = Map.of("servicetype", "eDoc", "messagetype", "edoc");
    var stranger = clientWithSecret("not the secret", VxpSdkVersion.V2_0_1);
    String docId = delivered(freshDocumentId(SENDER));
    for (var client : List.of(receiver, stranger)) {
      for (Runnable call :
          List.<Runnable>of(
              () -> client.get(docId),
              () -> client.status(docId, "processing"),
              () -> client.countReceiveEdoc(kind),
              () -> client.countReceiveStatus(kind),
              () -> client.registerAgency(Map.of(), "{}"),
              () -> client.deleteAgency(Map.of("AgencyCode", NOBODY), NOBODY))) {
        call.run();
        assertThat(client.lastRequestHead()).contains("Expect: 100-continue");
        assertThat(client.continued()).as(client.lastRequestHead()).isTrue();
      }
    }
  }

  /** Headers carry no Vietnamese in either direction; the packet and the JSON do. */
  @Test
  void vietnameseStandsInBodiesOnly() {
    String subject = "V/v triển khai Nghị quyết số 02/NQ-CP – đợt 1 “khẩn”, Đắk Lắk";
    String documentId = freshDocumentId(SENDER);
    var sent = sender.send(letter(SENDER, List.of(RECEIVER), documentId, subject));
    assertThat(sender.lastRequestHead() + sender.lastReplyHeaders()).matches("\\A\\p{ASCII}*\\z");

    assertThat(sentRow(sent.docId(), RECEIVER)).containsEntry("title", subject);
    var refused = sender.send(letter(SENDER, List.of(NOBODY), freshDocumentId(SENDER), subject));
    assertThat(refused.errorDesc()).contains("Cơ quan nhận " + NOBODY);
    assertThat(sender.lastReplyHeaders()).matches("\\A\\p{ASCII}*\\z");
    receiver.get(idAtReceiver(sent.docId()));
    assertThat(receiver.lastReplyHeaders()).matches("\\A\\p{ASCII}*\\z");
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

  @Test
  void agenciesAreListedUnderBothFormsOfTheirCode() {
    assertThat(rows(sender.agencies()))
        .anySatisfy(row ->
            assertThat(row).containsEntry("code", RECEIVER).containsKeys("id", "pid", "name"));
    assertThat(rows(sender.getAgenciesListQd20(Map.of("level", "1"))))
        .anySatisfy(row -> assertThat(row).containsEntry("code102", RECEIVER).containsKey("code"));
    assertThat(rows(sender.getSynchronizeUnit(Map.of())))
        .anySatisfy(row -> assertThat(row).containsKeys("id", "code", "name"));
    assertThat(rows(sender.agencies()))
        .as("no mail address is on record")
        .noneSatisfy(row -> assertThat(row).containsKey("mail"));
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

  private static byte[] packetWhoseHashLosesZeros() {
    return Stream.generate(() -> letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)))
        .filter(packet -> VxpHeaders.hashOfFile(packet).length() < 62)
        .findFirst()
        .orElseThrow();
  }
}
