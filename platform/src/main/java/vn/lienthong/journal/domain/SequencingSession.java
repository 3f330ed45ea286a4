package vn.lienthong.journal.domain;

import java.time.Instant;
import vn.lienthong.journal.SignedHead;

/**
 * One database session that may number entries as long as it holds the node's advisory lock. Any
 * failure ends it: a new session starts from what is stored.
 */
public interface SequencingSession extends AutoCloseable {
  /** Tries to become the node's only sequencer; true also when it is already. */
  boolean elect();

  /** Numbers everything committed since the last pass, in one transaction. */
  Batch sequence(Instant at);

  /** Stores a head for everybody to see. */
  void publish(SignedHead head);

  @Override
  void close();

  /** Opens sessions of their own, outside any pool. */
  interface Source {
    SequencingSession open();
  }
}
