package vn.lienthong.bench.chaos;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.lienthong.client.AxisRefused;
import vn.lienthong.client.AxisUnreachable;

/** The recipient's system: asks for what waits, fetches it, confirms it, and remembers it all. */
final class Recipient implements AutoCloseable {
  private static final int PAGE = 200;
  private static final long POLL_MILLIS = 50;

  private final Box box;
  private final ExecutorService working = Executors.newSingleThreadExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final Map<String, String> shown = new HashMap<>();
  private final Set<String> confirmed = new HashSet<>();
  private final Set<String> again = new HashSet<>();

  /** The face of the axis that a recipient uses. */
  interface Box {
    List<String> waiting(int most);

    /** Digests of what was fetched; what cannot be had is missing. */
    Map<String, String> fetch(Collection<String> docIds);

    void done(Collection<String> docIds);
  }

  Recipient(Box box) {
    this.box = box;
  }

  /** Works in the background. */
  void start() {
    working.execute(() -> {
      try {
        while (going.get()) {
          if (tried() == 0) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
          }
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    });
  }

  /** Goes on until nothing waits any more, or for so long; whether nothing waits. */
  boolean settle(long seconds) throws InterruptedException {
    going.set(false);
    working.shutdown();
    working.awaitTermination(seconds, TimeUnit.SECONDS);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    // what was slow to commit may come behind an empty page
    for (int empty = 0; empty < 3; ) {
      int taken = tried();
      empty = taken == 0 ? empty + 1 : 0;
      if (taken <= 0) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      if (System.nanoTime() > end) {
        return false;
      }
    }
    return true;
  }

  /** One round; -1 when the axis did not answer. */
  private int tried() throws InterruptedException {
    try {
      return collect();
    } catch (AxisUnreachable | AxisRefused away) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      return -1;
    }
  }

  /** Takes one page; how many documents it held. */
  synchronized int collect() {
    var waiting = box.waiting(PAGE);
    waiting.stream().filter(confirmed::contains).forEach(again::add);
    if (!waiting.isEmpty()) {
      var fetched = box.fetch(waiting);
      shown.putAll(fetched);
      box.done(fetched.keySet());
      confirmed.addAll(fetched.keySet());
    }
    return waiting.size();
  }

  /** What was received so far. */
  synchronized Checker.Received received() {
    return new Checker.Received(shown, again);
  }

  /** Digests of documents; what cannot be fetched is missing in the answer. */
  Map<String, String> kept(Collection<String> docIds) {
    return box.fetch(docIds);
  }

  @Override
  public void close() {
    going.set(false);
    working.shutdownNow();
  }
}
