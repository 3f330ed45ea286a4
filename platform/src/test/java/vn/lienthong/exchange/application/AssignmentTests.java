package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.MailFilter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.WorkFilter;
import vn.lienthong.exchange.WorkItem;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** One registry, three officers: who works on what, and what the sender hears of it. */
class AssignmentTests extends OnTheAxis {
  private static final Caller SENDER = AxisHarness.clerkOf(OFFICE);
  private static final Caller CLERK = AxisHarness.clerkOf(QUANG_BINH);

  private Caller an = CLERK;
  private Caller binh = CLERK;
  private Caller stranger = CLERK;
  private UUID document = new UUID(0, 0);

  @BeforeEach
  void aRegisteredDocument() {
    an = axis.colleagues.officer("Lê Thị An", QUANG_BINH);
    binh = axis.colleagues.officer("Trần Bình", QUANG_BINH);
    stranger = axis.colleagues.officer("Người Nơi Khác", HA_NOI);
    document = registered("V/v cải cách");
  }

  @Test
  void theSenderHearsOfEachStepOnceAndOfNoName() {
    assign(order(an).with(axis.colleagues.postOf(binh)));
    assign(order(binh).version(1));
    work().start(binh, document);
    work().start(binh, document);
    assign(order(an).version(3));
    work().start(an, document);
    work().finish(an, document);
    work().finish(an, document);

    assertThat(statuses()).containsExactly("03", "04", "05", "06");
    assertThat(desk().trace(SENDER, document).toString())
        .doesNotContain("Trần Bình")
        .doesNotContain("Lê Thị An");
    assertThat(
            axis.get(Mailbox.class)
                .list(AxisHarness.systemOf(OFFICE), MailFilter.pending(MessageType.STATUS, 10)))
        .hasSize(4);
  }

  @Test
  void assigningAnewKeepsTheHistoryAndTheDeadline() {
    assign(order(an).days(3).note("Tham mưu trả lời"));
    var due = found(CLERK).due();
    assign(order(binh).version(1).note("Chuyển theo lĩnh vực"));

    assertThat(found(CLERK).due()).isNotNull().isEqualTo(due);
    assertThat(found(CLERK).steps())
        .extracting(step -> step.kind() + " " + step.handlers() + ": " + step.note())
        .containsExactly(
            "assigned Lê Thị An: Tham mưu trả lời", "reassigned Trần Bình: Chuyển theo lĩnh vực");
    assertThat(axis.journal.count("exchange.document-assigned")).isEqualTo(2);
  }

  /** The clock stands on Wednesday, 12/02/2020; 15 and 16 are days of rest. */
  @ParameterizedTest
  @CsvSource({
    "1, 2020-02-13T10:00:00Z",
    "2, 2020-02-14T10:00:00Z",
    "3, 2020-02-17T10:00:00Z",
    "0, "
  })
  void deadlinesAreWorkingDaysAndEndWithTheDay(int days, @Nullable Instant due) {
    assign(order(an).days(days));
    assertThat(found(CLERK).due()).isEqualTo(due);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 366})
  void aDeadlineOutsideAYearIsRefused(int days) {
    refused(DeskError.DEADLINE_REFUSED, () -> assign(order(an).days(days)));
    assign(order(an).days(365));
  }

  @Test
  void onlyPeopleOfTheAgencyAreHandlersAndOneMustLead() {
    refused(DeskError.HANDLER_UNKNOWN, () -> assign(order(stranger)));
    refused(
        DeskError.HANDLER_UNKNOWN, () -> assign(order(an).with(axis.colleagues.postOf(stranger))));
    refused(
        DeskError.HANDLER_UNKNOWN,
        () -> work().assign(CLERK, document, new AssignmentOrder(null, Set.of(), 1, "", 0)));
    refused(DeskError.NOTE_TOO_LONG, () -> assign(order(an).note("x".repeat(1001))));
    assign(order(an).note("x".repeat(1000)));
  }

  @Test
  void theSecondOfTwoClerksIsToldAndTheFirstIsNotLost() {
    assign(order(an).note("Người thứ nhất"));
    refused(DeskError.ASSIGNMENT_CHANGED, () -> assign(order(binh).note("Người thứ hai")));
    assertThat(found(CLERK).note()).isEqualTo("Người thứ nhất");

    work().start(an, document);
    refused(DeskError.ASSIGNMENT_CHANGED, () -> assign(order(binh).version(1)));
    assign(order(binh).version(2));
    assertThat(found(CLERK).state()).isEqualTo(Assignment.State.ASSIGNED);
  }

  @Test
  void ofManyClerksAtOnceExactlyOneAssigns() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      var calls =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> assigned("Văn thư " + i))
              .toList();
      int won = 0;
      for (var done : pool.invokeAll(calls)) {
        won += done.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
      assertThat(found(CLERK).steps()).hasSize(1);
      assertThat(statuses()).containsExactly("03", "04");
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean assigned(String note) {
    try {
      assign(order(an).note(note));
      return true;
    } catch (RuleViolated late) {
      assertThat(late.error()).isEqualTo(DeskError.ASSIGNMENT_CHANGED);
      return false;
    }
  }

  @Test
  void aHandlerSeesTheOwnDocumentsAndNothingElse() {
    var other = registered("Việc khác");
    assign(order(an));

    assertThat(desk().open(an, document).subject()).isEqualTo("V/v cải cách");
    for (var hidden :
        List.<ThrowingCallable>of(
            () -> desk().open(an, other),
            () -> desk().open(binh, document),
            () -> desk().attachment(binh, document, 0),
            () -> work().of(binh, document),
            () -> work().start(binh, document),
            () -> work().finish(binh, document),
            () -> desk().open(stranger, document))) {
      refused(ExchangeError.DOCUMENT_NOT_FOUND, hidden);
    }
    for (var forbidden :
        List.<ThrowingCallable>of(
            () -> desk().inbox(an, DeskFilter.all()),
            () -> desk().outbox(an, DeskFilter.all()),
            () -> desk().accept(an, other),
            () -> work().colleagues(an),
            () -> work().assign(an, document, order(binh).version(1).make()))) {
      refused(SharedError.FORBIDDEN, forbidden);
    }
    assertThat(list(binh)).isEmpty();
  }

  @Test
  void aStandInDoesTheWorkOfTheAbsentOne() {
    assign(order(an));
    axis.colleagues.standIn(binh, an);

    assertThat(list(binh)).extracting(WorkItem::docId).containsExactly(document);
    work().start(binh, document);
    work().finish(binh, document);
    assertThat(found(CLERK).steps())
        .extracting(Assignment.Step::actor)
        .containsExactly("Nguyễn Văn Mẫu", "Trần Bình", "Trần Bình");
  }

  @Test
  void aJointHandlerBeginsButOnlyTheLeadFinishes() {
    assign(order(an).with(axis.colleagues.postOf(binh)));
    work().start(binh, document);
    refused(DeskError.NOT_THE_LEAD, () -> work().finish(binh, document));
    assertThat(list(binh)).extracting(WorkItem::lead).containsExactly(false);
    work().finish(an, document);
    assertThat(list(binh)).isEmpty();
    assertThat(work().work(binh, new WorkFilter(WorkFilter.Show.FINISHED, "", 1, 10)).items())
        .extracting(WorkItem::docId)
        .containsExactly(document);
  }

  @Test
  void whatIsDueFirstStandsFirstAndWhatHasNoDeadlineLast() {
    assign(order(an));
    var later = registered("Hai");
    var sooner = registered("Ba");
    work().assign(CLERK, later, order(an).days(5).make());
    work().assign(CLERK, sooner, order(an).days(2).make());
    assertThat(list(an)).extracting(WorkItem::docId).containsExactly(sooner, later, document);
  }

  @Test
  void onlyARegisteredDocumentThatIsNotFinishedIsAssigned() {
    var fresh = desk().send(SENDER, aLetter().subject("Mới").write()).docId();
    refused(ExchangeError.MOVE_NOT_ALLOWED, () -> work().assign(CLERK, fresh, order(an).make()));
    assign(order(an));
    work().finish(an, document);
    refused(ExchangeError.MOVE_NOT_ALLOWED, () -> assign(order(binh).version(2)));
  }

  @ParameterizedTest
  @CsvSource({"2020-02-13T10:00:00Z, false", "2020-02-13T10:00:01Z, true"})
  void theJournalSaysWhetherTheWorkWasLate(Instant at, boolean late) {
    assign(order(an).days(1));
    BusinessClock.replay(at, () -> work().finish(an, document));
    assertThat(axis.journal.from(0, 1000))
        .filteredOn(entry -> entry.type().equals("exchange.work-finished"))
        .extracting(entry -> entry.facts().get("late"))
        .containsExactly(String.valueOf(late));
  }

  private UUID registered(String subject) {
    var id = desk().send(SENDER, aLetter().subject(subject).write()).docId();
    desk().accept(CLERK, id);
    return id;
  }

  private void assign(Order order) {
    work().assign(CLERK, document, order.make());
  }

  private Order order(Caller lead) {
    return new Order(axis.colleagues.postOf(lead), Set.of(), null, "", 0);
  }

  private record Order(
      UUID lead, Set<UUID> joint, @Nullable Integer days, String note, int version) {
    Order with(UUID post) {
      return new Order(lead, Set.of(post), days, note, version);
    }

    Order days(int number) {
      return new Order(lead, joint, number, note, version);
    }

    Order note(String text) {
      return new Order(lead, joint, days, text, version);
    }

    Order version(int seen) {
      return new Order(lead, joint, days, note, seen);
    }

    AssignmentOrder make() {
      return new AssignmentOrder(lead, joint, days, note, version);
    }
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .extracting(RuleViolated::error)
        .isEqualTo(code);
  }

  private List<String> statuses() {
    return desk().trace(SENDER, document).get(0).steps().stream()
        .filter(step -> step.kind().equals("status"))
        .map(step -> step.status())
        .toList();
  }

  private Assignment found(Caller caller) {
    return work().of(caller, document).orElseThrow();
  }

  private List<WorkItem> list(Caller caller) {
    return work().work(caller, new WorkFilter(WorkFilter.Show.OPEN, "", 1, 10)).items();
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }

  private Assignments work() {
    return axis.get(Assignments.class);
  }
}
