package vn.lienthong.portal;

import java.time.Instant;

/**
 * One try.
 *
 * @param errorCode {@code error_code} of the answer, empty when there was none
 * @param message in the words of the portal, or what went wrong
 * @param together how many were in the call
 * @param sent exactly what was sent of this dossier, JSON; empty when nothing was, or when the
 *     reader may not see it
 */
public record SyncAttempt(
    Instant at, Outcome outcome, String errorCode, String message, int together, String sent) {
  /** The same without what was sent. */
  public SyncAttempt withoutContent() {
    return new SyncAttempt(at, outcome, errorCode, message, together, "");
  }

  /** The same with other words for what was sent. */
  public SyncAttempt showing(String text) {
    return new SyncAttempt(at, outcome, errorCode, message, together, text);
  }
}
