package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.exchange.ChangeView;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.AgencyCode;

/** Port to the changes that were asked; every method works in the caller's transaction. */
public interface AskedChanges {
  /**
   * The delivery of the earlier document, locked: by DocumentId, else by number, notation and date;
   * the latest when there are several, never {@code asking} itself nor another recall.
   */
  Optional<Earlier> earlier(
      AgencyCode sender, AgencyCode recipient, StoredDocument.Answer named, UUID asking);

  /**
   * An earlier delivery.
   *
   * @param left false while no system fetched it and no desk reported its arrival
   */
  record Earlier(Delivery delivery, boolean left) {}

  /** True once a system fetched the document or a desk reported its arrival. */
  boolean left(Delivery delivery);

  void ask(Change change, ChangeView.Outcome outcome, String reason);

  /** A delivery that its recipient will never see: done, with the reason for the sender's trace. */
  void withdraw(Delivery delivery, ExchangeError reason, Instant at);

  /** Open ones of a recipient that a document asks or that ask the document back, locked. */
  List<Change> open(UUID document, AgencyCode recipient);

  /** Open ones that a status packet answers, by the packet that asked or the earlier document. */
  List<Change> open(AgencyCode sender, AgencyCode recipient, StoredDocument.Answer answer);

  void close(Change change, ChangeView.Outcome outcome, String answer, Instant at);

  /** All of a document at one recipient, the newest first. */
  List<ChangeView> of(UUID document, AgencyCode recipient);
}
