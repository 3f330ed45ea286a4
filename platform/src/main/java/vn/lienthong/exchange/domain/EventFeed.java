package vn.lienthong.exchange.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.shared.AgencyCode;

/** Port to the events of agencies. */
public interface EventFeed {
  /** An event and whose it is. */
  record Addressed(AgencyCode agency, AxisEvent event) {}

  /** Keeps events; those that are kept already change nothing. */
  void keep(List<Addressed> events);

  /** About {@code limit} events; those of one sequence are never parted. */
  List<AxisEvent> after(AgencyCode agency, long after, int limit);

  /** Sequence of the newest event, -1 for none. */
  long last(AgencyCode agency);

  /** Senders of documents. */
  Map<UUID, AgencyCode> senders(Collection<UUID> documents);

  void clear();
}
