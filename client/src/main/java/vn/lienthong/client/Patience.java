package vn.lienthong.client;

import java.time.Duration;

/**
 * How long a call waits and how often it is tried.
 *
 * @param answerTimeout how long a connection may stay without a single byte moving
 * @param attempts how often a call is tried when the axis cannot be reached, 1 = never again
 */
public record Patience(Duration connectTimeout, Duration answerTimeout, int attempts) {
  /**
   * Ten seconds to connect, five attempts, and sixty seconds without a byte: the limit that
   * operators of the axis ask senders of large documents to allow.
   */
  public static final Patience STANDARD =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(60), 5);

  public Patience {
    demandPositive("Connect timeout", connectTimeout);
    demandPositive("Answer timeout", answerTimeout);
    if (attempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed: " + attempts);
    }
  }

  private static void demandPositive(String name, Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + time);
    }
  }
}
