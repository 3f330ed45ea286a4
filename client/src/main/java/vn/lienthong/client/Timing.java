package vn.lienthong.client;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Clock, waiting and chance, handed in so that retries are tested without waiting.
 *
 * @param jitter numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Timing(InstantSource clock, Pause pause, DoubleSupplier jitter) {

  /** Waits between two attempts. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration wait) throws InterruptedException;
  }

  /** The clock and the chance of the machine. */
  public static Timing ofTheMachine() {
    return new Timing(
        InstantSource.system(),
        wait -> Thread.sleep(wait.toMillis()),
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
