package vn.lienthong.notification.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.notification.CapturedMailbox;
import vn.lienthong.notification.CapturedMessage;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationRight;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.domain.Addresses;
import vn.lienthong.notification.domain.CapturedMessages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.notification.domain.SmsText;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

@Service
class CapturedService implements CapturedMailbox {
  private static final int PAGE_SIZE = 20;

  private final CapturedMessages captured;
  private final NotificationSettings settings;
  private final Rights rights;

  CapturedService(CapturedMessages captured, NotificationSettings settings, Rights rights) {
    this.captured = captured;
    this.settings = settings;
    this.rights = rights;
  }

  @Override
  public boolean open(Caller caller) {
    return settings.sample() && rights.allows(caller, NotificationRight.READ_CAPTURED);
  }

  @Override
  public Page<CapturedMessage> list(
      @Nullable NoticeChannel channel, String recipient, int page, Caller caller) {
    if (!settings.sample()) {
      throw new RuleViolated(SharedError.NOT_FOUND);
    }
    rights.demand(caller, NotificationRight.READ_CAPTURED);
    return captured
        .list(channel, Addresses.searched(recipient), page, PAGE_SIZE)
        .map(CapturedService::shown);
  }

  private static CapturedMessage shown(OutgoingMessage message) {
    var sms = message.channel() == NoticeChannel.SMS;
    return new CapturedMessage(
        message.id(),
        message.channel(),
        message.recipient(),
        message.name(),
        message.subject(),
        message.body(),
        sms ? SmsText.of(message.body()).parts() : List.of(),
        message.toldAt());
  }
}
