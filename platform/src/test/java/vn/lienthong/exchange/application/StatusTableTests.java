package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lienthong.edxml.StatusCode;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.SentItem;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.shared.AgencyCode;

/**
 * Every pair of statuses (QĐ 28/2018/QĐ-TTg), legal or not, through the axis: the moves below are
 * written out again from the decision, not read from the product's table.
 */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusTableTests {
  private static final List<String> CODES =
      List.of("01", "02", "03", "04", "05", "06", "13", "15", "16");

  /** Before any status, then after each: what may be reported next. */
  private static final List<String> LEGAL =
      List.of(
          "- > 01 02 03 13 15 16",
          "01 > 02 03 13 15 16",
          "02 >",
          "03 > 04 05 06 13 15 16",
          "04 > 05 06 13 15 16",
          "05 > 04 06 13 15 16",
          "06 > 13 15 16",
          "13 > 15 16",
          "15 > 02 03 04 05 06 13 16",
          "16 > 02 03 04 05 06 13 15");

  /** How a delivery gets to each status by legal moves only. */
  private static final List<List<String>> PATHS =
      List.of(
          List.of(),
          List.of("01"),
          List.of("02"),
          List.of("03"),
          List.of("03", "04"),
          List.of("03", "05"),
          List.of("03", "06"),
          List.of("13"),
          List.of("15"),
          List.of("16"));

  @TempDir static Path directory;
  private @Nullable AxisHarness axis;
  private int number = 5000;

  @BeforeAll
  void open() {
    axis = new AxisHarness(directory);
  }

  @AfterAll
  void close() {
    axis().close();
  }

  static Stream<Arguments> pairs() {
    var pairs = new ArrayList<Arguments>();
    for (var path : PATHS) {
      CODES.forEach(next -> pairs.add(Arguments.of(path, next)));
    }
    return pairs.stream();
  }

  @Test
  void theTableIsComplete() {
    assertThat(pairs()).hasSize(90);
    assertThat(LEGAL).hasSize(PATHS.size());
    assertThat(CODES).hasSize(StatusCode.values().length);
  }

  @ParameterizedTest(name = "after {0} comes {1}")
  @MethodSource("pairs")
  void aLegalStatusCountsAndAnyOtherIsOnlyShown(List<String> path, String next) {
    var letter = aLetterAt(path);
    var current = path.isEmpty() ? "-" : path.get(path.size() - 1);
    long entries = reported();

    report(letter, next);

    var legal = allowed(current).contains(next);
    var repeated = current.equals(next);
    assertThat(status(letter)).isEqualTo(legal ? next : current.equals("-") ? "" : current);
    assertThat(reported() - entries).isEqualTo(legal ? 1 : 0);
    assertThat(steps(letter, "status")).hasSize(path.size() + (legal ? 1 : 0));
    assertThat(steps(letter, "out-of-order")).hasSize(legal || repeated ? 0 : 1);
  }

  @Test
  void aStatusOfSomebodyWhoNeverGotTheDocumentChangesNothing() {
    var letter = aLetterAt(List.of("01"));
    submit(letter.fixture().status(HA_NOI, OFFICE.value(), "03", "Không phải của tôi"), HA_NOI);
    assertThat(status(letter)).isEqualTo("01");
  }

  @Test
  void aRecipientCannotTakeBackWhatItReceived() {
    var letter = aLetterAt(List.of("01"));
    submit(letter.fixture().status(QUANG_BINH, OFFICE.value(), "13", "Lý do"), QUANG_BINH);
    assertThat(status(letter)).isEqualTo("01");
  }

  @Test
  void oneDigitIsTheSameCode() {
    var letter = aLetterAt(List.of());
    report(letter, "3");
    assertThat(status(letter)).isEqualTo("03");
  }

  @Test
  void aStatusOfOneRecipientDoesNotTouchTheOther() {
    var fixture = PacketFixture.aLetter().number(next()).to(QUANG_BINH.value(), HA_NOI.value());
    var sent = new Sent(fixture, submit(fixture.bytes(), OFFICE));
    submit(fixture.status(HA_NOI, OFFICE.value(), "03", "Lý do"), HA_NOI);
    assertThat(status(sent)).isEmpty();
    report(sent, "02");
    assertThat(trace(sent)).extracting(TraceView::status).containsExactlyInAnyOrder("02", "03");
  }

  private record Sent(PacketFixture fixture, UUID docId) {}

  private Sent aLetterAt(List<String> path) {
    var fixture = PacketFixture.aLetter().number(next());
    var sent = new Sent(fixture, submit(fixture.bytes(), OFFICE));
    // what was not fetched would be cancelled by a take-back
    axis().get(Mailbox.class).fetch(AxisHarness.systemOf(QUANG_BINH), sent.docId());
    path.forEach(code -> report(sent, code));
    return sent;
  }

  private String next() {
    return Integer.toString(++number);
  }

  /** By the recipient; a take-back (13) by the sender. */
  private void report(Sent letter, String code) {
    if (code.equals("13")) {
      submit(letter.fixture().status(OFFICE, QUANG_BINH.value(), code, "Lần " + ++number), OFFICE);
    } else {
      submit(
          letter.fixture().status(QUANG_BINH, OFFICE.value(), code, "Lần " + ++number), QUANG_BINH);
    }
  }

  private UUID submit(byte[] packet, AgencyCode caller) {
    return axis().submit(caller, packet).docId();
  }

  private static List<String> allowed(String current) {
    return LEGAL.stream()
        .filter(row -> row.startsWith(current + " >"))
        .findFirst()
        .map(row -> List.of(row.substring(4).strip().split(" ")))
        .orElseThrow();
  }

  private String status(Sent letter) {
    return axis()
        .get(Mailbox.class)
        .sent(AxisHarness.systemOf(OFFICE), Optional.of(letter.docId().toString()), 1, 10)
        .stream()
        .filter(item -> item.to().equals(QUANG_BINH.value()))
        .map(SentItem::statusCode)
        .findFirst()
        .orElseThrow()
        .orElse("");
  }

  private List<TraceView> trace(Sent letter) {
    return axis().get(Desk.class).trace(AxisHarness.clerkOf(OFFICE), letter.docId());
  }

  private List<TraceView.Step> steps(Sent letter, String kind) {
    return trace(letter).stream()
        .flatMap(view -> view.steps().stream())
        .filter(step -> step.kind().equals(kind))
        .toList();
  }

  private long reported() {
    return axis().journal.count(ExchangeEntry.STATUS_REPORTED.type());
  }

  private AxisHarness axis() {
    return Objects.requireNonNull(axis);
  }
}
