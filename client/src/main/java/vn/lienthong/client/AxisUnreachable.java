package vn.lienthong.client;

/**
 * No usable answer after all attempts; the outcome of the call is unknown and it may be repeated.
 */
public final class AxisUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int attempts;

  AxisUnreachable(int attempts, Throwable cause) {
    super("No answer after " + attempts + " attempts: " + cause, cause);
    this.attempts = attempts;
  }

  /** How often it was tried. */
  public int attempts() {
    return attempts;
  }
}
