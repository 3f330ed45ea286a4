package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSignature.Conclusion;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.Checked;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/** What the page of a document says about the signatures of one attachment. */
public record SignaturePanel(SignatureReport report) {
  private static final String KEY = "exchange.signature.";

  /** Null for a file that is no PDF. */
  public static @Nullable SignaturePanel of(@Nullable SignatureReport report) {
    return report == null ? null : new SignaturePanel(report);
  }

  public List<PdfSignature> signatures() {
    return report instanceof Checked checked ? checked.signatures() : List.of();
  }

  /** Why there is no list, empty when there is one. */
  public String remark(PageFrame frame) {
    if (report instanceof NotChecked not) return frame.text(KEY + word(not.reason()));
    return signatures().isEmpty() ? frame.text(KEY + "none") : "";
  }

  public static Label conclusion(PdfSignature signature) {
    var conclusion = signature.conclusion();
    return new Label(KEY + word(conclusion), "", tone(conclusion));
  }

  private static Tone tone(Conclusion conclusion) {
    return switch (conclusion) {
      case VALID -> Tone.GOOD;
      case BROKEN -> Tone.BAD;
      case UNTRUSTED, CERTIFICATE, CHANGED_LATER -> Tone.WARNING;
    };
  }

  /** A time that only the signer states is said to be that. */
  public static String time(PageFrame frame, PdfSignature signature) {
    var stamped = signature.stampedAt();
    if (stamped != null) return frame.text(KEY + "stamped", frame.time(stamped));
    var claimed = signature.claimedAt();
    return claimed == null
        ? frame.text(KEY + "no-time")
        : frame.text(KEY + "claimed", frame.time(claimed));
  }

  public static String content(PageFrame frame, PdfSignature signature) {
    return frame.text(KEY + "content." + word(signature.content()));
  }

  public static String certificate(PageFrame frame, PdfSignature signature) {
    return frame.text(KEY + "certificate." + word(signature.certificate()));
  }

  public static String trust(PageFrame frame, PdfSignature signature) {
    return frame.text(KEY + (signature.trusted() ? "trusted" : "not-trusted"));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
