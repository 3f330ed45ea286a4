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
