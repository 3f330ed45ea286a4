package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Inbox and outbox of three letters, asked in every way a clerk asks. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskListsTests {
  private static final Caller SENDER = AxisHarness.clerkOf(OFFICE);
  private static final Caller RECIPIENT = AxisHarness.clerkOf(QUANG_BINH);

  @TempDir static Path directory;
  private @Nullable AxisHarness axis;

  @BeforeAll
  void sendThree() {
    axis = new AxisHarness(directory);
    send("12", "VPCP-KSTT", "V/v cải cách thủ tục hành chính ở Đắk Lắk", 0, day(10));
    send("13", "VPCP-TTĐT", "Báo cáo 100% dịch vụ công_trực tuyến!", 2, day(11));
    send("7", "QĐ-VPCP", "Quyết định về việc nghỉ Tết", 0, day(12));
    desk().accept(RECIPIENT, docId("12"));
    desk().refuse(RECIPIENT, docId("13"), "Không thuộc thẩm quyền");
  }

  @AfterAll
  void close() {
    axis().close();
  }

  @ParameterizedTest
  @CsvSource({
    "12/VPCP-KSTT, 12",
    "vpcp-ttdt, 13",
    "VPCP-TTĐT, 13",
    "dak lak, 12",
    "ĐẮK LẮK, 12",
    "cai cach  thu tuc, 12",
    "nghi tet, 7",
    "'  Nghỉ Tết ', 7",
    "100%, 13",
    "cong_truc, 13",
    "tuyen!, 13"
  })
  void aTextFindsItsLetterWithOrWithoutMarks(String text, String number) {
    for (var form : Normalizer.Form.values()) {
      assertThat(inbox(text(Normalizer.normalize(text, form))))
          .as("%s in %s", text, form)
          .extracting(InboxItem::docId)
          .containsExactly(docId(number));
    }
    assertThat(outbox(text(text))).extracting(OutboxItem::docId).containsExactly(docId(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "van phong chinh phu", "VĂN PHÒNG", "/"})
  void aTextThatAllHaveFindsAllTheNewestFirst(String text) {
    assertThat(inbox(text(text)))
        .extracting(InboxItem::symbol)
        .containsExactly("7/QĐ-VPCP", "13/VPCP-TTĐT", "12/VPCP-KSTT");
  }

  /** What is replayed from a record comes in late, with the time of then. */
  @Test
  void theListsGoByTimeAndNotByTheOrderInWhichLettersCameIn() {
    var justice = AxisHarness.clerkOf(SmallDirectory.JUSTICE);
    BusinessClock.replay(Instant.parse("2020-02-12T02:00:00Z"), () -> send(justice, "31", "later"));
    BusinessClock.replay(
        Instant.parse("2020-02-11T02:00:00Z"), () -> send(justice, "30", "earlier"));
    assertThat(desk().outbox(justice, DeskFilter.all()).items())
        .extracting(OutboxItem::subject)
        .containsExactly("later", "earlier");
    assertThat(desk().inbox(AxisHarness.clerkOf(OFFICE), DeskFilter.all()).items())
        .extracting(InboxItem::subject)
        .containsExactly("later", "earlier");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "!", "100%%", "'", "\\", "1_/VPCP", "12%KSTT", "không có"})
  void signsOfThePatternAreOrdinarySigns(String text) {
    var expected = "%_!".contains(text) ? 1 : 0;
    assertThat(inbox(text(text))).as(text).hasSize(expected);
    assertThat(outbox(text(text))).as(text).hasSize(expected);
  }

  @ParameterizedTest
  @CsvSource({"none, 7", "03, 12", "02, 13", "01, ", "04, ", "xx, "})
  void theInboxIsNarrowedToOneStatus(String status, @Nullable String number) {
    var found = inbox(new DeskFilter("", status, false, null, null, 1, 50));
    assertThat(found)
        .extracting(InboxItem::docId)
        .isEqualTo(number == null ? List.of() : List.of(docId(number)));
  }

  @Test
  void urgentIsEveryPriorityAboveTheOrdinary() {
    assertThat(inbox(new DeskFilter("", "", true, null, null, 1, 50)))
        .extracting(InboxItem::docId)
        .containsExactly(docId("13"));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 12, 3",
    "11, 12, 2",
    "10, 10, 1",
    "12, 12, 1",
    "13, , 0",
    ", 9, 0",
    ", 10, 1",
    "11, , 2",
    "12, 10, 0"
  })
  void datesIncludeBothEnds(@Nullable Integer from, @Nullable Integer to, int count) {
    var filter = new DeskFilter("", "", false, dayOrNull(from), dayOrNull(to), 1, 50);
    assertThat(inbox(filter)).hasSize(count);
    assertThat(outbox(filter)).hasSize(count);
  }

  @Test
  void pagesOfOneHoldEachLetterOnceAndKnowTheTotal() {
    var seen = new ArrayList<UUID>();
    for (int page = 1; page <= 4; page++) {
      var found = desk().inbox(RECIPIENT, new DeskFilter("", "", false, null, null, page, 1));
      assertThat(found.total()).isEqualTo(3);
      found.items().forEach(item -> seen.add(item.docId()));
    }
    assertThat(seen).containsExactly(docId("7"), docId("13"), docId("12"));
  }

  @Test
  void theOutboxCountsWhatBecameOfEachLetter() {
    assertThat(outbox(DeskFilter.all()))
        .extracting(OutboxItem::recipients, OutboxItem::accepted, OutboxItem::refused)
        .containsExactly(tuple(2, 0, 0), tuple(2, 0, 1), tuple(2, 1, 0));
  }

  @Test
  void whatIsAnsweredNoLongerWaits() {
    assertThat(desk().waiting(RECIPIENT)).isEqualTo(1);
    assertThat(desk().waiting(AxisHarness.clerkOf(HA_NOI))).isEqualTo(3);
    assertThat(desk().waiting(SENDER)).isZero();
  }

  /** R1: neither listed nor found nor counted by anybody else. */
  @Test
  void nobodyElseFindsOrCountsALetter() {
    var stranger = AxisHarness.clerkOf(SmallDirectory.JUSTICE);
    assertThat(desk().inbox(stranger, DeskFilter.all()).total()).isZero();
    assertThat(desk().inbox(stranger, text("cai cach")).items()).isEmpty();
    assertThat(desk().outbox(RECIPIENT, DeskFilter.all()).total()).isZero();
    assertThat(desk().inbox(SENDER, DeskFilter.all()).total()).isZero();
  }

  private static DeskFilter text(String text) {
    return new DeskFilter(text, "", false, null, null, 1, 50);
  }

  private List<InboxItem> inbox(DeskFilter filter) {
    return desk().inbox(RECIPIENT, filter).items();
  }

  private List<OutboxItem> outbox(DeskFilter filter) {
    return desk().outbox(SENDER, filter).items();
  }

  private UUID docId(String number) {
    return axis()
        .db()
        .sql("select id from exchange.document where code_number = ?")
        .param(number)
        .query(UUID.class)
        .single();
  }

  private void send(Caller sender, String number, String subject) {
    desk()
        .send(
            sender,
            new Letter(
                number,
                "BTP-VP",
                day(11),
                "Công văn",
                subject,
                "",
                "Hà Nội",
                "",
                "",
                0,
                null,
                List.of(OFFICE),
                List.of(),
                List.of()));
  }

  private void send(String number, String notation, String subject, int priority, LocalDate date) {
    desk()
        .send(
            SENDER,
            new Letter(
                number,
                notation,
                date,
                "Công văn",
                subject,
                subject,
                "Hà Nội",
                "Phó Chủ nhiệm",
                "Nguyễn Văn Mẫu",
                priority,
                null,
                List.of(QUANG_BINH, HA_NOI),
                List.of(),
                List.of()));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2020, 2, day);
  }

  private static @Nullable LocalDate dayOrNull(@Nullable Integer day) {
    return day == null ? null : day(day);
  }

  private Desk desk() {
    return axis().get(Desk.class);
  }

  private AxisHarness axis() {
    return Objects.requireNonNull(axis);
  }
}
