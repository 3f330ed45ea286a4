package vn.lienthong.client;

import java.util.List;

/**
 * A page of events in the order of the journal.
 *
 * @param next cursor of the next page; the same again when there was nothing more
 */
public record EventsPage(List<AxisEvent> events, long next) {
  public EventsPage {
    events = List.copyOf(events);
  }
}
