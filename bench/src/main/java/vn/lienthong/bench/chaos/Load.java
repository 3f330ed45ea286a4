package vn.lienthong.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.lienthong.bench.axis.Letters;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.AxisUnreachable;
import vn.lienthong.client.Submitted;

/**
 * Senders at work: each sends a letter until it is answered, writes the answer down, and goes on
 * with the next.
 */
final class Load implements AutoCloseable {
  private static final int LETTER = 8_000;
  private static final long PAUSE_MILLIS = 100;

  /** How long letters under way may take once no new one is begun. */
  private static final Duration GRACE = Duration.ofSeconds(90);

  /** How long one letter is sent again and again. */
  private static final Duration MOST = Duration.ofMinutes(10);

  private final Sending axis;
  private final Ledger ledger;
  private final String prefix;
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final Set<String> refusals = new ConcurrentSkipListSet<>();
  private volatile boolean going = true;

  /** The axis as a sender sees it. */
  @FunctionalInterface
  interface Sending {
    Submitted send(byte[] letter);
  }

  /**
   * What the senders saw.
   *
   * @param slowest time of one letter from the first attempt to its answer
   * @param unanswered letters that were not answered to the end
   * @param refusals codes with which good letters were refused
   */
  record Served(int answered, Duration slowest, int unanswered, Set<String> refusals) {}

  Load(Sending axis, Ledger ledger, String prefix) {
    this.axis = axis;
    this.ledger = ledger;
    this.prefix = prefix;
  }

  void start(int count) {
    for (int n = 0; n < count; n++) {
      var own = prefix + n + "-";
      senders.execute(() -> work(own));
    }
  }

  private void work(String own) {
    try {
      var letters = new Letters(LETTER);
      for (int n = 0; going; n++) {
        send(letters.letter(own + n, Letters.COMMUNE));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends one letter until it is answered. */
  void send(byte[] letter) throws IOException, InterruptedException {
    underWay.incrementAndGet();
    long began = System.nanoTime();
    while (true) {
      try {
        var answer = axis.send(letter);
        slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
        ledger.add(answer.docId(), Original.sha256(letter));
        answered.incrementAndGet();
        underWay.decrementAndGet();
        return;
      } catch (AxisRefused refused) {
        refusals.add(refused.code());
        underWay.decrementAndGet();
        return;
      } catch (AxisUnreachable away) {
        if (System.nanoTime() - began > MOST.toNanos()) {
          throw new IOException("a letter was not answered for " + MOST.toSeconds() + " s");
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  /** Letters answered so far. */
  int answered() {
    return answered.get();
  }

  /** Waits until so many more letters are answered; false when they are not in that time. */
  boolean more(int letters, Duration limit) throws InterruptedException {
    int wanted = answered() + letters;
    long end = System.nanoTime() + limit.toNanos();
    while (answered() < wanted) {
      if (System.nanoTime() > end) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(5);
    }
    return true;
  }

  /** Begins no new letter, and waits for those under way. */
  Served stop() throws InterruptedException {
    going = false;
    senders.shutdown();
    if (!senders.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
      senders.shutdownNow();
      senders.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS);
    }
    return new Served(
        answered(), Duration.ofNanos(slowest.get()), underWay.get(), new TreeSet<>(refusals));
  }

  @Override
  public void close() {
    going = false;
    senders.shutdownNow();
  }
}
