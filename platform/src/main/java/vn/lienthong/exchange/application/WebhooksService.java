package vn.lienthong.exchange.application;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.WebhookSettings;
import vn.lienthong.exchange.WebhookView;
import vn.lienthong.exchange.Webhooks;
import vn.lienthong.exchange.domain.EventFeed;
import vn.lienthong.exchange.domain.WebhookBook;
import vn.lienthong.exchange.domain.WebhookCall;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Webhooks of the caller's agency. */
@Service
class WebhooksService implements Webhooks {
  private final WebhookBook book;
  private final EventFeed feed;
  private final WebhookCall calls;
  private final NodeKey key;
  private final SystemAccess access;
  private final WebhookSettings settings;
  private final WallClock clock;

  WebhooksService(
      WebhookBook book,
      EventFeed feed,
      WebhookCall calls,
      NodeKey key,
      SystemAccess access,
      WebhookSettings settings,
      WallClock clock) {
    this.book = book;
    this.feed = feed;
    this.calls = calls;
    this.key = key;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @Transactional
  public WebhookView register(Caller caller, String url) {
    var agency = access.agency(caller);
    var refusal = calls.refusal(url);
    if (!refusal.isEmpty()) {
      throw new RuleViolated(ExchangeError.WEBHOOK_REFUSED, url, refusal);
    }
    if (book.all(agency).size() >= settings.most()) {
      throw new RuleViolated(ExchangeError.TOO_MANY_WEBHOOKS, settings.most());
    }
    var now = clock.now();
    var webhook = new WebhookView(Ids.next(), url, feed.last(agency), true, 0, now, null, null, "");
    book.add(webhook, agency, caller.principal(), now);
    return webhook;
  }

  @Override
  public List<WebhookView> all(Caller caller) {
    return book.all(access.agency(caller));
  }

  @Override
  public void remove(Caller caller, UUID id) {
    if (!book.remove(access.agency(caller), id)) {
      throw new RuleViolated(ExchangeError.WEBHOOK_NOT_FOUND, id);
    }
  }

  @Override
  @Transactional
  public WebhookView replay(Caller caller, UUID id, long after) {
    var agency = access.agency(caller);
    if (book.find(agency, id).isEmpty()) {
      throw new RuleViolated(ExchangeError.WEBHOOK_NOT_FOUND, id);
    }
    book.rewind(id, Math.max(-1, after), clock.now());
    return book.find(agency, id).orElseThrow();
  }

  @Override
  public Key key() {
    return new Key(key.id(), PemKey.text(key.verifying()));
  }
}
