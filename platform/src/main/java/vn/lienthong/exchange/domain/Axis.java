package vn.lienthong.exchange.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.edxml.TraceSlot;
import vn.lienthong.exchange.DocumentReference;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.AgencyCode;

/** Port to the tables of the axis; every method works in the caller's transaction. */
public interface Axis {
  /**
   * Serialises submissions of one message until the transaction ends; what was taken under its key
   * before, per recipient.
   */
  List<MessageKey.Taken> lockAndTaken(MessageKey key);

  /** True when the sender used the key's DocumentId before for another content of this type. */
  boolean usedBefore(MessageKey key);

  /**
   * True when the document was taken as a packet of exactly these bytes, and they are here; they
   * stay so until the transaction ends.
   */
  boolean holds(UUID document, String sha256);

  /**
   * Keeps a packet and what it says.
   *
   * @param body its bytes; null when they are in a file
   */
  void insertDocument(
      StoredPacket packet,
      byte @Nullable [] body,
      StoredDocument document,
      @Nullable TraceSlot slot,
      List<Attachment> attachments);

  /** Keeps the earlier documents that a document names; none costs nothing. */
  void insertReferences(UUID document, List<DocumentReference> references);

  /**
   * Queues the document for these recipients and remembers that they have it.
   *
   * @param entry journal entry of the acceptance
   */
  void queue(StoredDocument document, MessageKey key, UUID entry, Collection<Route> routes);

  /** Shows recipients that cannot be served in the sender's trace. */
  void refuse(StoredDocument document, String addressed, ExchangeError reason);

  /** Closed agencies whose documents this one took over. */
  Set<AgencyCode> predecessors(AgencyCode agency);

  /** Stored form of a document that the agency, or one before it, sent or received. */
  Optional<Held> held(UUID document, AgencyCode agency);

  /** The same of several; those that the agency does not hold are missing. */
  Map<UUID, Held> held(Set<UUID> documents, AgencyCode agency);

  /** A document's packet and what is needed to hand it out. */
  record Held(StoredDocument document, StoredPacket packet, @Nullable TraceSlot slot) {}

  /** Who holds or awaits a document: its recipients without those that cannot be served. */
  List<AgencyCode> recipients(UUID document);
}
