package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.Patience;
import vn.lienthong.client.ReceivedItem;
import vn.lienthong.client.Sending;
import vn.lienthong.client.SentItem;
import vn.lienthong.node.postgres.FreePort;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/**
 * Two nodes in processes of their own: the radio is served at one, the television at the other. A
 * letter crosses and its answer comes back; one node is killed while letters are sent, and none is
 * lost or arrives twice; each keeps a head of the other.
 */
@Tag("process")
class PeerNodesTests {
  private static final String RADIO = "000.00.00.G27";
  private static final String TELEVISION = "000.00.00.G28";
  private static final String PEERS = "/administration/peers";
  private static final String SYSTEMS = "/administration/systems";
  private static final Path EXAMPLE = Path.of("../docs/api/letter.edxml");
  private static final Pattern OWN_KEY = Pattern.compile("<pre[^>]*>([^<]*)</pre>");
  private static final Pattern SECRET = Pattern.compile("<code[^>]*>([A-Za-z0-9_-]{43,})</code>");

  @TempDir Path folder;

  /** A node that can be started again at the same address. */
  private record Site(String axisCode, Path data, int port) {
    static Site at(Path folder, String axisCode) throws IOException {
      return new Site(axisCode, folder.resolve(axisCode), FreePort.next());
    }

    String address() {
      return "http://localhost:" + port;
    }

    NodeProcess start(Path folder) throws IOException {
      return NodeProcess.run(
          folder,
          List.of(
              "-Xmx512m",
              "-Dlienthong.sample-country.documents=1",
              "-Dlienthong.exchange.axis-code=" + axisCode,
              "-Dlienthong.peers.every=100ms",
              "-Dlienthong.peers.round-every=1s",
              "-Dlienthong.peers.time-out=30s",
              "-Dlienthong.peers.first-pause=200ms",
              "-Dlienthong.peers.longest-pause=1s"),
          "start",
          "--port=" + port,
          "--data=" + data);
    }

    DeskBrowser administrator() {
      return new DeskBrowser(port, "quantri.G22");
    }

    AxisClient client(String agency, String secret) {
      return new AxisClient(
          new AxisSettings(
              URI.create(address() + "/vxp"),
              agency,
              secret,
              new Patience(Patiently.LONG, Patiently.LONG, 1)));
    }
  }

  @Test
  void twoNodesExchangeLettersAndAnswersAlsoAfterOneWasKilled() throws Exception {
    var one = Site.at(folder, "000.00.W00.G22");
    var other = Site.at(folder, "000.00.W00.H46");
    String kept;
    try (var first = one.start(folder)) {
      AxisClient radio;
      String secret;
      try (var second = other.start(folder)) {
        assertThat(first.address()).isNotEqualTo(second.address());
        radio = one.client(RADIO, system(one, RADIO));
        secret = system(other, TELEVISION);
        peer(one, other);
        peer(other, one);
        aLetterCrossesAndItsAnswerComesBack(radio, other.client(TELEVISION, secret));
        second.kill();
      }
      var sent = new ArrayList<String>();
      for (int n = 0; n < 5; n++) {
        sent.add(sent(radio, "down-" + n));
      }
      assertThat(radio.trace(sent.get(0))).extracting(SentItem::sendStatus).isNotEmpty();
      try (var second = other.start(folder)) {
        second.address();
        var television = other.client(TELEVISION, secret);
        Patiently.await()
            .untilAsserted(() -> assertThat(television.received(MessageType.DOCUMENT)).hasSize(5));
        Patiently.await()
            .untilAsserted(() ->
                assertThat(sent)
                    .allSatisfy(letter -> assertThat(state(radio, letter)).isEqualTo("done")));
        assertThat(television.received(MessageType.DOCUMENT))
            .extracting(ReceivedItem::docId)
            .hasSize(5)
            .doesNotHaveDuplicates();
        assertThat(radio.received(MessageType.DOCUMENT)).isEmpty();
        kept = other.administrator().get(PEERS + "/" + one.axisCode() + "/head").body();
      }
    }
    theKeptHeadIsThatOfTheJournal(one, kept);
  }

  private void aLetterCrossesAndItsAnswerComesBack(AxisClient radio, AxisClient television)
      throws IOException {
    var letter = sent(radio, "up");
    Patiently.await()
        .untilAsserted(() -> assertThat(television.received(MessageType.DOCUMENT)).hasSize(1));
    var arrived = television.received(MessageType.DOCUMENT).get(0).docId();
    var packet = folder.resolve("fetched.edxml");
    television.download(arrived, packet);
    assertThat(Files.readString(packet))
        .contains("<edXML:OrganId>000.00.W00.G22</edXML:OrganId>")
        .contains("<edXML:OrganId>000.00.W00.H46</edXML:OrganId>");
    television.updateStatus(arrived, "acceptance");
    Patiently.await()
        .untilAsserted(() -> assertThat(radio.received(MessageType.STATUS)).hasSize(1));
    assertThat(radio.trace(letter))
        .singleElement()
        .satisfies(row -> assertThat(row.toString()).contains("03"));
    assertThat(television.received(MessageType.DOCUMENT)).isEmpty();
  }

  private static String state(AxisClient sender, String letter) {
    return sender.trace(letter).get(0).sendStatus();
  }

  private String sent(AxisClient sender, String number) throws IOException {
    var text =
        Files.readString(EXAMPLE)
            .replace("0001/VPCP-KSTT", number + "/TNVN")
            .replace("000.00.00.G22", RADIO)
            .replace("000.00.00.H46", TELEVISION);
    var file = Files.writeString(folder.resolve(number + ".edxml"), text);
    assertThat(sender.send(file)).isInstanceOf(Sending.Accepted.class);
    return ((Sending.Accepted) sender.send(file)).docId();
  }

  /** A system of the agency on that node; its secret. */
  private static String system(Site site, String agency) {
    var administrator = site.administrator();
    var form =
        PageForm.of(administrator.get(SYSTEMS).body(), SYSTEMS)
            .fill("id", agency)
            .fill("name", "Hệ thống " + agency)
            .fill("agency", agency);
    var page = administrator.submit(SYSTEMS, form).body();
    var secret = SECRET.matcher(page);
    assertThat(secret.find()).as(page).isTrue();
    return secret.group(1);
  }

  /** Puts the other node on record at this one. */
  private static void peer(Site here, Site other) {
    var shown = OWN_KEY.matcher(other.administrator().get(PEERS).body());
    assertThat(shown.find()).isTrue();
    var administrator = here.administrator();
    var form =
        PageForm.of(administrator.get(PEERS).body(), PEERS)
            .fill("code", other.axisCode())
            .fill("name", "Trục " + other.axisCode())
            .fill("address", other.address())
            .fill("pem", HtmlUtils.htmlUnescape(shown.group(1)));
    assertThat(administrator.submit(PEERS, form).body()).contains("Đã lưu trục");
  }

  /** What the second kept proves the journal of the first, and a forged one does not. */
  private void theKeptHeadIsThatOfTheJournal(Site one, String kept) throws Exception {
    var file = Files.writeString(folder.resolve("kept.head"), kept);
    try (var check = verify(one, file)) {
      assertThat(check.exitCode()).as(check.output() + check.errors()).isZero();
    }
    var longer = kept.replaceFirst("\n(\\d+)\n", "\n9$1\n");
    try (var check = verify(one, Files.writeString(folder.resolve("longer.head"), longer))) {
      assertThat(check.exitCode()).as(check.output() + check.errors()).isEqualTo(1);
    }
  }

  private NodeProcess verify(Site site, Path head) throws IOException {
    return NodeProcess.run(folder, "verify-journal", "--data=" + site.data(), "--head=" + head);
  }
}
