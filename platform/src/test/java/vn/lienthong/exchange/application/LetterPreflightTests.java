package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.AxisHarness.systemOf;
import static vn.lienthong.exchange.application.PacketFixture.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.CLOSED;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.LOCKED;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Mailbox;
import vn.lienthong.exchange.Preflight;
import vn.lienthong.exchange.Preflight.Reach;
import vn.lienthong.exchange.Preflight.State;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.RuleViolated;

/** A letter tried before it is sent. */
class LetterPreflightTests extends OnTheAxis {
  private static final int FILE = 300_000;

  @Override
  AxisHarness harness() {
    return new AxisHarness(directory, DataSize.ofMegabytes(1));
  }

  @Test
  void aSoundLetterHasASizeAndNoFindings() {
    var report = check(letter(FILE, QUANG_BINH));
    assertThat(report.findings()).isEmpty();
    assertThat(report.bytes()).isGreaterThan(FILE);
    assertThat(report.limit()).isEqualTo(DataSize.ofMegabytes(1).toBytes());
    assertThat(report.tooLarge()).isFalse();
    assertThat(axis.journal.from(0, 10)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aLetterAboveTheLimitIsToldSo() {
    assertThat(check(letter(4 * FILE, QUANG_BINH)).tooLarge()).isTrue();
  }

  @Test
  void aLetterThatNoPacketCanHoldIsRefused() {
    assertThatThrownBy(() -> check(letter(10, QUANG_BINH).numbered("")))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void eachRecipientIsSeenAsItIs() {
    axis.db().sql("insert into exchange.desk values (?, now())").param(HA_NOI.value()).update();
    var docId = axis.submit(OFFICE, aLetter().bytes()).docId();
    var before = check(letter(10, QUANG_BINH)).recipients().get(0);
    assertThat(before.heardOf()).isFalse();
    axis.get(Mailbox.class).fetch(systemOf(QUANG_BINH), docId);

    var nobody = new AgencyCode("000.00.99.X99");
    var found = check(letter(10, QUANG_BINH, HA_NOI), LOCKED, CLOSED, nobody).recipients();
    assertThat(found)
        .extracting(Reach::state)
        .containsExactly(State.OPEN, State.OPEN, State.LOCKED, State.SUCCEEDED, State.UNKNOWN);
    assertThat(found)
        .extracting(Reach::successor)
        .containsExactly("", "", "", "Văn phòng Chính phủ", "");
    assertThat(found).extracting(Reach::desk).startsWith(false, true, false);
    assertThat(found.get(0).lastContact()).isEqualTo(AxisHarness.NOW);
    assertThat(found.get(1).lastContact()).isNull();
    assertThat(found).extracting(Reach::heardOf).startsWith(true, true, false);
  }

  private Preflight.Report check(Letter letter, AgencyCode... lost) {
    return axis.get(Preflight.class).check(clerkOf(OFFICE), letter, List.of(lost));
  }

  private static Letter letter(int size, AgencyCode... recipients) {
    return new Letter(
        "12",
        "VPCP-KSTT",
        LocalDate.of(2020, 2, 12),
        "Công văn",
        "V/v họp",
        "",
        "Hà Nội",
        "",
        "Nguyễn Văn Mẫu",
        0,
        null,
        List.of(recipients),
        List.of(new Part(size)),
        List.of());
  }

  private record Part(int size) implements Letter.Part {
    @Override
    public String name() {
      return "cong-van.pdf";
    }

    @Override
    public InputStream open() {
      var bytes = new byte[size];
      System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
      return new ByteArrayInputStream(bytes);
    }
  }
}
