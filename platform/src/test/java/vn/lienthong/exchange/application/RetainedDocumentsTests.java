package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.AxisHarness.operator;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.ArchiveError;
import vn.lienthong.exchange.ArchivedParts;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageSearch;
import vn.lienthong.exchange.MessageSearch.Asked;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.RetainedRecords.Key;
import vn.lienthong.journal.RetainedRecords.Removed;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.Patiently;

/** Packets and traces leave once nothing is to happen with their document any more. */
class RetainedDocumentsTests extends OnTheAxis {
  private static final Instant BORDER = AxisHarness.NOW.minusSeconds(86_400);
  private static final Instant LONG_AGO = BORDER.minusSeconds(86_400);
  private static final String ARCHIVE = "packets-2020-02-0001";

  private RetainedRecords packets() {
    return axis.retained("packets");
  }

  private RetainedRecords traces() {
    return axis.retained("traces");
  }

  private UUID confirmed(byte[] packet) {
    var document = axis.submit(OFFICE, packet).docId();
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), document);
    axis.get(Mailbox.class).confirm(systemOf(QUANG_BINH), Set.of(document));
    aged();
    return document;
  }

  private UUID confirmed() {
    return confirmed(aLetter().bytes());
  }

  /** Everything so far is as old as can be. */
  private void aged() {
    var at = LONG_AGO.atOffset(ZoneOffset.UTC);
    axis.db().sql("update exchange.document set accepted_at = ?").param(at).update();
    axis.db()
        .sql("update exchange.delivery set created_at = ?, updated_at = ?")
        .params(at, at)
        .update();
  }

  private List<String> due(RetainedRecords records) {
    return records.due(BORDER, 100).stream().map(Key::id).toList();
  }

  private Removed remove(RetainedRecords records, UUID document, String archive) {
    return axis.get(TransactionTemplate.class)
        .<Removed>execute(status -> records.remove(List.of(document.toString()), BORDER, archive));
  }

  private static void refusedAsArchived(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class,
            broken -> {
              assertThat(broken.error()).isEqualTo(ArchiveError.PACKET_ARCHIVED);
              assertThat(broken.arguments()).containsExactly(ARCHIVE);
            });
  }

  @Test
  void aLetterThatWasConfirmedLongAgoIsDue() {
    var document = confirmed();
    assertThat(due(packets())).containsExactly(document.toString());
    assertThat(due(traces())).containsExactly(document.toString());
    assertThat(packets().due(BORDER, 100)).extracting(Key::at).containsExactly(LONG_AGO);
    assertThat(packets().due(LONG_AGO, 100)).as("not older than that").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update exchange.delivery set state = 'initial'",
        "update exchange.delivery set state = 'processing'",
        "update exchange.delivery set state = 'fail'",
        "update exchange.delivery set state = 'fail', failure = 'EX-0104'",
        "update exchange.delivery set updated_at = now()",
        "update exchange.document set accepted_at = now()",
        "insert into exchange.arrival (delivery, next_attempt) select id, now() from exchange.delivery",
        "insert into exchange.desk select recipient, now() from exchange.delivery",
        "with d as (update exchange.delivery set status_code = '01') insert into exchange.desk select recipient, now() from exchange.delivery",
        "with d as (update exchange.delivery set status_code = '13') insert into exchange.desk select recipient, now() from exchange.delivery",
        "insert into exchange.change select gen_random_uuid(), id, 'H46', 'recall', null, 'open', '', '', now() from exchange.document",
        "insert into exchange.change select gen_random_uuid(), id, 'H46', 'recall', id, 'open', '', '', now() from exchange.document",
        "insert into exchange.assignment select id, 'H46', 1, 'processing', '', null, 'p', now() from exchange.document",
        "with p as (insert into exchange.peer values ('G99', 'P', 'https://p', '', true, now(), now(), 0, null, '', now()) returning id) insert into exchange.handover (document, peer, next_attempt) select o.id, p.id, now() from exchange.document o, p"
      })
  void whatIsOnItsWayUnansweredStuckAskedBackOrWorkedOnStays(String sql) {
    var document = confirmed();
    axis.db().sql(sql).update();

    assertThat(due(packets())).isEmpty();
    assertThat(due(traces())).isEmpty();
    assertThat(remove(packets(), document, ARCHIVE).count()).isZero();
    assertThat(remove(traces(), document, ARCHIVE).count()).isZero();
    assertThat(axis.db().sql("select count(*) from exchange.packet where body is not null"))
        .satisfies(count -> assertThat(count.query(Long.class).single()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with d as (update exchange.delivery set status_code = '03') insert into exchange.desk select recipient, now() from exchange.delivery",
        "with d as (update exchange.delivery set failure = 'EX-0130') insert into exchange.desk select recipient, now() from exchange.delivery",
        "insert into exchange.change select gen_random_uuid(), id, 'H46', 'recall', id, 'accepted', '', '', now() from exchange.document",
        "insert into exchange.assignment select id, 'H46', 1, 'finished', '', null, 'p', now() from exchange.document",
        "with p as (insert into exchange.peer values ('G99', 'P', 'https://p', '', true, now(), now(), 0, null, '', now()) returning id) insert into exchange.handover (document, peer, next_attempt, done_at) select o.id, p.id, now(), now() from exchange.document o, p"
      })
  void whatWasAnsweredTakenBackFinishedOrHandedOverLeaves(String sql) {
    var document = confirmed();
    axis.db().sql(sql).update();
    assertThat(due(packets())).containsExactly(document.toString());
  }

  @Test
  void aStatusPacketForADeskLeavesAlthoughNobodyFetchesIt() {
    var letter = confirmed();
    axis.submit(QUANG_BINH, aLetter().status(QUANG_BINH, OFFICE.value(), "03", "Đã vào sổ"));
    aged();
    assertThat(due(packets())).as("a system may still fetch it").containsExactly(letter.toString());

    axis.db().sql("insert into exchange.desk values (?, now())").param(OFFICE.value()).update();
    assertThat(due(packets())).hasSize(2);
    axis.db()
        .sql("update exchange.delivery set state = 'fail' where message_type = 'status'")
        .update();
    assertThat(due(packets())).as("a dead letter stays").containsExactly(letter.toString());
  }

  @ParameterizedTest
  @CsvSource({"1000", "400000"})
  void aPacketIsReadAsItWasReceivedAndLeavesItsRowBehind(int size) throws IOException {
    var letter = aLetter().file(new byte[size]).bytes();
    var document = confirmed(letter);
    var item = packets().read(packets().due(BORDER, 10)).get(0);

    assertThat(item.id()).isEqualTo(document.toString());
    assertThat(item.at()).isEqualTo(LONG_AGO);
    try (var bytes = item.contents().get(0).open()) {
      assertThat(bytes.readAllBytes()).isEqualTo(letter);
    }
    assertThat(remove(packets(), document, ARCHIVE))
        .isEqualTo(new Removed(1, item.id(), item.id()));

    assertThat(due(packets())).isEmpty();
    assertThat(files()).isZero();
    assertThat(
            axis.db()
                .sql(
                    "select count(*) from exchange.packet where body is null and file is null and size > 0")
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(packets().read(List.of(new Key(item.id(), item.at())))).isEmpty();
    assertThat(remove(packets(), document, ARCHIVE).count()).as("twice is once").isZero();
    refusedAsArchived(() -> axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), document));
    refusedAsArchived(() -> axis.get(Desk.class).attachment(clerkOf(QUANG_BINH), document, 0));
  }

  private long files() throws IOException {
    try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
      return files.count();
    }
  }

  @Test
  void whatSaysThePacketOfItselfIsArchivedWithIt() {
    confirmed();
    var item = packets().read(packets().due(BORDER, 10)).get(0);
    assertThat(item.fields().get("sender")).isEqualTo("000.00.00.G22");
    assertThat(item.fields().get("symbol")).isEqualTo("1024/VPCP-KSTT");
    assertThat(item.fields().get("documentId"))
        .isEqualTo("000.00.00.G22,2020/02/12,1024/VPCP-KSTT");
    assertThat(item.fields().get("sha256").toString()).hasSize(64);
    assertThat(item.contents().get(0).name()).isEqualTo(item.id() + ".edxml");
  }

  @Test
  void aFileStaysWhenItsRemovalIsRolledBack() throws IOException {
    var document = confirmed(aLetter().file(new byte[400_000]).bytes());

    axis.get(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          packets().remove(List.of(document.toString()), BORDER, ARCHIVE);
          status.setRollbackOnly();
        });

    assertThat(files()).isEqualTo(1);
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), document).open().close();
  }

  @Test
  void anArchivedDocumentIsStillFoundWithItsEvidenceAndSaysWhereItsPacketIs() {
    var document = confirmed();
    remove(packets(), document, ARCHIVE);
    remove(traces(), document, "traces-2020-02-0001");

    var search = axis.get(MessageSearch.class);
    assertThat(search.search(operator(), new Asked("1024/VPCP", "", ""), 1, 10).items())
        .extracting(MessageSearch.Found::docId)
        .containsExactly(document);
    var story = search.open(operator(), document);
    assertThat(story.archived()).isEqualTo(new ArchivedParts(ARCHIVE, "traces-2020-02-0001"));
    assertThat(story.sha256()).hasSize(64);
    assertThat(story.evidence()).isNotEmpty();
    var view = axis.get(Desk.class).open(clerkOf(QUANG_BINH), document);
    assertThat(view.archived()).isEqualTo(story.archived());
    assertThat(view.attachments()).hasSize(1);
  }

  @Test
  void aTraceLeavesItsStepsAndKeepsWhereTheDocumentStands() {
    var document = confirmed();
    axis.submit(QUANG_BINH, aLetter().status(QUANG_BINH, OFFICE.value(), "03", "Đã vào sổ"));
    aged();
    var item = traces().read(traces().due(BORDER, 1)).get(0);
    assertThat(item.fields().toString())
        .contains("kind=queued")
        .contains("kind=moved")
        .contains("status=03")
        .contains("Đã vào sổ")
        .contains("recipient=000.00.00.H46");

    assertThat(remove(traces(), document, "traces-2020-02-0001").count()).isEqualTo(1);

    var trace = axis.get(Desk.class).trace(clerkOf(OFFICE), document);
    assertThat(trace)
        .singleElement()
        .satisfies(left -> {
          assertThat(left.status()).isEqualTo("03");
          assertThat(left.steps()).isEmpty();
        });
    assertThat(due(traces())).doesNotContain(document.toString());
    axis.submit(QUANG_BINH, aLetter().status(QUANG_BINH, OFFICE.value(), "06", "Xong"));
    assertThat(axis.get(Desk.class).trace(clerkOf(OFFICE), document).get(0).steps())
        .as("what comes later stays")
        .extracting(TraceView.Step::status)
        .containsExactly("06");
  }

  @Test
  void theSamePacketForAFurtherRecipientIsADocumentOfItsOwnOnceTheFirstIsArchived()
      throws IOException {
    var letter = aLetter().to(QUANG_BINH.value()).bytes();
    var both = aLetter().to(QUANG_BINH.value(), HA_NOI.value()).bytes();
    var first = axis.submit(OFFICE, both, Set.of(QUANG_BINH)).docId();
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), first);
    axis.get(Mailbox.class).confirm(systemOf(QUANG_BINH), Set.of(first));
    aged();
    remove(packets(), first, ARCHIVE);

    var again = axis.submit(OFFICE, both, Set.of(QUANG_BINH));
    assertThat(again.docId()).isEqualTo(first);
    assertThat(again.duplicate()).isTrue();
    var second = axis.submit(OFFICE, both, Set.of(HA_NOI)).docId();

    assertThat(second).isNotEqualTo(first);
    try (var bytes = axis.get(Mailbox.class).fetch(systemOf(HA_NOI), second).open()) {
      assertThat(bytes.readAllBytes()).hasSizeGreaterThan(letter.length);
    }
  }

  @Test
  void aFurtherRecipientThatComesWhileThePacketLeavesWaitsAndGetsADocumentOfItsOwn()
      throws Exception {
    var both = aLetter().to(QUANG_BINH.value(), HA_NOI.value()).bytes();
    var first = axis.submit(OFFICE, both, Set.of(QUANG_BINH)).docId();
    axis.get(Mailbox.class).confirm(systemOf(QUANG_BINH), Set.of(first));
    aged();
    var coming = new CompletableFuture<UUID>();
    axis.get(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          packets().remove(List.of(first.toString()), BORDER, ARCHIVE);
          coming.completeAsync(() -> axis.submit(OFFICE, both, Set.of(HA_NOI)).docId());
          Patiently.await().until(this::somebodyWaits);
        });

    assertThat(coming.get(2, TimeUnit.MINUTES)).isNotEqualTo(first);
  }

  private boolean somebodyWaits() {
    return axis.db()
        .sql(
            "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
        .query(Boolean.class)
        .single();
  }

  @Test
  void manyStuckDocumentsBeforeItHideNoSettledOne() {
    var settled = confirmed();
    axis.db()
        .sql(
            """
            with packets as (
              insert into exchange.packet (id, sha256, size, body)
              select gen_random_uuid(), '', 0, '' from generate_series(1, 1001) returning id
            ), documents as (
              insert into exchange.document (id, packet, message_type, sender, sender_name,
                business_type, code_number, code_notation, symbol_key, subject, content, type_name,
                priority, signer, search_key, accepted_at, accepted_from, slot)
              select id, id, 'edoc', 'G22', '', 0, '', '', '', '', '', '', 0, '', '', ?, '', 'null'
              from packets returning id
            )
            insert into exchange.delivery (id, document, message_type, recipient, recipient_name,
              addressed_to, addressed_name, state, created_at, updated_at)
            select id, id, 'edoc', 'H46', '', 'H46', '', 'fail', 'epoch', 'epoch' from documents\
            """)
        .param(LONG_AGO.minusSeconds(60).atOffset(ZoneOffset.UTC))
        .update();

    assertThat(due(packets())).containsExactly(settled.toString());
    axis.db().sql("update exchange.delivery set state = 'done'").update();
    assertThat(packets().due(BORDER, 5000)).hasSize(1002);
    assertThat(packets().due(BORDER, 1001)).hasSize(1001);
  }

  @Test
  void dueDocumentsAreFoundThroughTheirOwnSmallIndex() {
    confirmed();
    axis.db().sql("set enable_seqscan = off").update();
    var plan =
        axis.db()
            .sql(
                "explain select id from exchange.document o where o.packet_archive is null and o.accepted_at < now() order by o.accepted_at, o.id limit 10")
            .query(String.class)
            .list();
    assertThat(String.join("\n", plan)).contains("document_kept");
  }
}
