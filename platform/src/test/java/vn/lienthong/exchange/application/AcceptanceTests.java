package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lienthong.edxml.Business;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.Submission;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

class AcceptanceTests extends OnTheAxis {
  @Test
  void aLetterIsStoredAsReceivedAndWaitsForEachRecipientOnce() {
    var letter = PacketFixture.aLetter().to("000.00.00.H46", "H26", "000.00.00.H26").bytes();

    var acceptance = send(letter);

    assertThat(acceptance.recipients()).hasSize(2);
    assertThat(pending(SmallDirectory.QUANG_BINH)).containsExactly(acceptance.docId());
    assertThat(pending(SmallDirectory.HA_NOI)).containsExactly(acceptance.docId());
    assertThat(stored(acceptance.docId())).isEqualTo(letter);
    assertThat(axis.journal.count("exchange.document-accepted")).isEqualTo(1);
  }

  @Test
  void theSameLetterSentTwentyTimesAtOnceIsOneDocument() throws Exception {
    var letter = PacketFixture.aLetter().bytes();
    var pool = Executors.newFixedThreadPool(8);
    var calls = new ArrayList<Callable<UUID>>();
    for (int n = 0; n < 20; n++) {
      calls.add(() -> send(letter).docId());
    }
    var ids = new ArrayList<UUID>();
    for (Future<UUID> answer : pool.invokeAll(calls)) {
      ids.add(answer.get());
    }
    pool.shutdown();

    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(pending(SmallDirectory.QUANG_BINH)).containsExactly(ids.get(0));
    assertThat(axis.db().sql("select count(*) from exchange.packet").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void aRepeatAfterDeliveryIsAnsweredWithTheFirstIdAndDeliversNothing() {
    var letter = PacketFixture.aLetter().bytes();
    var first = send(letter);
    axis.get(Mailbox.class).update(system(SmallDirectory.QUANG_BINH), first.docId(), "done");

    var second = send(letter);

    assertThat(second.docId()).isEqualTo(first.docId());
    assertThat(second.duplicate()).isTrue();
    assertThat(pending(SmallDirectory.QUANG_BINH)).isEmpty();
  }

  @Test
  void aDocumentIdUsedForOtherContentIsRefusedByName() {
    send(PacketFixture.aLetter().bytes());

    refused(
        ExchangeError.DOCUMENT_ID_REUSED,
        PacketFixture.aLetter().subject("Một nội dung khác").bytes());

    assertThat(pending(SmallDirectory.QUANG_BINH)).hasSize(1);
  }

  @Test
  void recallUpdateAndReplacementWithOtherContentAreNewMessages() {
    var id = "000.00.00.G22,2020/02/12,1024/VPCP-KSTT";
    var letter = send(PacketFixture.aLetter().bytes());
    var recipient = AxisHarness.systemOf(SmallDirectory.QUANG_BINH);
    axis.get(Mailbox.class).fetch(recipient, letter.docId());
    var recall = PacketFixture.aLetter().business(Business.recall(id, "Gửi nhầm"));

    var first = send(recall.bytes());
    var second = send(recall.business(Business.recall(id, "Sai nơi nhận")).bytes());
    var repeated = send(recall.bytes());

    assertThat(second.docId()).isNotEqualTo(first.docId());
    assertThat(repeated.docId()).isEqualTo(first.docId());
    assertThat(pending(SmallDirectory.QUANG_BINH)).hasSize(3);
  }

  @Test
  void oneBadRecipientDoesNotBlockTheOthers() {
    var letter = PacketFixture.aLetter().to("000.00.00.H46", "999.99.99.Z99", "G01").bytes();

    var acceptance = send(letter);

    assertThat(pending(SmallDirectory.QUANG_BINH)).hasSize(1);
    assertThat(acceptance.recipients())
        .contains(
            new Acceptance.Recipient.Refused("999.99.99.Z99", ExchangeError.RECIPIENT_UNKNOWN));
    assertThat(
            axis.db()
                .sql(
                    "select failure from exchange.delivery where state = 'fail' order by recipient")
                .query(String.class)
                .list())
        .contains(ExchangeError.RECIPIENT_UNKNOWN.code());
  }

  @Test
  void aLetterForNobodyIsRefusedWhole() {
    refused(ExchangeError.RECIPIENT_UNKNOWN, PacketFixture.aLetter().to("Z99").bytes());
    refused(ExchangeError.RECIPIENT_LOCKED, PacketFixture.aLetter().to("000.00.00.G01").bytes());

    assertThat(axis.db().sql("select count(*) from exchange.document").query(Long.class).single())
        .isZero();
  }

  @Test
  void whatIsAddressedToAClosedAgencyReachesItsSuccessorWithANote() {
    var letter = PacketFixture.aLetter().from("000.00.00.H46").to("000.00.00.G05").bytes();

    submit(letter, system(SmallDirectory.QUANG_BINH), "", Set.of());

    var mail =
        axis.get(Mailbox.class)
            .list(system(SmallDirectory.OFFICE), MailFilter.pending(MessageType.EDOC, 10));
    assertThat(mail).hasSize(1);
    assertThat(mail.get(0).note()).isEqualTo("Bộ Kế hoạch và Đầu tư");
  }

  @Test
  void theToHeaderNarrowsTheRecipients() {
    var letter = PacketFixture.aLetter().to("000.00.00.H46", "000.00.00.H26").bytes();
    var onlyHaNoi = Set.of(new AgencyCode("000.00.00.H26"));

    var first = submit(letter, system(SmallDirectory.OFFICE), "", onlyHaNoi);
    assertThat(pending(SmallDirectory.QUANG_BINH)).isEmpty();

    var second = send(letter);
    assertThat(second.docId()).isEqualTo(first.docId());
    assertThat(pending(SmallDirectory.QUANG_BINH)).containsExactly(first.docId());
    assertThat(pending(SmallDirectory.HA_NOI)).containsExactly(first.docId());
  }

  @Test
  void aSystemSendsForItsAgencyAndThoseBelowItOnly() {
    var fromBelow = PacketFixture.aLetter().from("000.00.15.H46").to("000.00.00.G22").bytes();

    submit(fromBelow, system(SmallDirectory.QUANG_BINH), "", Set.of());

    assertThatThrownBy(() ->
            submit(PacketFixture.aLetter().bytes(), system(SmallDirectory.HA_NOI), "", Set.of()))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            e -> assertThat(e.error()).isEqualTo(ExchangeError.SENDER_NOT_YOURS));
    refused(
        ExchangeError.SENDER_UNKNOWN,
        PacketFixture.aLetter().from("000.00.00.X01").to("000.00.00.H46").bytes());
  }

  @Test
  void aMalformedPacketIsRefusedWithPositionAndLeavesNothing() {
    refused(
        ExchangeError.PACKET_REFUSED,
        "1212<?xml version=\"1.0\"?><edXML/>".getBytes(StandardCharsets.UTF_8));

    assertThat(axis.db().sql("select count(*) from exchange.packet").query(Long.class).single())
        .isZero();
    assertThat(axis.journal.entries()).isEmpty();
  }

  @Test
  void aLargePacketLiesInAFileAndADuplicateLeavesNoSecondOne() throws Exception {
    var letter = PacketFixture.aLetter().file(new byte[400_000]).bytes();

    var acceptance = send(letter);
    send(letter);

    try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
      assertThat(files.toList()).hasSize(1);
    }
    try (var in =
        axis.get(Mailbox.class)
            .fetch(system(SmallDirectory.QUANG_BINH), acceptance.docId())
            .open()) {
      assertThat(in.readAllBytes().length).isGreaterThan(letter.length);
    }
  }

  @Test
  void oneByteOverTheLimitIsRefusedWithTheLimit() {
    axis.close();
    var letter = PacketFixture.aLetter().file(new byte[10_000]).bytes();
    axis =
        new AxisHarness(directory, org.springframework.util.unit.DataSize.ofBytes(letter.length));
    send(letter);

    var larger = PacketFixture.aLetter().number("1025x").file(new byte[10_000]).bytes();
    refused(ExchangeError.PACKET_TOO_LARGE, larger);
  }

  @Test
  void attachmentsOfAnySizeAroundOldLimitsArrive() {
    for (int size : List.of(3_999, 4_000, 4_001, 65_537)) {
      send(PacketFixture.aLetter().number("7" + size).file(new byte[size]).bytes());
    }

    assertThat(pending(SmallDirectory.QUANG_BINH)).hasSize(4);
  }

  private Acceptance send(byte[] packet) {
    return submit(packet, system(SmallDirectory.OFFICE), "", Set.of());
  }

  private Acceptance submit(byte[] packet, Caller caller, String sha256, Set<AgencyCode> only) {
    return axis.get(Exchange.class)
        .submit(new ByteArrayInputStream(packet), new Submission(caller, "vxp", sha256, only));
  }

  private void refused(ExchangeError error, byte[] packet) {
    assertThatThrownBy(() -> send(packet))
        .isInstanceOfSatisfying(RuleViolated.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  private List<UUID> pending(AgencyCode agency) {
    return axis
        .get(Mailbox.class)
        .list(system(agency), MailFilter.pending(MessageType.EDOC, 100))
        .stream()
        .map(item -> item.docId())
        .toList();
  }

  private byte[] stored(UUID docId) {
    return axis.db()
        .sql(
            "select body from exchange.packet p join exchange.document d on d.packet = p.id where d.id = ?")
        .param(docId)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  private static Caller system(AgencyCode agency) {
    return AxisHarness.systemOf(agency);
  }
}
