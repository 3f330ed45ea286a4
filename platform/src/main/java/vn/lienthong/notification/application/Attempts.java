package vn.lienthong.notification.application;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.notification.Failure;
import vn.lienthong.notification.NotificationSettings;
import vn.lienthong.notification.domain.Backoff;
import vn.lienthong.notification.domain.Claim;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.Outcome.Refused;
import vn.lienthong.notification.domain.Outcome.Sent;
import vn.lienthong.notification.domain.Outcome.Unanswered;
import vn.lienthong.shared.WallClock;

/** The transactions around handing a message to its gateway. */
@Component
class Attempts {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final Messages messages;
  private final MessageNews news;
  private final NotificationSettings settings;
  private final WallClock clock;
  private final Backoff pauses;

  Attempts(Messages messages, MessageNews news, NotificationSettings settings, WallClock clock) {
    this.messages = messages;
    this.news = news;
    this.settings = settings;
    this.clock = clock;
    this.pauses = new Backoff(settings.firstPause(), settings.longestPause());
  }

  /** Takes what is due, after giving up what somebody handed over and never settled. */
  @Transactional
  public Optional<Claim> claim(Gateway gateway) {
    var now = clock.now();
    if (!gateway.repeatable()) {
      messages
          .giveUp(gateway.channel(), now)
          .forEach(lost -> news.failed(lost, Failure.UNANSWERED));
    }
    return messages.claim(gateway.channel(), gateway.repeatable(), now, now.plus(settings.lease()));
  }

  /** From the commit of this on, the message may have been sent. */
  @Transactional
  public boolean hand(Claim claim) {
    return messages.hand(claim, clock.now().plus(settings.lease()));
  }

  @Transactional
  public void settle(Claim claim, Outcome outcome, Gateway gateway) {
    if (outcome instanceof Sent) {
      if (messages.sent(claim, clock.now())) {
        news.sent(claim.message(), claim.attempts());
      }
    } else if (outcome instanceof Refused refused) {
      fail(claim, Failure.REFUSED, refused.reason());
    } else if (outcome instanceof Unanswered lost) {
      if (gateway.repeatable()) {
        retry(claim, lost.reason(), gateway);
      } else {
        fail(claim, Failure.UNANSWERED, lost.reason());
      }
    } else if (outcome instanceof Outcome.Failed failed) {
      retry(claim, failed.reason(), gateway);
    }
  }

  private void retry(Claim claim, String reason, Gateway gateway) {
    if (claim.attempts() >= settings.most()) {
      fail(claim, Failure.GAVE_UP, reason);
      return;
    }
    var due = clock.now().plus(pauses.after(claim.attempts()));
    messages.retry(claim, reason, gateway.quiet().earliest(due));
  }

  private void fail(Claim claim, Failure failure, String reason) {
    if (messages.failed(claim, failure, reason, clock.now())) {
      news.failed(claim.message(), failure);
      LOG.warn("message {} not sent: {}", claim.message().id(), failure);
    }
  }
}
