package vn.lienthong.exchange.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.exchange.MailItem;

/**
 * A page of what waits.
 *
 * @param next cursor of the next page: after the last item that nothing slow to commit can come
 *     before any more; the same again when there was none
 */
record InboxJson(List<ItemJson> items, long next) {
  /** One document that waits; times in UTC. */
  record ItemJson(
      UUID docId, String type, String from, String to, String state, String note, Instant at) {
    static ItemJson of(MailItem item) {
      return new ItemJson(
          item.docId(),
          item.type().wire(),
          item.from().value(),
          item.to().value(),
          item.state().wire(),
          item.note(),
          item.createdAt());
    }
  }

  static InboxJson of(List<MailItem> items, long after) {
    return new InboxJson(
        items.stream().map(ItemJson::of).toList(),
        items.stream()
            .takeWhile(MailItem::settled)
            .reduce((before, last) -> last)
            .map(MailItem::arrival)
            .orElse(after));
  }
}
