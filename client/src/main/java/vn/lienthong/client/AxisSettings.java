package vn.lienthong.client;

import java.net.URI;
import java.time.Duration;

/**
 * Where the axis is and who calls it. {@code endpoint} is the address up to, not including, the
 * name of an operation; a system id is ASCII because it travels as a header.
 *
 * @param answerTimeout how long a connection may stay without a single byte moving
 * @param attempts how often a call is tried when the axis cannot be reached, 1 = never again
 */
public record AxisSettings(
    URI endpoint,
    String systemId,
    String secret,
    Duration connectTimeout,
    Duration answerTimeout,
    int attempts) {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** The limit that operators of the axis ask senders of large documents to allow. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final int ATTEMPTS = 5;

  public AxisSettings {
    String scheme = endpoint.getScheme();
    if (endpoint.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("Not an http address: " + endpoint);
    }
    if (systemId.isBlank() || secret.isEmpty()) {
      throw new IllegalArgumentException("System id and secret are needed");
    }
    if (connectTimeout.isNegative() || connectTimeout.isZero()) {
      throw new IllegalArgumentException("Connect timeout must be positive: " + connectTimeout);
    }
    if (answerTimeout.isNegative() || answerTimeout.isZero()) {
      throw new IllegalArgumentException("Answer timeout must be positive: " + answerTimeout);
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("At least one attempt is needed: " + attempts);
    }
  }

  /** Settings with ten seconds to connect, sixty without a byte, five attempts. */
  public static AxisSettings of(String endpoint, String systemId, String secret) {
    return new AxisSettings(URI.create(endpoint), systemId, secret, CONNECT, ANSWER, ATTEMPTS);
  }

  URI operation(String name) {
    String base = endpoint.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + name);
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "AxisSettings[" + systemId + " at " + endpoint + "]";
  }
}
