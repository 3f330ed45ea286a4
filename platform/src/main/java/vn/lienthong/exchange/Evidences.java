package vn.lienthong.exchange;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/** What the journal says about a document. */
public interface Evidences {
  /**
   * The entries that concern the caller's agency: that the document was accepted and handed over
   * for its sender, that it was handed over for a recipient. Each has or will have a receipt.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#DOCUMENT_NOT_FOUND} also when it
   *     exists but is not the caller's
   */
  List<Evidence> of(Caller caller, UUID docId);
}
