package vn.lienthong.notification.application;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.notification.ChannelState.Mode;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.InboxNotice;
import vn.lienthong.notification.Notice;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.Notifications;
import vn.lienthong.notification.Recipient;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.domain.Addresses;
import vn.lienthong.notification.domain.InboxNotices;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.notification.domain.Rendering;
import vn.lienthong.notification.domain.Templates;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.WallClock;

/** Writes the outbox in the transaction of what happened. */
@Service
class NotificationsService implements Notifications {
  private final Templates templates;
  private final Messages messages;
  private final InboxNotices inbox;
  private final Gateways gateways;
  private final MessageNews news;
  private final BusinessClock business;
  private final WallClock wall;

  NotificationsService(
      Templates templates,
      Messages messages,
      InboxNotices inbox,
      Gateways gateways,
      MessageNews news,
      BusinessClock business,
      WallClock wall) {
    this.templates = templates;
    this.messages = messages;
    this.inbox = inbox;
    this.gateways = gateways;
    this.news = news;
    this.business = business;
    this.wall = wall;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Notice notice) {
    var kind =
        NoticeTemplates.of(notice.template())
            .orElseThrow(() -> new IllegalArgumentException("no template " + notice.template()));
    var values = values(kind, notice);
    if (!notice.recipient().principal().isEmpty()) {
      show(notice, rendering(kind, NoticeChannel.IN_APP, notice.recipient(), values));
    }
    for (var channel : Gateways.OUTSIDE) {
      var address = address(channel, notice.recipient());
      if (!address.isEmpty()) {
        queue(notice, kind, channel, address, values);
      }
    }
  }

  private static Map<String, String> values(NoticeTemplates kind, Notice notice) {
    var values = new HashMap<>(notice.values());
    values.put(NoticeTemplates.NAME, notice.recipient().name());
    for (var name : kind.placeholders()) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException(kind.key() + " needs a value for " + name);
      }
    }
    return values;
  }

  /** Software of the agency is told about people whom it can reach. */
  private String address(NoticeChannel channel, Recipient recipient) {
    return switch (channel) {
      case EMAIL -> recipient.email();
      case SMS -> recipient.phone();
      case WEBHOOK -> {
        var reached = recipient.phone().isEmpty() ? recipient.email() : recipient.phone();
        yield gateways.mode(channel) == Mode.OFF ? "" : reached;
      }
      case IN_APP -> "";
    };
  }

  private void show(Notice notice, Rendering text) {
    var path = notice.values().getOrDefault(Notice.PATH, "");
    inbox.add(
        notice.eventId(),
        notice.recipient().principal(),
        new InboxNotice(
            Ids.ordered(wall.now()), text.subject(), text.body(), path, business.now(), null));
  }

  private void queue(
      Notice notice,
      NoticeTemplates kind,
      NoticeChannel channel,
      String address,
      Map<String, String> values) {
    var text = rendering(kind, channel, notice.recipient(), values);
    var now = wall.now();
    var message =
        new OutgoingMessage(
            Ids.ordered(now),
            notice.eventId(),
            kind,
            channel,
            Addresses.phone(address).orElse(address),
            notice.recipient().name(),
            notice.recipient().language(),
            notice.agency(),
            text.subject(),
            text.body(),
            text.parts(),
            business.now());
    var failure = failure(channel, address);
    var due = gateways.of(channel).quiet().earliest(now);
    if (messages.add(message, due, failure, now) && failure != null) {
      news.failed(message, failure);
    }
  }

  /** Why a message will never leave; null when it may. */
  private @Nullable Failure failure(NoticeChannel channel, String address) {
    if (channel == NoticeChannel.SMS && Addresses.phone(address).isEmpty()
        || channel == NoticeChannel.EMAIL && Addresses.email(address).isEmpty()) {
      return Failure.ADDRESS_INVALID;
    }
    return gateways.mode(channel) == Mode.OFF ? Failure.NOT_CONFIGURED : null;
  }

  private Rendering rendering(
      NoticeTemplates kind,
      NoticeChannel channel,
      Recipient recipient,
      Map<String, String> values) {
    var key = new TemplateKey(kind, channel, recipient.language());
    var template =
        templates
            .on(key, business.today())
            .orElseThrow(() -> new IllegalStateException("no text " + key));
    return Rendering.of(key, template.subject(), template.body(), template.plain(), values);
  }
}
