package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.edxml.Attachment;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.exchange.OutboxItem;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to the lists and documents of a desk. */
public interface DeskLists {
  Page<InboxItem> inbox(AgencyCode agency, DeskFilter filter);

  /** Number and notation of those of the documents that arrived at the agency itself. */
  Map<UUID, String> symbols(AgencyCode agency, Collection<UUID> documents);

  long waiting(AgencyCode agency);

  Page<OutboxItem> outbox(AgencyCode agency, DeskFilter filter);

  List<TraceView> trace(UUID document);

  List<Attachment> attachments(UUID document);

  /** Names of the addressed agencies, in the packet's order. */
  List<String> recipients(UUID document);

  /** The agency's own delivery: its status, and the closed agency it was addressed to. */
  Optional<Own> own(UUID document, AgencyCode agency);

  void markOpened(UUID document, AgencyCode agency);

  /** True when the desk was not open before. */
  boolean openDesk(AgencyCode agency, Instant at);

  /**
   * A recipient's delivery.
   *
   * @param forwardedFrom empty when addressed directly
   */
  record Own(String status, String forwardedFrom) {}
}
