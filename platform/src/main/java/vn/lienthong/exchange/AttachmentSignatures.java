package vn.lienthong.exchange;

import java.util.Map;
import java.util.UUID;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.shared.Caller;

/** Digital signatures inside the attachments of a document that the caller may read. */
public interface AttachmentSignatures {
  /**
   * Reports by position of the attachment, for each PDF that can be read; one without signatures
   * has an empty one. What was read is journaled by {@link Desk#open}, with which this belongs.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND}
   */
  Map<Integer, SignatureReport> of(Caller caller, UUID docId);
}
