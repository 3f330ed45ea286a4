package vn.lienthong.client;

/**
 * No usable answer after all attempts; the outcome of the call is unknown and it may be repeated.
 */
public final class AxisUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int attempts;
  private final String reason;

  AxisUnreachable(int attempts, Throwable cause) {
    super("No answer after " + attempts + " attempts: " + cause, cause);
    this.attempts = attempts;
    this.reason = cause.toString();
  }

  /** What went wrong the last time. */
  public String reason() {
    return reason;
  }

  /** How often it was tried. */
  public int attempts() {
    return attempts;
  }
}
