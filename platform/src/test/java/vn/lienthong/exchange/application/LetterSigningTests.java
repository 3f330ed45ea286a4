package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.RelatedView;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.Signing.State;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningFilter;
import vn.lienthong.exchange.SigningFilter.Show;
import vn.lienthong.exchange.SigningItem;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.exchange.Signings;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** An officer writes, a leader signs, a clerk numbers and sends. */
class LetterSigningTests extends OnTheAxis {
  private static final Caller CLERK = AxisHarness.clerkOf(OFFICE);
  private static final Caller RECEIVER = AxisHarness.clerkOf(QUANG_BINH);
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  private Caller officer = CLERK;
  private Caller leader = CLERK;
  private Caller otherLeader = CLERK;
  private UUID id = new UUID(0, 0);

  @BeforeEach
  void aSubmittedLetter() {
    officer = axis.colleagues.officer("Lê Thị An", OFFICE);
    leader = axis.colleagues.leader("Nguyễn Văn Mẫu", OFFICE);
    otherLeader = axis.colleagues.leader("Trần Bình", OFFICE);
    id = signings().submit(officer, order("V/v cải cách"));
  }

  @Test
  void theLetterGoesFromItsAuthorOverTheLeaderToItsRecipient() throws Exception {
    assertThat(now().state()).isEqualTo(State.SUBMITTED);
    signings().sign(leader, id, 1);
    var signed = axis.files.text(now().main().current());
    assertThat(signed).isEqualTo("%PDF-letter[Nguyễn Văn Mẫu: Nguyễn Văn Mẫu over Nguyễn Văn Mẫu]");
    var sent = signings().send(CLERK, id, 2, "", TODAY);

    assertThat(now().state()).isEqualTo(State.SENT);
    assertThat(now().document()).isEqualTo(sent.docId());
    assertThat(file(sent.docId(), 0))
        .isEqualTo(
            signed
                + "[000.00.00.G22: Văn phòng Chính phủ, Số: 01/VPCP-KSTT, Ngày: 12/02/2020 corner]");
    assertThat(file(sent.docId(), 1))
        .isEqualTo("%PDF-annex[000.00.00.G22: Văn phòng Chính phủ corner]");
    assertThat(file(sent.docId(), 2)).isEqualTo("bảng tính");
    assertThat(axis.get(Books.class).entry(CLERK, Book.DEPARTURES, sent.docId()))
        .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo("01"));
    assertThat(now().steps())
        .extracting(step -> step.kind() + " " + step.actor() + ": " + step.text())
        .containsExactly(
            "submitted Lê Thị An: Kính trình",
            "signed Nguyễn Văn Mẫu: ",
            "numbered Nguyễn Văn Mẫu: 01/VPCP-KSTT",
            "sent Nguyễn Văn Mẫu: ");
  }

  @Test
  void whatTheLetterNamesIsStillNamedWhenItIsSent() {
    var earlier = new DocumentReference(QUANG_BINH.value(), "7/UBND-VX", TODAY, "");
    var order = order("V/v chuyển tiếp");
    var naming =
        new SigningOrder(
            aLetter().naming(earlier).write(),
            order.form(),
            order.files(),
            order.main(),
            order.leader(),
            order.note());
    id = signings().submit(officer, naming);
    signings().sign(leader, id, 1);
    var sent = signings().send(CLERK, id, 2, "", TODAY).docId();
    assertThat(desk().related(CLERK, sent))
        .extracting(RelatedView::symbol)
        .containsExactly("7/UBND-VX");
  }

  @Test
  void theJournalHasEachMoveAndNoName() {
    signings().sign(leader, id, 1);
    signings().giveBack(leader, id, 2, "Sửa trích yếu");
    signings().submitAgain(officer, id, 3, order("V/v cải cách hành chính"));
    signings().sign(leader, id, 4);
    signings().send(CLERK, id, 5, "", TODAY);
    var other = signings().submit(officer, order("Thôi"));
    signings().withdraw(officer, other, 1);

    var entries =
        axis.journal.entries().stream()
            .filter(entry -> entry.type().type().startsWith("exchange.signing-"))
            .toList();
    assertThat(entries)
        .extracting(entry -> entry.type().type().substring("exchange.signing-".length()))
        .containsExactly(
            "submitted",
            "signed",
            "returned",
            "submitted",
            "signed",
            "sent",
            "submitted",
            "withdrawn");
    assertThat(entries.get(2).facts())
        .containsEntry("by", "leader")
        .containsEntry("signed", "true");
    assertThat(entries.get(5).facts())
        .containsEntry("sha256", now().main().current().sha256())
        .containsEntry("document", String.valueOf(now().document()));
    assertThat(entries)
        .allSatisfy(entry ->
            assertThat(entry.facts().toString()).doesNotContain("Mẫu").doesNotContain("An"));
  }

  @Test
  void whatGoesBackLosesItsSignatureAndIsSignedAnew() {
    signings().sign(leader, id, 1);
    signings().takeBack(officer, id, 2);
    assertThat(now().state()).isEqualTo(State.RETURNED);
    assertThat(now().main().signed()).isNull();
    refused(SigningError.STEP_NOT_ALLOWED, () -> signings().send(CLERK, id, 3, "", TODAY));

    signings().submitAgain(officer, id, 3, order("V/v cải cách, bản sửa"));
    signings().sign(leader, id, 4);
    signings().giveBack(CLERK, id, 5, "Thiếu phụ lục");
    assertThat(now().main().signed()).isNull();
    assertThat(now().letter().subject()).isEqualTo("V/v cải cách, bản sửa");
    assertThat(now().steps()).extracting(Signing.Step::kind).endsWith("signed", "returned");
  }

  @Test
  void afterTheSignatureNothingIsChangedWithoutGoingBack() {
    refused(
        SigningError.STEP_NOT_ALLOWED, () -> signings().submitAgain(officer, id, 1, order("Khác")));
    signings().sign(leader, id, 1);
    refused(
        SigningError.STEP_NOT_ALLOWED, () -> signings().submitAgain(officer, id, 2, order("Khác")));
    refused(SigningError.STEP_NOT_ALLOWED, () -> signings().sign(leader, id, 2));
    signings().send(CLERK, id, 2, "", TODAY);
    for (var late :
        List.<ThrowingCallable>of(
            () -> signings().send(CLERK, id, 3, "", TODAY),
            () -> signings().giveBack(leader, id, 3, "Muộn"),
            () -> signings().takeBack(officer, id, 3),
            () -> signings().withdraw(officer, id, 3))) {
      refused(SigningError.STEP_NOT_ALLOWED, late);
    }
    assertThat(desk().outbox(CLERK, DeskFilter.all()).total()).isEqualTo(1);
  }

  @Test
  void eachStepIsOneRolesOnly() {
    for (var step :
        List.<ThrowingCallable>of(
            () -> signings().sign(officer, id, 1),
            () -> signings().sign(CLERK, id, 1),
            () -> signings().sign(otherLeader, id, 1),
            () -> signings().giveBack(otherLeader, id, 1, "Không phải của tôi"),
            () -> signings().giveBack(CLERK, id, 1, "Chưa ký"),
            () -> signings().takeBack(CLERK, id, 1),
            () -> signings().withdraw(leader, id, 1))) {
      refused(SigningError.NOT_YOUR_STEP, step);
    }
    refused(SharedError.FORBIDDEN, () -> signings().submit(leader, order("Lãnh đạo tự soạn")));
    signings().sign(leader, id, 1);
    refused(SigningError.NOT_YOUR_STEP, () -> signings().send(officer, id, 2, "", TODAY));
    refused(SigningError.NOT_YOUR_STEP, () -> signings().send(leader, id, 2, "", TODAY));
    assertThat(signings().moves(leader, now())).isEqualTo(Set.of(SigningMove.GIVE_BACK));
    assertThat(signings().moves(officer, now()))
        .isEqualTo(Set.of(SigningMove.TAKE_BACK, SigningMove.WITHDRAW));
    assertThat(signings().moves(CLERK, now()))
        .isEqualTo(Set.of(SigningMove.SEND, SigningMove.GIVE_BACK));
  }

  @Test
  void aStandInSignsWithTheOwnKeyAndTheHistorySaysForWhom() {
    axis.colleagues.standIn(otherLeader, leader);
    assertThat(list(otherLeader, Show.TO_SIGN)).hasSize(1);
    signings().sign(otherLeader, id, 1);
    assertThat(axis.files.text(now().main().current())).contains("[Trần Bình: Trần Bình over");
    assertThat(now().steps().get(1))
        .extracting(Signing.Step::kind, Signing.Step::actor, Signing.Step::text)
        .containsExactly("signed-for", "Trần Bình", "Nguyễn Văn Mẫu");
  }

  @Test
  void whoComesSecondIsToldAndChangesNothing() {
    signings().giveBack(leader, id, 1, "Người thứ nhất");
    refused(SigningError.CHANGED, () -> signings().giveBack(leader, id, 1, "Người thứ hai"));
    refused(SigningError.CHANGED, () -> signings().withdraw(officer, id, 1));
    assertThat(now().steps()).hasSize(2);
    assertThat(now().version()).isEqualTo(2);
  }

  @Test
  void ofManyClerksAtOnceExactlyOneSends() throws Exception {
    signings().sign(leader, id, 1);
    var pool = Executors.newFixedThreadPool(4);
    try {
      var calls = IntStream.range(0, 4).<Callable<Boolean>>mapToObj(i -> this::sends).toList();
      int won = 0;
      for (var done : pool.invokeAll(calls)) {
        won += done.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
      assertThat(desk().outbox(CLERK, DeskFilter.all()).total()).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }

  private boolean sends() {
    try {
      signings().send(CLERK, id, 2, "", TODAY);
      return true;
    } catch (RuleViolated late) {
      assertThat(late.error()).isEqualTo(SigningError.CHANGED);
      return false;
    }
  }

  @Test
  void whereTheAgencyCannotSignNoNumberIsUsedUpAndNothingIsSent() {
    signings().sign(leader, id, 1);
    axis.pen.runDry();
    refused(DocumentsError.NO_KEY, () -> signings().send(CLERK, id, 2, "", TODAY));
    assertThat(now().state()).isEqualTo(State.SIGNED);
    assertThat(desk().outbox(CLERK, DeskFilter.all()).total()).isZero();
    axis.pen.fill();
    var sent = signings().send(CLERK, id, 2, "", TODAY);
    assertThat(desk().open(RECEIVER, sent.docId()).symbol()).isEqualTo("01/VPCP-KSTT");
  }

  @Test
  void theClerkMayTypeANumberAndAnEarlierDateButNoLaterOne() {
    signings().sign(leader, id, 1);
    refused(SigningError.DATE_REFUSED, () -> signings().send(CLERK, id, 2, "", TODAY.plusDays(1)));
    var sent = signings().send(CLERK, id, 2, "7a", TODAY.minusDays(1));
    assertThat(desk().open(RECEIVER, sent.docId()))
        .satisfies(found -> assertThat(found.symbol()).isEqualTo("7a/VPCP-KSTT"))
        .satisfies(found -> assertThat(found.date()).isEqualTo(TODAY.minusDays(1)));
  }

  /** A name outside and a broken file say what to do; a table or a picture goes along unsigned. */
  @ParameterizedTest
  @ValueSource(strings = {"bảng tính", "%PDF-broken", ""})
  void aLetterThatIsNoPdfIsNotSubmitted(String content) {
    var files = List.of(axis.files.file("Công văn.docx", content));
    refused(SigningError.NO_PDF, () -> signings().submit(officer, order("Không ký được", files)));
  }

  @Test
  void whatCannotBeSubmittedSaysWhy() {
    refused(SigningError.NO_PDF, () -> signings().submit(officer, order("Không tệp", List.of())));
    var large = List.of(axis.files.file("Dài.pdf", "%PDF-" + "x".repeat(1024)));
    refused(SigningError.PDF_TOO_LARGE, () -> signings().submit(officer, order("Dài", large)));
    var post = axis.colleagues.postOf(officer);
    refused(SigningError.LEADER_UNKNOWN, () -> signings().submit(officer, to(post)));
    var stranger = axis.colleagues.postOf(axis.colleagues.leader("Nơi khác", HA_NOI));
    refused(SigningError.LEADER_UNKNOWN, () -> signings().submit(officer, to(stranger)));
    refused(DeskError.NOTE_TOO_LONG, () -> signings().submit(officer, noted("x".repeat(1001))));
    refused(SigningError.REASON_MISSING, () -> signings().giveBack(leader, id, 1, " "));
    refused(
        SigningError.REASON_MISSING, () -> signings().giveBack(leader, id, 1, "x".repeat(1001)));
  }

  @Test
  void nobodyElseSeesIt() {
    var colleague = axis.colleagues.officer("Phạm Tò Mò", OFFICE);
    for (var other : List.of(colleague, RECEIVER)) {
      refused(SigningError.NOT_FOUND, () -> signings().open(other, id));
      refused(SigningError.NOT_FOUND, () -> signings().content(other, id, 0));
      refused(SigningError.NOT_FOUND, () -> signings().withdraw(other, id, 1));
      assertThat(list(other, Show.MINE)).isEmpty();
    }
    assertThat(signings().open(CLERK, id).letter().subject()).isEqualTo("V/v cải cách");
  }

  @Test
  void theListsSayWhoseTurnItIs() {
    assertThat(List.of(waiting(officer), waiting(leader), waiting(CLERK)))
        .containsExactly(0L, 1L, 0L);
    assertThat(waiting(otherLeader)).isZero();
    signings().sign(leader, id, 1);
    assertThat(List.of(waiting(officer), waiting(leader), waiting(CLERK)))
        .containsExactly(0L, 0L, 1L);
    assertThat(list(CLERK, Show.TO_NUMBER)).extracting(SigningItem::id).containsExactly(id);
    assertThat(list(leader, Show.TO_SIGN)).isEmpty();
    assertThat(list(leader, Show.TO_NUMBER)).isEmpty();
    signings().giveBack(CLERK, id, 2, "Thiếu");
    assertThat(List.of(waiting(officer), waiting(leader), waiting(CLERK)))
        .containsExactly(1L, 0L, 0L);
    assertThat(list(officer, Show.MINE))
        .extracting(SigningItem::state)
        .containsExactly(State.RETURNED);
    assertThat(found("cai cach")).hasSize(1);
    assertThat(found("không có")).isEmpty();
  }

  private List<SigningItem> found(String text) {
    return signings().list(officer, new SigningFilter(Show.MINE, text, 1, 10)).items();
  }

  private List<SigningItem> list(Caller caller, Show show) {
    return signings().list(caller, new SigningFilter(show, "", 1, 10)).items();
  }

  private long waiting(Caller caller) {
    return signings().waiting(caller);
  }

  private String file(UUID document, int position) throws IOException {
    try (var in = desk().attachment(RECEIVER, document, position).open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .extracting(RuleViolated::error)
        .isEqualTo(code);
  }

  private Signing now() {
    return signings().open(CLERK, id);
  }

  private SigningOrder order(String subject) {
    return order(
        subject,
        List.of(
            axis.files.file("Công văn.pdf", "%PDF-letter"),
            axis.files.file("Phụ lục.pdf", "%PDF-annex"),
            axis.files.file("Bảng.csv", "bảng tính")));
  }

  private SigningOrder order(String subject, List<SigningOrder.File> files) {
    return new SigningOrder(
        aLetter().subject(subject).write(),
        Map.of("subject", List.of(subject)),
        files,
        0,
        axis.colleagues.postOf(leader),
        "Kính trình");
  }

  private SigningOrder to(UUID post) {
    var order = order("Gửi ai");
    return new SigningOrder(order.letter(), order.form(), order.files(), 0, post, order.note());
  }

  private SigningOrder noted(String note) {
    var order = order("Dài dòng");
    return new SigningOrder(order.letter(), order.form(), order.files(), 0, order.leader(), note);
  }

  private Signings signings() {
    return axis.get(Signings.class);
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }
}
