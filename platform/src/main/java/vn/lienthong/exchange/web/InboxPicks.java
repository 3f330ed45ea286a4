package vn.lienthong.exchange.web;

import java.util.Set;
import vn.lienthong.exchange.InboxItem;

/**
 * Which documents of the inbox can be chosen, and for what.
 *
 * @param answers true when the reader accepts and refuses
 * @param assigns true when the reader gives work to handlers
 */
public record InboxPicks(boolean answers, boolean assigns) {
  private static final Set<String> UNANSWERED = Set.of("", "01");
  private static final Set<String> AT_WORK = Set.of("03", "04", "05");

  public boolean answerable(InboxItem item) {
    return answers && UNANSWERED.contains(item.status());
  }

  public boolean assignable(InboxItem item) {
    return assigns && AT_WORK.contains(item.status());
  }

  public boolean any(InboxItem item) {
    return answerable(item) || assignable(item);
  }
}
