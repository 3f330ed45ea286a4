package vn.lienthong.exchange.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.journal.Receipt;

/**
 * The answer to a submission.
 *
 * @param receipt null when no head was signed in time; it can be asked for later
 */
record SubmittedJson(
    UUID docId,
    boolean duplicate,
    boolean idUsedBefore,
    List<RecipientJson> recipients,
    @Nullable Receipt receipt) {
  /**
   * One addressed agency.
   *
   * @param agency code of the agency that gets it: itself or its successor; null when refused
   * @param refused permanent code of the reason; null when it is served
   */
  record RecipientJson(String addressed, @Nullable String agency, @Nullable String refused) {
    static RecipientJson of(Acceptance.Recipient recipient) {
      return recipient instanceof Acceptance.Recipient.Queued queued
          ? new RecipientJson(queued.addressed(), queued.agency().value(), null)
          : new RecipientJson(
              recipient.addressed(),
              null,
              ((Acceptance.Recipient.Refused) recipient).reason().code());
    }
  }

  static SubmittedJson of(Acceptance acceptance, @Nullable Receipt receipt) {
    return new SubmittedJson(
        acceptance.docId(),
        acceptance.duplicate(),
        acceptance.idUsedBefore(),
        acceptance.recipients().stream().map(RecipientJson::of).toList(),
        receipt);
  }
}
