package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.exchange.AttachmentFile;
import vn.lienthong.exchange.AttachmentSignatures;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.WallClock;

/** A reader waits a few seconds at most, however many files a document has. */
@Service
class AttachmentSignaturesService implements AttachmentSignatures {
  private static final String PDF = "application/pdf";

  private final DeskAccess access;
  private final DeskDocuments documents;
  private final SignatureCheck check;
  private final WallClock clock;

  AttachmentSignaturesService(
      DeskAccess access, DeskDocuments documents, SignatureCheck check, WallClock clock) {
    this.access = access;
    this.documents = documents;
    this.check = check;
    this.clock = clock;
  }

  @Override
  public Map<Integer, SignatureReport> of(Caller caller, UUID docId) {
    var agency = access.agency(caller, ExchangeRight.READ_DOCUMENTS);
    var reports = new TreeMap<Integer, SignatureReport>();
    var end = clock.now().plus(check.patience());
    for (var file : documents.contents(docId, agency)) {
      if (file.view().mediaType().equals(PDF)) {
        boolean late = clock.now().isAfter(end);
        reports.put(file.view().position(), late ? new NotChecked(Reason.TOO_SLOW) : report(file));
      }
    }
    return reports;
  }

  private SignatureReport report(AttachmentFile file) {
    try {
      return check.check(new Pdf(file));
    } catch (IOException e) {
      return new NotChecked(Reason.UNREADABLE);
    }
  }

  private record Pdf(AttachmentFile file) implements PdfSource {
    @Override
    public long size() {
      return file.view().size();
    }

    @Override
    public String sha256() {
      return file.view().sha256();
    }

    @Override
    public InputStream open() throws IOException {
      return file.open();
    }
  }
}
