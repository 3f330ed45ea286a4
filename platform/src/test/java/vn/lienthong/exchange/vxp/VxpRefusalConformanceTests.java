package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.vxp.SdkPackets.freshDocumentId;
import static vn.lienthong.exchange.vxp.SdkPackets.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What unmodified clients are refused, in a form they understand. */
public abstract class VxpRefusalConformanceTests extends VxpConformance {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"VN:GOV:000.00.00.H46:vpcp\"]",
        "[\"VN:GOV:000.00.00.H46:vpcp\",null,\"\",{}]",
        "[]",
        "{}",
        "null",
        "000.00.00.H46;000.00.00.H20",
        " "
      })
  void aToHeaderInWhichNobodyCanBeReadIsCode18AndServesNobody(String to) {
    String documentId = freshDocumentId(SENDER);

    var sent = sendTo(to, letter(SENDER, List.of(RECEIVER, THIRD), documentId));

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("18");
    assertThat(rows(client(SENDER).sentList(documentId))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "7.5", "{}", "\"VN:GOV:000.00.00.H46:vpcp\""})
  void anUnreadableEntryInTheToHeaderIsRemarkedAndTheOthersAreServed(String entry) {
    String documentId = freshDocumentId(SENDER);

    var sent =
        sendTo(
            "[\"" + THIRD + "\"," + entry + "]",
            letter(SENDER, List.of(RECEIVER, THIRD), documentId));

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    assertThat(sent.errorDesc()).isEqualTo(entry + ": 18");
    assertThat(rows(client(SENDER).sentList(documentId)))
        .extracting(row -> row.get("toCode"))
        .containsExactly(THIRD);
  }

  /** The client keeps the header of its last document; a status is routed without it. */
  @Test
  void aStatusIsNotHeldUpByAToHeaderThatNobodyCanRead() {
    String documentId = freshDocumentId(SENDER);
    delivered(documentId);
    var headers =
        Map.of("servicetype", "eDoc", "messagetype", "status", "from", RECEIVER, "to", "[]");

    var sent = receiver.sendEdoc(headers, SdkPackets.status(RECEIVER, SENDER, documentId, "03"));

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("0");
    assertThat(sent.errorDesc()).isEmpty();
  }

  /** Saying "status" of a document does not open it to everybody either. */
  @Test
  void aDocumentCalledAStatusIsNotOpenedByAToHeaderThatNobodyCanRead() {
    var headers =
        Map.of("servicetype", "eDoc", "messagetype", "status", "from", SENDER, "to", "[]");

    var sent = sender.sendEdoc(headers, letter(SENDER, List.of(RECEIVER), freshDocumentId(SENDER)));

    assertThat(sent.errorCode()).as(String.valueOf(sent)).isEqualTo("18");
  }

  private VxpAnswers.Sent sendTo(String header, byte[] packet) {
    return sender.sendEdoc(
        Map.of("servicetype", "eDoc", "messagetype", "edoc", "from", SENDER, "to", header), packet);
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
}
