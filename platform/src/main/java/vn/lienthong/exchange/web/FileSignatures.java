package vn.lienthong.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfSignature;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.exchange.domain.Draft;
import vn.lienthong.exchange.web.PreflightView.Line;
import vn.lienthong.shared.WallClock;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tone;

/**
 * Signatures in the PDFs of a letter that is not sent yet; a writer waits a few seconds at most.
 */
@Component
class FileSignatures {
  private static final String KEY = "exchange.preflight.";
  private static final String FILES = "#attachments";

  private final SignatureCheck check;
  private final HeldFiles files;
  private final WallClock clock;

  FileSignatures(SignatureCheck check, HeldFiles files, WallClock clock) {
    this.check = check;
    this.files = files;
    this.clock = clock;
  }

  List<Line> lines(List<Draft.HeldFile> held, PageFrame frame) {
    var lines = new ArrayList<Line>();
    var end = clock.now().plus(check.patience());
    var pdfs = held.stream().filter(FileSignatures::isPdf).toList();
    boolean signed = false;
    for (var pdf : pdfs) {
      boolean late = clock.now().isAfter(end);
      var panel = new SignaturePanel(late ? new NotChecked(Reason.TOO_SLOW) : report(pdf));
      panel.signatures().forEach(signature -> lines.add(line(pdf, signature, frame)));
      signed |= !panel.signatures().isEmpty() || panel.report() instanceof NotChecked;
      if (panel.report() instanceof NotChecked) {
        lines.add(Line.warning(FILES, KEY + "not-checked", pdf.name(), panel.remark(frame)));
      }
    }
    if (!pdfs.isEmpty() && !signed) {
      lines.add(Line.warning(FILES, KEY + "unsigned"));
    }
    return lines;
  }

  private static boolean isPdf(Draft.HeldFile file) {
    return file.name().toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static Line line(Draft.HeldFile pdf, PdfSignature signature, PageFrame frame) {
    var conclusion = SignaturePanel.conclusion(signature);
    var signer =
        signature.signer().isEmpty() ? frame.text("exchange.signature.nobody") : signature.signer();
    return conclusion.tone() == Tone.GOOD
        ? Line.ok(KEY + "signed", pdf.name(), signer, conclusion.text(frame))
        : Line.warning(FILES, KEY + "signed", pdf.name(), signer, conclusion.text(frame));
  }

  private SignatureReport report(Draft.HeldFile pdf) {
    try {
      return check.check(new HeldPdf(pdf, files));
    } catch (IOException e) {
      return new NotChecked(Reason.UNREADABLE);
    }
  }

  private record HeldPdf(Draft.HeldFile file, HeldFiles files) implements PdfSource {
    @Override
    public long size() {
      return file.bytes();
    }

    @Override
    public String sha256() {
      return file.sha256();
    }

    @Override
    public InputStream open() throws IOException {
      return files.part(file).open();
    }
  }
}
