package vn.lienthong.exchange.vxp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.vxp.SdkPackets.freshDocumentId;
import static vn.lienthong.exchange.vxp.SdkPackets.letter;
import static vn.lienthong.exchange.vxp.SdkPackets.withoutHops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of documents and statuses from one unmodified client to another. */
public abstract class VxpDocumentConformanceTests extends VxpConformance {
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
  @ValueSource(
      strings = {
        "done",
        "processing",
        "fail",
        "inbox",
        "acceptance",
        "01",
        "1",
        "03",
        "15",
        "16",
        "change-acceptance",
        "change-rejection"
      })
  void aStateMayBeAKeywordOrACode(String state) {
    String docId = delivered(freshDocumentId(SENDER));

    assertThat(receiver.status(docId, state).succeeded()).isTrue();
  }

  @Test
  void aStatusOutOfOrderIsRefusedAndOneInOrderIsTaken() {
    String docId = delivered(freshDocumentId(SENDER));

    var early = receiver.status(docId, "05");
    assertThat(early.errorCode()).isEqualTo("10");
    assertThat(early.errorDesc()).contains("EX-0110");
    assertThat(receiver.status(docId, "03").succeeded()).isTrue();
    assertThat(receiver.status(docId, "05").succeeded()).isTrue();
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
  void aDocumentAskedBackIsAskedOfTheRecipientThatHoldsIt() {
    String documentId = freshDocumentId(SENDER);
    receiver.download(delivered(documentId));
    int before = rows(client(RECEIVER).receivedStatusList()).size();

    sender.sendStatus(SdkPackets.status(SENDER, RECEIVER, documentId, "13"));

    assertThat(rows(client(RECEIVER).receivedStatusList())).hasSizeGreaterThan(before);
  }

  @Test
  void statusesThatWereSentAreListedWhenTheyAreAskedFor() {
    String documentId = freshDocumentId(SENDER);
    String letter = delivered(documentId);
    var status = receiver.sendStatus(SdkPackets.status(RECEIVER, SENDER, documentId, "03"));
    var ofStatus = Map.of("servicetype", "eDoc", "messagetype", "status");

    var statuses = rows(client(RECEIVER).getSentEdocList(ofStatus));

    assertThat(statuses).extracting(row -> row.get("messageType")).containsOnly("status");
    assertThat(statuses)
        .filteredOn(row -> Objects.equals(row.get("senderDocId"), status.docId()))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("toCode", SENDER));
    assertThat(rows(client(SENDER).getSentEdocList(ofStatus)))
        .extracting(row -> row.get("senderDocId"))
        .doesNotContain(letter);
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
}
