package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.client.ScriptedAxis.answer;
import static vn.lienthong.client.ScriptedAxis.bytes;
import static vn.lienthong.client.ScriptedAxis.cut;
import static vn.lienthong.client.ScriptedAxis.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {
  private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\"}";

  @TempDir Path folder;

  private final ScriptedAxis axis = new ScriptedAxis();
  private final List<String> stored = new ArrayList<>();

  @BeforeEach
  void threeItemsWait() {
    axis.on("getReceivedEdocList", list("a", "b", "c"))
        .on("downloadEdoc", bytes(200, "<edXML/>".getBytes(StandardCharsets.UTF_8)))
        .on("updateStatus", json(OK));
  }

  @AfterEach
  void stopTheAxis() {
    axis.close();
  }

  @Test
  void anItemIsConfirmedOnlyAfterItIsStored() {
    var report =
        inbox()
            .receiveAll(
                MessageType.DOCUMENT,
                packet -> {
                  assertThat(confirmed()).doesNotContain(packet.item().docId());
                  assertThat(packet.file()).hasContent("<edXML/>");
                  stored.add(packet.item().docId());
                });

    assertThat(stored).containsExactly("a", "b", "c");
    assertThat(confirmed()).containsExactly("a", "b", "c");
    assertThat(report.stored()).containsExactly("a", "b", "c");
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void aHandlerThatThrowsLeavesTheItemWithTheAxisAndTheOthersGoOn() {
    var report =
        inbox()
            .receiveAll(
                MessageType.DOCUMENT,
                packet -> {
                  if (packet.item().docId().equals("b")) {
                    throw new IOException("the register is locked");
                  }
                });

    assertThat(confirmed()).containsExactly("a", "c");
    assertThat(report.failures())
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.item().docId()).isEqualTo("b");
          assertThat(failure.cause()).hasMessage("the register is locked");
        });
  }

  @Test
  void aLostConfirmationMakesTheNextDeliveryARepeatedOne() throws IOException {
    axis.on("getReceivedEdocList", list("a")).on("updateStatus", cut(), cut(), json(OK));
    var first = inbox().receiveAll(MessageType.DOCUMENT, packet -> {});
    var repeats = new ArrayList<Boolean>();

    var second = inbox().receiveAll(MessageType.DOCUMENT, each -> repeats.add(each.repeated()));

    assertThat(first.failures()).hasSize(1);
    assertThat(repeats).containsExactly(true);
    assertThat(second.repeated()).containsExactly("a");
    assertThat(Files.readAllLines(folder.resolve("ledger"))).containsExactly("a");
  }

  @Test
  void aHandlerMayTakeTheFileAway() {
    Path kept = folder.resolve("kept.edxml");
    axis.on("getReceivedEdocList", list("a"));

    var report =
        inbox().receiveAll(MessageType.DOCUMENT, packet -> Files.move(packet.file(), kept));

    assertThat(report.stored()).containsExactly("a");
    assertThat(kept).hasContent("<edXML/>");
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void anUnreachableAxisIsNotAnEmptyInbox() {
    axis.on("getReceivedEdocList", answer(502, "bad gateway"));

    assertThatThrownBy(() -> inbox().receiveAll(MessageType.DOCUMENT, packet -> {}))
        .isInstanceOf(AxisUnreachable.class);
  }

  private Inbox inbox() {
    var settings = AxisSettings.of(axis.endpoint(), "000.00.00.H46", "sample-000.00.00.H46");
    var twice =
        new AxisSettings(
            settings.endpoint(),
            settings.systemId(),
            settings.secret(),
            new Patience(
                settings.patience().connectTimeout(), settings.patience().answerTimeout(), 2));
    var timing = new Timing(Timing.ofTheMachine().clock(), wait -> {}, () -> 0);
    return new Inbox(
        new AxisClient(twice, timing),
        folder.resolve("work"),
        new FileLedger(folder.resolve("ledger")));
  }

  private List<String> confirmed() {
    return axis.requests("updateStatus").stream()
        .filter(each -> each.header("XroadVnpt-status").equals("done"))
        .map(each -> each.header("XroadVnpt-docId"))
        .toList();
  }

  private static ScriptedAxis.Reply list(String... docIds) {
    var rows = new ArrayList<String>();
    for (String docId : docIds) {
      rows.add("{\"docId\":\"" + docId + "\",\"from\":\"000.00.00.G22\"}");
    }
    return json(
        "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"\",\"data\":["
            + String.join(",", rows)
            + "]}");
  }
}
