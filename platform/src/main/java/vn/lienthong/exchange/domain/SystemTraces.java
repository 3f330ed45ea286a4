package vn.lienthong.exchange.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/** Port to what a system left behind besides the journal; read only. */
public interface SystemTraces {
  /** Newest line of all traces. */
  long lastEvent();

  /** Documents among these, with the place of their bytes. */
  List<Sent> sent(Collection<UUID> documents);

  /** Documents whose status the agency reported out of order, behind that line of the trace. */
  List<UUID> outOfOrder(AgencyCode agency, long afterEvent);

  /**
   * Signed calls that were let in, by the minute they were made.
   *
   * @param kept how long after its call a nonce is remembered
   */
  Map<Instant, Integer> calls(String system, Instant from, Duration kept);

  /** Webhooks that the system registered. */
  List<Hook> webhooks(String system);

  /** A document as its sender wrote it. */
  record Sent(
      UUID id,
      String documentId,
      int businessType,
      String symbol,
      String subject,
      @Nullable LocalDate date,
      StoredPacket packet) {}

  /** How a webhook does. */
  record Hook(int failures, @Nullable Instant lastSuccess) {}
}
