package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.Console.Rejected;
import vn.lienthong.exchange.domain.ContactBook;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.domain.Drafts;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.journal.RetainedRecords;
import vn.lienthong.journal.RetainedRecords.Item;
import vn.lienthong.journal.RetainedRecords.Key;
import vn.lienthong.journal.RetainedRecords.Removed;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** Events, refused calls and drafts leave. */
class RetainedRowsTests extends OnTheAxis {
  private static final Instant BORDER = AxisHarness.NOW;
  private static final Instant OLD = BORDER.minusSeconds(60);
  private static final Drafts.Owner OWNER = new Drafts.Owner("p-1", QUANG_BINH, "clerk");

  private List<String> due(RetainedRecords records) {
    return records.due(BORDER, 100).stream().map(Key::id).toList();
  }

  private Item only(RetainedRecords records) {
    var items = records.read(records.due(BORDER, 100));
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private Removed remove(RetainedRecords records, List<String> ids) {
    return axis.get(TransactionTemplate.class)
        .<Removed>execute(status -> records.remove(ids, BORDER, "archive"));
  }

  private void event(AgencyCode agency, long sequence, Instant at) {
    var event =
        new AxisEvent(
            sequence, AxisEvent.Kind.values()[0], UUID.randomUUID(), agency, "chi tiết", at);
    axis.get(EventFeed.class).keep(List.of(new EventFeed.Addressed(agency, event)));
  }

  private void webhook(AgencyCode agency, long after, boolean active) {
    axis.db()
        .sql(
            """
            insert into exchange.webhook (id, agency, system, url, created_at, after, active, attempts,
              next_attempt, last_error)
            values (gen_random_uuid(), ?, 's', 'https://x', now(), ?, ?, 0, now(), '')\
            """)
        .params(agency.value(), after, active)
        .update();
  }

  @Test
  void anEventLeavesOnceEveryWebhookOfItsAgencyConfirmedIt() {
    var events = axis.retained("events");
    event(QUANG_BINH, 7, OLD);
    event(QUANG_BINH, 8, OLD);
    event(QUANG_BINH, 9, BORDER);
    event(HA_NOI, 7, OLD.minusSeconds(1));
    webhook(QUANG_BINH, 9, true);
    webhook(QUANG_BINH, 7, false);
    var kind = AxisEvent.Kind.values()[0].name();
    var hanoi = "000.00.00.H26 7 " + kind;
    var seventh = "000.00.00.H46 7 " + kind;
    assertThat(due(events)).as("the stopped one goes on behind 7").containsExactly(hanoi, seventh);
    assertThat(events.due(BORDER, 1)).hasSize(1);
    assertThat(events.read(events.due(BORDER, 10)))
        .extracting(Item::id)
        .containsExactly(hanoi, seventh);
    assertThat(events.read(events.due(BORDER, 1)).get(0).fields().toString())
        .contains("detail=chi tiết", "sequence=7", "agency=000.00.00.H26");

    var eighth = "000.00.00.H46 8 " + kind;
    assertThat(remove(events, List.of(hanoi, eighth, seventh)))
        .isEqualTo(new Removed(2, hanoi, seventh));
    assertThat(axis.get(EventFeed.class).after(QUANG_BINH, 0, 10))
        .extracting(AxisEvent::sequence)
        .containsExactly(8L, 9L);
    assertThat(remove(events, List.of(hanoi))).isEqualTo(new Removed(0, "", ""));
  }

  @Test
  void refusedCallsLeaveByTheirTime() {
    var calls = axis.retained("refused-calls");
    axis.get(ContactBook.class)
        .keep(
            List.of(
                new Rejected("H46", OLD, "vxp", "getEdoc", "EX-0111", List.of("a", "b")),
                new Rejected("H46", BORDER, "vxp", "getEdoc", "EX-0111", List.of())),
            50);

    var item = only(calls);
    assertThat(item.at()).isEqualTo(OLD);
    assertThat(item.fields())
        .isEqualTo(
            Map.of(
                "system", "H46",
                "face", "vxp",
                "operation", "getEdoc",
                "code", "EX-0111",
                "arguments", List.of("a", "b")));
    assertThat(remove(calls, List.of(item.id(), "999999")))
        .isEqualTo(new Removed(1, item.id(), item.id()));
    assertThat(due(calls)).isEmpty();
    assertThat(axis.get(ContactBook.class).rejected("H46")).hasSize(1);
  }

  private Draft draft(String subject, Instant at, String... tokens) {
    return new Draft(Map.of("subject", List.of(subject), "file", List.of(tokens)), at);
  }

  private void hold(String token, String text) {
    var stored = axis.files.file("a.pdf", text).stored();
    var file = new Draft.HeldFile(token, "Tờ trình.pdf", stored.sha256(), stored.bytes());
    axis.get(Drafts.class).hold(OWNER, file, OLD);
  }

  private long held() {
    return axis.db().sql("select count(*) from exchange.draft_file").query(Long.class).single();
  }

  @Test
  void aDraftLeavesWithTheFilesThatItNames() throws Exception {
    var drafts = axis.retained("drafts");
    hold("t1", "nội dung");
    hold("t2", "của thư khác");
    axis.get(Drafts.class).save(OWNER, draft("Dở dang", OLD, "t1"));
    axis.get(Drafts.class)
        .save(new Drafts.Owner("p-2", HA_NOI, "clerk"), draft("Đang viết", BORDER));

    var item = only(drafts);
    assertThat(item.id()).isEqualTo("p-1\t000.00.00.H46\tclerk");
    assertThat(item.fields().toString())
        .contains("Dở dang", "Tờ trình.pdf")
        .doesNotContain("Đang viết");
    assertThat(item.contents()).hasSize(1);
    try (var bytes = item.contents().get(0).open()) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("nội dung");
    }
    assertThat(remove(drafts, List.of(item.id()))).isEqualTo(new Removed(1, item.id(), item.id()));
    assertThat(axis.get(Drafts.class).find(OWNER)).isEmpty();
    assertThat(due(drafts)).isEmpty();
  }

  @Test
  void aDraftThatIsWrittenOnMeanwhileStays() {
    var drafts = axis.retained("drafts");
    axis.get(Drafts.class).save(OWNER, draft("Dở dang", OLD));
    var id = only(drafts).id();
    axis.get(Drafts.class).save(OWNER, draft("Viết tiếp", BORDER));

    assertThat(remove(drafts, List.of(id)).count()).isZero();
    assertThat(axis.get(Drafts.class).find(OWNER)).isPresent();
  }

  @Test
  void aDraftWhoseFileIsGoneIsArchivedWithoutIt() {
    hold("t1", "nội dung");
    axis.db().sql("update exchange.draft_file set sha256 = repeat('a', 64)").update();
    axis.get(Drafts.class).save(OWNER, draft("Dở dang", OLD, "t1"));

    var item = only(axis.retained("drafts"));
    assertThat(item.contents()).isEmpty();
    assertThat(item.fields().toString()).contains("Tờ trình.pdf");
  }

  private void forget(Duration later) {
    var clock = new BusinessClock(Clock.fixed(OLD.plus(later), BusinessClock.ZONE));
    new LeftDraftFiles(axis.get(Drafts.class), clock).remove();
  }

  @Test
  void filesOfALetterThatIsNoDraftAnyMoreAreForgottenADayLater() {
    hold("t1", "còn dùng");
    hold("t2", "đã gửi");
    axis.get(Drafts.class).save(OWNER, draft("Đang viết", OLD, "t1"));

    forget(Duration.ofDays(1));
    assertThat(held()).as("a form may be sent twice").isEqualTo(2);
    forget(Duration.ofDays(1).plusSeconds(1));
    assertThat(axis.get(Drafts.class).files(OWNER, List.of("t1", "t2")))
        .extracting(Draft.HeldFile::token)
        .containsExactly("t1");

    axis.get(Drafts.class).remove(OWNER);
    forget(Duration.ofDays(2));
    assertThat(held()).isZero();
  }

  @Test
  void aFileOfTheSameNameOfAnotherPersonIsNotHeldByADraftThatGuessesItsToken() {
    hold("t1", "của người một");
    axis.get(Drafts.class)
        .save(new Drafts.Owner("p-2", QUANG_BINH, "clerk"), draft("Đoán", OLD, "t1"));
    assertThat(axis.get(Drafts.class).forgetUnnamed(BORDER, 10)).isEqualTo(1);
    for (int n = 0; n < 3; n++) {
      hold("u" + n, "tệp " + n);
    }
    assertThat(axis.get(Drafts.class).forgetUnnamed(BORDER, 2)).isEqualTo(2);
    assertThat(axis.get(Drafts.class).forgetUnnamed(OLD, 2)).as("too young").isZero();
  }
}
