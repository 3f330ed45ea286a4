package vn.lienthong.exchange.domain;

import java.util.List;
import java.util.UUID;
import vn.lienthong.exchange.AxisEvent;

/** Port to the targets of webhooks. */
public interface WebhookCall {
  /**
   * Tells a target about events, in order.
   *
   * @return empty when it confirmed them with a status of 200 to 299, else what went wrong
   */
  String call(String url, UUID webhook, List<AxisEvent> events);

  /** Why an address may not be called at all; empty when it may. */
  String refusal(String url);
}
