package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.AxisHarness.clerkOf;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.Letter;
import vn.lienthong.shared.WallClock;

/** A reader waits for the signatures of a few files, and not for as long as there are files. */
class AttachmentSignaturesTests extends OnTheAxis {
  private static final SignatureReport UNSIGNED = new Checked(List.of());
  private static final SignatureReport LATE = new NotChecked(Reason.TOO_SLOW);

  @Test
  void everyPdfIsCheckedWhileTheReaderHasPatience() {
    assertThat(reports(Duration.ofSeconds(2))).containsExactly(UNSIGNED, UNSIGNED, UNSIGNED);
  }

  @Test
  void aFileWhoseTurnComesTooLateIsSaidNotToBeChecked() {
    assertThat(reports(Duration.ofSeconds(3))).containsExactly(UNSIGNED, UNSIGNED, LATE);
    assertThat(reports(Duration.ofSeconds(6))).containsExactly(UNSIGNED, LATE, LATE);
  }

  /** What a reader sees of three PDFs and a text, when each check takes so long. */
  private List<SignatureReport> reports(Duration each) {
    var service =
        new AttachmentSignaturesService(
            axis.get(DeskAccess.class),
            axis.get(DeskDocuments.class),
            new Slow(each),
            axis.get(WallClock.class));
    return List.copyOf(service.of(clerkOf(QUANG_BINH), sent()).values());
  }

  private UUID sent() {
    var letter =
        aLetter()
            .files(new Part("một.pdf"), new Part("b.txt"), new Part("hai.pdf"), new Part("ba.pdf"));
    return axis.get(Desk.class).send(clerkOf(OFFICE), letter.write()).docId();
  }

  /** A check with the standard patience that takes its time. */
  private final class Slow implements SignatureCheck {
    private final Duration time;

    Slow(Duration time) {
      this.time = time;
    }

    @Override
    public SignatureReport check(PdfSource pdf) {
      axis.pass(time);
      return UNSIGNED;
    }
  }

  private record Part(String name) implements Letter.Part {
    @Override
    public InputStream open() {
      var content = name.endsWith(".pdf") ? "%PDF-1.7\n" + name : name;
      return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
  }
}
