package vn.lienthong.exchange;

import java.util.List;
import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * Addresses to which the node pushes the events of the caller's agency, in order and at least once:
 * after a failure it tries again with growing pauses, and a target that fails for days is stopped
 * until somebody replays it. Calls are signed by the node (RFC 9421) with the key of {@link #key}.
 */
public interface Webhooks {
  /**
   * Registers an address; events begin with the next one.
   *
   * @param url https, a public host; http and private hosts only where the configuration says so
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#WEBHOOK_REFUSED}, {@link
   *     ExchangeError#TOO_MANY_WEBHOOKS}
   */
  WebhookView register(Caller caller, String url);

  /** All of the caller's agency, the oldest first. */
  List<WebhookView> all(Caller caller);

  /**
   * Removes one.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#WEBHOOK_NOT_FOUND}
   */
  void remove(Caller caller, UUID id);

  /**
   * Sends everything behind a sequence again, and starts a stopped one.
   *
   * @param after -1 for the first event on record
   * @throws vn.lienthong.shared.RuleViolated {@link ExchangeError#WEBHOOK_NOT_FOUND}
   */
  WebhookView replay(Caller caller, UUID id, long after);

  /** What the node signs with: its id and the public key as PEM. */
  Key key();

  /** A public key. */
  record Key(String id, String pem) {}
}
