package vn.lienthong.notification.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.shared.Page;

/** Notices that are gone when the test ends. */
public final class InMemoryInboxNotices implements InboxNotices {
  private List<Told> told = new ArrayList<>();

  private record Told(String event, String recipient, InboxNotice notice) {
    Told read(Instant now) {
      var open = notice.readAt() == null;
      var read =
          new InboxNotice(
              notice.id(), notice.subject(), notice.body(), notice.path(), notice.toldAt(), now);
      return open ? new Told(event, recipient, read) : this;
    }
  }

  @Override
  public boolean add(String eventId, String recipient, InboxNotice notice) {
    return told.stream()
            .noneMatch(one -> one.event.equals(eventId) && one.recipient.equals(recipient))
        && told.add(new Told(eventId, recipient, notice));
  }

  private List<InboxNotice> of(Set<String> recipients) {
    return told.stream()
        .filter(one -> recipients.contains(one.recipient))
        .map(Told::notice)
        .sorted(Comparator.comparing(InboxNotice::toldAt).reversed())
        .toList();
  }

  @Override
  public Page<InboxNotice> list(Set<String> recipients, int page, int size) {
    var all = of(recipients);
    var shown = all.stream().skip((page - 1L) * size).limit(size).toList();
    return new Page<>(shown, page, size, all.size());
  }

  @Override
  public long unread(Set<String> recipients) {
    return of(recipients).stream().filter(notice -> notice.readAt() == null).count();
  }

  @Override
  public void readAll(Set<String> recipients, Instant now) {
    told =
        new ArrayList<>(
            told.stream()
                .map(one -> recipients.contains(one.recipient) ? one.read(now) : one)
                .toList());
  }
}
