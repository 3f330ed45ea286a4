package vn.lienthong.notification.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.notification.ChannelState;
import vn.lienthong.notification.MessageFilter;
import vn.lienthong.notification.MessageView;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.NotificationRight;
import vn.lienthong.notification.Outbox;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

@Service
class OutboxService implements Outbox {
  private static final int PAGE_SIZE = 50;

  private final Messages messages;
  private final Gateways gateways;
  private final MessageNews news;
  private final Rights rights;
  private final WallClock clock;

  OutboxService(
      Messages messages, Gateways gateways, MessageNews news, Rights rights, WallClock clock) {
    this.messages = messages;
    this.gateways = gateways;
    this.news = news;
    this.rights = rights;
    this.clock = clock;
  }

  @Override
  public List<ChannelState> channels(Caller caller) {
    rights.demand(caller, NotificationRight.OPERATE);
    return Gateways.OUTSIDE.stream().map(this::state).toList();
  }

  private ChannelState state(NoticeChannel channel) {
    var count = messages.count(channel);
    return new ChannelState(
        channel,
        gateways.mode(channel),
        gateways.of(channel).quiet(),
        count.waiting(),
        count.failed());
  }

  @Override
  public Page<MessageView> list(MessageFilter filter, int page, Caller caller) {
    rights.demand(caller, NotificationRight.OPERATE);
    return messages.list(filter, page, PAGE_SIZE);
  }

  @Override
  @Transactional
  public void replay(UUID id, Caller caller) {
    rights.demand(caller, NotificationRight.OPERATE);
    var view = messages.view(id).orElseThrow(() -> unknown(id));
    var message = messages.find(id).orElseThrow(() -> unknown(id));
    if (gateways.mode(message.channel()) == ChannelState.Mode.OFF) {
      throw new RuleViolated(NotificationError.CHANNEL_OFF);
    }
    if (!view.replayable() || !messages.replay(id, clock.now())) {
      throw new RuleViolated(NotificationError.NOT_REPLAYABLE);
    }
    news.replayed(message, caller);
  }

  private static RuleViolated unknown(UUID id) {
    return new RuleViolated(NotificationError.MESSAGE_UNKNOWN, id);
  }
}
