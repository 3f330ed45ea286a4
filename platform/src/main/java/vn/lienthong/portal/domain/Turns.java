package vn.lienthong.portal.domain;

import java.time.Instant;
import vn.lienthong.portal.SyncState;

/** Port to whose turn it is to talk to the portal: one process of the node at a time. */
public interface Turns {
  /** Takes the turn when nobody has it and the line does not pause; it ends by itself. */
  boolean take(String holder, Instant now, Instant until);

  /** Goes on with the turn; false when somebody else has taken it meanwhile. */
  boolean keep(String holder, Instant until);

  /** The portal did what it was asked. */
  void worked(String holder, Instant now);

  /** The portal was silent: the line pauses. */
  void failed(String holder, PortalSilent silent, Instant next);

  /** A comparison was made. */
  void compared(String holder, Instant at, int dossiers);

  void release(String holder);

  /** Ends the pause, so that the next turn comes at once. */
  void hurry(Instant now);

  SyncState.Line line();
}
