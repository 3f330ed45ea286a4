package vn.lienthong.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Writers side by side: all of them work, at the rate asked for, until the time is over. */
class WritersTests {
  @Test
  void aRateIsNotExceeded() {
    var done = new AtomicInteger();
    try (var writers = new Writers(4)) {
      double rate = writers.run(Duration.ofMillis(500), 200, writer -> done.incrementAndGet());

      assertThat(rate).isLessThan(220);
      assertThat(done.get()).isBetween(1, 104);
    }
  }

  @Test
  void withoutARateEachWriterWorksWithoutAPause() {
    var done = new AtomicInteger();
    try (var writers = new Writers(2)) {
      writers.run(Duration.ofMillis(200), writer -> done.incrementAndGet());
    }

    assertThat(done.get()).isGreaterThan(1000);
  }

  @Test
  void everyWriterHasANumberOfItsOwnAndAThreadOfItsOwn() {
    Set<Integer> numbers = ConcurrentHashMap.newKeySet();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (var writers = new Writers(5)) {
      writers.run(
          Duration.ofMillis(300),
          200,
          writer -> {
            numbers.add(writer);
            threads.add(Thread.currentThread());
          });
    }

    assertThat(numbers).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertThat(threads).hasSize(5);
  }

  @Test
  void whatWasMissedInASlowMomentIsMadeUpForAfterwards() {
    var done = new AtomicInteger();
    var stalled = new AtomicBoolean();
    try (var writers = new Writers(1)) {
      writers.run(
          Duration.ofMillis(600),
          100,
          writer -> {
            if (stalled.compareAndSet(false, true)) {
              long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
              while (System.nanoTime() < end) {
                LockSupport.parkNanos(1_000_000);
              }
            }
            done.incrementAndGet();
          });
    }

    // 60 in 600 ms; without catching up it would be half of that
    assertThat(done.get()).isGreaterThan(45);
  }

  @Test
  void theSameWritersRunAgain() {
    var done = new AtomicInteger();
    try (var writers = new Writers(2)) {
      writers.run(Duration.ofMillis(150), 500, writer -> done.incrementAndGet());
      int first = done.getAndSet(0);
      writers.run(Duration.ofMillis(150), 500, writer -> done.incrementAndGet());

      assertThat(first).isPositive();
      assertThat(done.get()).isPositive();
    }
  }

  @Test
  void workThatFailsEndsTheMeasurementWithItsCause() {
    var broken = new IllegalArgumentException("no such table");
    try (var writers = new Writers(3)) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              writers.run(
                  Duration.ofSeconds(30),
                  writer -> {
                    throw broken;
                  }))
          .withCause(broken);
    }
  }
}
