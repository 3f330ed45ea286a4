package vn.lienthong.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What a sender, voter or citizen gets: proof that an entry is in the log, under a signed head. */
public interface Receipts {
  /**
   * Waits for a signed head over the entry. Call it after the commit, never inside the transaction
   * that appended.
   *
   * @return empty when no head came in time or the entry was never committed
   */
  Optional<Receipt> await(UUID entry, Duration timeout);

  /** The receipt if a head covers the entry already. */
  Optional<Receipt> find(UUID entry);
}
