package vn.lienthong.bench.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the callers, which goes with that of the node. */
final class MovedClock implements InstantSource {
  private final InstantSource machine;
  private final AtomicReference<Duration> by = new AtomicReference<>(Duration.ZERO);

  MovedClock(InstantSource machine) {
    this.machine = machine;
  }

  /** Goes from now on so much before the machine's. */
  void move(Duration ahead) {
    by.set(ahead);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(by.get());
  }
}
