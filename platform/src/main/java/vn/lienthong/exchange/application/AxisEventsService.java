package vn.lienthong.exchange.application;

import java.util.List;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.AxisEvents;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.shared.Caller;

/** The events of the caller's agency. */
@Service
class AxisEventsService implements AxisEvents {
  private final EventFeed feed;
  private final SystemAccess access;

  AxisEventsService(EventFeed feed, SystemAccess access) {
    this.feed = feed;
    this.access = access;
  }

  @Override
  public List<AxisEvent> after(Caller caller, long after, int limit) {
    return feed.after(access.agency(caller), after, limit);
  }
}
