package vn.lienthong.exchange.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.exchange.ConsoleError;
import vn.lienthong.exchange.DeadLetter;
import vn.lienthong.shared.AgencyCode;

/** Port to what got stuck: deliveries, stopped webhooks, arrivals that cannot be told. */
public interface StuckItems {
  /**
   * The longest stuck first.
   *
   * @param arrivalAttempts failures from which on an arrival counts
   */
  List<DeadLetter> list(int arrivalAttempts, long skip, int size);

  /** How many there are of each kind that is in the database; a kind without any is left out. */
  Map<DeadLetter.Kind, Long> counts(int arrivalAttempts);

  Optional<DeadLetter> find(DeadLetter.Kind kind, UUID id);

  /** A delivery that is stuck now. */
  Optional<Stuck> delivery(UUID id);

  /** Writes into the trace that somebody tries again. */
  void note(Stuck delivery, Instant at);

  /** Lets a recipient's system list it as new again; false when it is not stuck any more. */
  boolean queueAgain(Stuck delivery, Instant at);

  /** Ends a delivery that is still stuck, with its reason; false when it is not stuck any more. */
  boolean settle(Stuck delivery, ConsoleError reason, Instant at);

  /** Starts a stopped webhook where it stopped; its agency, or empty when it is not stopped. */
  Optional<AgencyCode> restartWebhook(UUID id, Instant now);

  /** Lets an arrival be told at once; false when it waits no more. */
  boolean hurryArrival(UUID delivery, Instant now);

  /**
   * A delivery in the state {@code fail}.
   *
   * @param recipient as the packet wrote it where it could not be served
   * @param failure code of what was in the way, empty when the recipient's own system reported it
   */
  record Stuck(UUID id, UUID document, AgencyCode sender, String recipient, String failure) {
    public String reason() {
      return failure.isEmpty() ? ConsoleError.DELIVERY_FAILED.code() : failure;
    }
  }
}
