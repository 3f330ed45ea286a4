package vn.lienthong.notification.application;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.notification.Inbox;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

@Service
class InboxService implements Inbox {
  private static final int PAGE_SIZE = 25;

  private final InboxNotices notices;
  private final Colleagues colleagues;
  private final BusinessClock clock;

  InboxService(InboxNotices notices, Colleagues colleagues, BusinessClock clock) {
    this.notices = notices;
    this.colleagues = colleagues;
    this.clock = clock;
  }

  @Override
  public Page<InboxNotice> list(int page, Caller caller) {
    return notices.list(recipients(caller), page, PAGE_SIZE);
  }

  @Override
  public long unread(Caller caller) {
    return notices.unread(recipients(caller));
  }

  @Override
  @Transactional
  public void readAll(Caller caller) {
    notices.readAll(recipients(caller), clock.now());
  }

  private Set<String> recipients(Caller caller) {
    var recipients = new HashSet<String>();
    recipients.add(caller.principal());
    colleagues.actingIn(caller).forEach(post -> recipients.add(post.toString()));
    return recipients;
  }
}
