package vn.lienthong.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Writers side by side: all of them work, at the rate asked for, until the time is over. */
class WritersTests {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final AtomicInteger done = new AtomicInteger();

  /** A clock on which time passes only while somebody waits or works. */
  private final AtomicLong now = new AtomicLong(5);

  private final AtomicInteger pauses = new AtomicInteger();

  private Writers one() {
    return new Writers(
        1,
        now::get,
        nanos -> {
          if (nanos > 0) {
            pauses.incrementAndGet();
            now.addAndGet(nanos);
          }
        });
  }

  private void work(Duration time) {
    now.addAndGet(time.toNanos());
    done.incrementAndGet();
  }

  @Test
  void aRateIsKeptAndNotExceeded() {
    try (var writers = one()) {
      double rate = writers.run(SECOND, 200, writer -> work(Duration.ofMillis(2)));

      assertThat(done.get()).as("the last is begun in time").isBetween(200, 201);
      assertThat(rate).isBetween(199.0, 201.0);
    }
  }

  @Test
  void severalWritersTogetherDoNotExceedIt() {
    try (var writers = new Writers(4)) {
      double rate = writers.run(Duration.ofMillis(500), 200, writer -> done.incrementAndGet());

      assertThat(rate).isLessThan(220);
      assertThat(done.get()).isBetween(4, 104);
    }
  }

  @Test
  void withoutARateAWriterWorksWithoutAPause() {
    try (var writers = one()) {
      writers.run(SECOND, writer -> work(Duration.ofMillis(1)));
    }

    assertThat(done).hasValue(1000);
    assertThat(pauses).hasValue(0);
  }

  @Test
  void everyWriterHasANumberOfItsOwnAndAThreadOfItsOwnAndWorksOnceAtLeast() {
    Set<Integer> numbers = ConcurrentHashMap.newKeySet();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (var writers = new Writers(5)) {
      writers.run(
          Duration.ZERO,
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
    try (var writers = one()) {
      writers.run(
          SECOND, 100, writer -> work(done.get() == 0 ? Duration.ofMillis(500) : Duration.ZERO));
    }

    // without catching up it would be half of that
    assertThat(done.get()).isBetween(100, 101);
    assertThat(pauses.get()).as("fifty are made up for, one after the other").isLessThan(51);
  }

  @Test
  void theSameWritersRunAgain() {
    try (var writers = new Writers(2)) {
      writers.run(Duration.ZERO, writer -> done.incrementAndGet());
      writers.run(Duration.ZERO, writer -> done.incrementAndGet());
    }

    assertThat(done).hasValue(4);
  }

  @Test
  void workThatFailsEndsTheMeasurementWithItsCause() {
    var broken = new IllegalArgumentException("no such table");
    try (var writers = new Writers(3)) {
      assertThatIllegalStateException()
          .isThrownBy(() ->
              writers.run(
                  Duration.ofHours(1),
                  writer -> {
                    throw broken;
                  }))
          .withCause(broken);
    }
  }
}
