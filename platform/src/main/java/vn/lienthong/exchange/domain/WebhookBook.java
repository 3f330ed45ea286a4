package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.WebhookView;
import vn.lienthong.shared.AgencyCode;

/** Port to the registered webhooks. */
public interface WebhookBook {
  /** A webhook whose turn it is, and what it has to be told. */
  record Due(
      UUID id,
      AgencyCode agency,
      String url,
      long after,
      int attempts,
      @Nullable Instant failingSince) {}

  void add(WebhookView webhook, AgencyCode agency, String system, Instant at);

  List<WebhookView> all(AgencyCode agency);

  Optional<WebhookView> find(AgencyCode agency, UUID id);

  boolean remove(AgencyCode agency, UUID id);

  void rewind(UUID id, long after, Instant now);

  /**
   * Takes one that is due and has news, until {@code until}: no other process takes it meanwhile,
   * and one whose process died is due again then.
   */
  Optional<Due> take(Instant now, Instant until);

  /** Goes on behind that sequence, unless somebody asked for a replay meanwhile. */
  void confirmed(Due webhook, long after, Instant now);

  /**
   * @param next when to try again; the webhook is stopped when it is null
   */
  void failed(Due webhook, String error, Instant now, @Nullable Instant next);
}
