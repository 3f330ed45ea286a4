package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.ChangeKind;
import vn.lienthong.shared.AgencyCode;

/**
 * What one packet asks of one recipient about one earlier document.
 *
 * @param document the packet that asks: of type 1 to 3, or a status 13
 * @param target the earlier document; null when none is on record for this recipient
 */
public record Change(
    UUID id,
    UUID document,
    AgencyCode recipient,
    ChangeKind kind,
    @Nullable UUID target,
    Instant askedAt) {
  /** The document whose delivery the answer is about. */
  public UUID answered() {
    return kind == ChangeKind.TAKE_BACK && target != null ? target : document;
  }
}
