package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.SignedAxis;

/**
 * Exchanges over the signed face: a sender signs and hands in a letter and holds its receipt; the
 * recipient walks its inbox, fetches the letter and moves it to done.
 */
final class Exchanges {
  private static final int PAGE = 200;

  /** How long what was sent may take to be fetched after the last was sent. */
  private static final long MOST_WAIT_NANOS = 60_000_000_000L;

  /** How often a recipient looks into its inbox when it has nothing left to fetch. */
  private static final long POLL_NANOS = 250_000_000;

  private static final double NANOS = 1e9;

  private final SignedAxis sender;
  private final SignedAxis recipient;
  private final Path folder;
  private long cursor;
  private long polledAt;
  private final Set<String> taken = ConcurrentHashMap.newKeySet();

  Exchanges(SignedAxis sender, SignedAxis recipient, Path folder) {
    this.sender = sender;
    this.recipient = recipient;
    this.folder = folder;
  }

  /**
   * What one run measured.
   *
   * @param answers from the submission to the receipt, nanoseconds
   * @param fetched letters that their recipient holds
   * @param withoutReceipt answers whose signed head did not come in time
   */
  record Run(long[] answers, int fetched, int withoutReceipt, double seconds) {
    double perSecond() {
      return fetched / seconds;
    }

    Sample latency() {
      return Sample.ofNanos(answers);
    }
  }

  /**
   * As fast as the senders go, or paced.
   *
   * @param pace letters per second of all senders; 0 for no pace
   */
  Run run(int senders, int fetchers, Duration length, double pace) throws IOException {
    var answers = new ConcurrentLinkedQueue<Long>();
    var bare = new AtomicInteger();
    var sent = ConcurrentHashMap.<String>newKeySet();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    var pool = Executors.newFixedThreadPool(senders + fetchers);
    try {
      var tasks = new ArrayList<Callable<Void>>();
      for (int n = 0; n < senders; n++) {
        int number = n;
        tasks.add(() -> {
          send(number, senders, start, end, pace, answers, bare, sent);
          return null;
        });
      }
      var fetching = new ArrayList<Future<Integer>>();
      var queue = new ConcurrentLinkedQueue<String>();
      var done = ConcurrentHashMap.<String>newKeySet();
      for (int n = 0; n < fetchers; n++) {
        int number = n;
        fetching.add(pool.submit(() -> fetch(number, queue, end, sent, done)));
      }
      for (var task : pool.invokeAll(tasks)) {
        task.get();
      }
      int fetched = 0;
      for (var task : fetching) {
        fetched += task.get();
      }
      double seconds = (System.nanoTime() - start) / NANOS;
      return new Run(
          answers.stream().mapToLong(Long::longValue).toArray(), fetched, bare.get(), seconds);
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private void send(
      int number,
      int senders,
      long start,
      long end,
      double pace,
      ConcurrentLinkedQueue<Long> answers,
      AtomicInteger bare,
      Set<String> sent)
      throws IOException, InterruptedException {
    var letters = new Letters();
    var file = folder.resolve("letter-" + number + ".edxml");
    var prefix = Long.toString(start, Character.MAX_RADIX) + number + "-";
    for (int n = 0; System.nanoTime() < end; n++) {
      if (pace > 0) {
        long due = start + (long) ((n * (double) senders + number) / pace * NANOS);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      }
      letters.write(prefix + n, file);
      long asked = System.nanoTime();
      var answer = sender.submit(file);
      answers.add(System.nanoTime() - asked);
      sent.add(answer.docId());
      if (answer.receipt().isEmpty()) {
        bare.incrementAndGet();
      }
    }
  }

  /** Fetches until everything that was sent is there. */
  private int fetch(
      int number, ConcurrentLinkedQueue<String> queue, long end, Set<String> sent, Set<String> done)
      throws InterruptedException {
    int fetched = 0;
    var target = folder.resolve("fetched-" + number + ".edxml");
    long given = end + MOST_WAIT_NANOS;
    while (System.nanoTime() < end || (done.size() < sent.size() && System.nanoTime() < given)) {
      var docId = next(queue);
      if (docId == null) {
        TimeUnit.MILLISECONDS.sleep(5);
        continue;
      }
      recipient.fetch(docId, target);
      recipient.move(docId, "done");
      done.add(docId);
      fetched++;
    }
    return fetched;
  }

  private synchronized @Nullable String next(ConcurrentLinkedQueue<String> queue) {
    if (queue.isEmpty() && System.nanoTime() - polledAt > POLL_NANOS) {
      polledAt = System.nanoTime();
      var page = recipient.inbox(MessageType.DOCUMENT, cursor, PAGE);
      page.items().stream().map(item -> item.docId()).filter(taken::add).forEach(queue::add);
      // what was committed late may stand before the cursor: begin again after the end
      cursor = page.items().isEmpty() ? 0 : page.next();
    }
    return queue.poll();
  }
}
