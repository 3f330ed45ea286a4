package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.lienthong.documents.PdfSource;
import vn.lienthong.documents.SignatureCheck;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.documents.SignatureReport.NotChecked;
import vn.lienthong.documents.SignatureReport.Reason;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Signing;
import vn.lienthong.files.FileId;
import vn.lienthong.files.FileStore;
import vn.lienthong.shared.RuleViolated;

/** The bytes of a signing file, and what their signatures say. */
@Component
class SigningContent {
  private final FileStore store;
  private final SignatureCheck check;

  SigningContent(FileStore store, SignatureCheck check) {
    this.store = store;
    this.check = check;
  }

  InputStream open(Signing signing, int position) {
    if (position < 0 || position >= signing.files().size()) {
      throw new RuleViolated(ExchangeError.ATTACHMENT_NOT_FOUND, position);
    }
    return store.open(new FileId(signing.files().get(position).current().sha256()));
  }

  Map<Integer, SignatureReport> signatures(Signing signing) {
    var reports = new TreeMap<Integer, SignatureReport>();
    for (var file : signing.files()) {
      if (file.kind() != Signing.Kind.OTHER) {
        reports.put(file.position(), report(file.current()));
      }
    }
    return reports;
  }

  private SignatureReport report(Signing.Stored file) {
    try {
      return check.check(new Pdf(file, store));
    } catch (IOException e) {
      return new NotChecked(Reason.UNREADABLE);
    }
  }

  private record Pdf(Signing.Stored file, FileStore store) implements PdfSource {
    @Override
    public long size() {
      return file.bytes();
    }

    @Override
    public String sha256() {
      return file.sha256();
    }

    @Override
    public InputStream open() {
      return store.open(new FileId(file.sha256()));
    }
  }
}
