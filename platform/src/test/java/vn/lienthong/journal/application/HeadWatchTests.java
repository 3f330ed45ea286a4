package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.journal.SmallLog;
import vn.lienthong.journal.domain.PublishedHeads;
import vn.lienthong.journal.domain.Signal;
import vn.lienthong.testing.Patiently;

/** Waiting for the next head without asking the database a thousand times. */
class HeadWatchTests {
  private static final Duration LONG = Patiently.LONG;
  private static final Duration OLD = Duration.ofMillis(20);

  private final SmallLog log = SmallLog.aLog().withEntries(3);
  private final News news = new News();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger size = new AtomicInteger(1);
  private final HeadWatch watch = new HeadWatch(new Counted(), news);

  private final class Counted implements PublishedHeads {
    @Override
    public Optional<SignedHead> latest() {
      reads.incrementAndGet();
      return Optional.of(log.head(size.get()));
    }

    @Override
    public Optional<SignedHead> at(String origin, long size) {
      return Optional.empty();
    }

    @Override
    public Optional<byte[]> publicKey(String key) {
      return Optional.empty();
    }

    @Override
    public boolean addKey(String key, byte[] publicKey, Instant since) {
      return false;
    }

    @Override
    public void addLog(String origin, Instant opened) {}

    @Override
    public boolean hasLog(String origin) {
      return false;
    }

    @Override
    public Optional<String> origin() {
      return Optional.empty();
    }
  }

  @Test
  void aThousandLooksCostNoMoreReadsThanMomentsPassed() {
    long start = System.nanoTime();
    for (int n = 0; n < 1000; n++) watch.latest();
    long moments = (System.nanoTime() - start) / OLD.toNanos();

    assertThat(reads.get()).isLessThanOrEqualTo((int) moments + 1);
  }

  @Test
  void afterASignalTheNextLookSeesTheNewHead() {
    assertThat(sizeSeen()).isEqualTo(1);

    size.set(3);
    news.signed().raise();

    assertThat(sizeSeen()).isEqualTo(3);
  }

  /** The sequencer may be another process, whose signals nobody hears here. */
  @Test
  void aHeadSignedElsewhereIsSeenWithoutASignal() {
    assertThat(sizeSeen()).isEqualTo(1);
    size.set(2);
    long seen = watch.seen();

    long end = System.nanoTime() + LONG.toNanos();
    while (sizeSeen() == 1 && System.nanoTime() < end) watch.await(seen, LONG);

    assertThat(sizeSeen()).isEqualTo(2);
  }

  @Test
  void aWaiterThatIsInterruptedGivesUpAndStaysInterrupted() {
    Thread.currentThread().interrupt();

    assertThat(watch.await(watch.seen(), LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aSignalGivenBeforeTheWaitIsNotLost() throws InterruptedException {
    var signal = new Signal();
    long seen = signal.count();
    signal.raise();
    long start = System.nanoTime();

    signal.await(seen, LONG);

    assertThat(System.nanoTime() - start).isLessThan(LONG.toNanos());
    assertThat(signal.count()).isEqualTo(seen + 1);
  }

  @Test
  void oneSignalWakesAllWhoWait() throws Exception {
    var signal = new Signal();
    var waiting = new CountDownLatch(8);
    var pool = Executors.newFixedThreadPool(8);
    try {
      var woken = new CountDownLatch(8);
      for (int n = 0; n < 8; n++) {
        long seen = signal.count();
        pool.execute(() -> {
          waiting.countDown();
          await(signal, seen, woken);
        });
      }
      assertThat(waiting.await(2, TimeUnit.MINUTES)).isTrue();

      signal.raise();

      assertThat(woken.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aWaitWithoutASignalEnds() throws InterruptedException {
    var signal = new Signal();

    signal.await(signal.count(), Duration.ofMillis(1));
    signal.await(signal.count(), Duration.ZERO);
    signal.await(signal.count(), Duration.ofSeconds(-1));
    Signal.pause(Duration.ofSeconds(-1));

    assertThat(signal.count()).isZero();
  }

  private static void await(Signal signal, long seen, CountDownLatch woken) {
    try {
      signal.await(seen, LONG);
      woken.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Long sizeSeen() {
    return watch.latest().map(SignedHead::size).orElse(null);
  }
}
