package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;

/** Port to the deliveries of the axis; every method works in the caller's transaction. */
public interface Deliveries {
  /**
   * The delivery a status speaks of, locked: by DocumentId, else by number, notation and date; the
   * latest when there are several, a recall only when nothing else fits or it is answered (15, 16).
   */
  Optional<Delivery> findForStatus(
      AgencyCode sender, AgencyCode recipient, StoredDocument.Answer answer);

  /** The delivery of a document to a recipient, locked. */
  Optional<Delivery> find(UUID document, AgencyCode recipient);

  /** A delivery that was not withdrawn meanwhile, locked. */
  Optional<Delivery> findDelivery(UUID delivery);

  /** Moves a delivery, with the line of its trace that says so. */
  void move(Delivery delivery, TransportState next, DeliveryEvent event);

  /**
   * Moves those of these documents' deliveries to a recipient that nobody fetched yet to {@code
   * processing}, and says so in the trace of each; the documents that were moved.
   */
  Set<UUID> fetch(Set<UUID> documents, AgencyCode recipient, Instant at);

  /**
   * Moves all these documents' deliveries to a recipient to {@code done}, and says so in the trace
   * of each that was not; the state of each before.
   */
  Map<UUID, TransportState> finish(Set<UUID> documents, AgencyCode recipient, Instant at);

  void setStatus(Delivery delivery, String statusCode, Instant at);

  void addEvent(Delivery delivery, DeliveryEvent event);
}
