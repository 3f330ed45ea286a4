package vn.lienthong.bench.axis;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.InboxPage;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.SignedAxis;

/**
 * Exchanges over the signed face: senders sign and hand in letters and hold their receipts; the
 * recipient's system asks for what waits, fetches the page in one call and confirms it.
 */
final class Exchanges {
  private static final int PAGE = 200;

  /** How long what was sent may take to be fetched after the last was sent. */
  private static final long MOST_WAIT_NANOS = 60_000_000_000L;

  /** How often a recipient asks when nothing waits. */
  private static final long POLL_MILLIS = 50;

  private static final double NANOS = 1e9;

  private final SignedAxis sender;
  private final SignedAxis recipient;
  private final int attachment;

  /** Of letters with a file of so many bytes. */
  Exchanges(SignedAxis sender, SignedAxis recipient, int attachment) {
    this.sender = sender;
    this.recipient = recipient;
    this.attachment = attachment;
  }

  /**
   * What one run measured.
   *
   * @param answers from the submission to the receipt, nanoseconds
   * @param fetched letters that their recipient holds and has confirmed
   * @param lost letters that were answered and did not reach the recipient in time
   * @param withoutReceipt answers whose signed head did not come in time
   */
  record Run(long[] answers, int fetched, int lost, int withoutReceipt, double seconds) {
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
  Run run(int senders, Duration length, double pace) throws IOException {
    var sent = new Sent(System.nanoTime(), length, pace, senders);
    var pool = Executors.newFixedThreadPool(senders);
    try {
      var sending = new ArrayList<Callable<Integer>>();
      for (int n = 0; n < senders; n++) {
        int number = n;
        sending.add(() -> send(number, sent));
      }
      var receiving = Executors.newSingleThreadExecutor();
      try {
        var fetched = receiving.submit(() -> receive(sent));
        int handedIn = sum(pool.invokeAll(sending));
        sent.all.set(handedIn);
        int held = fetched.get();
        double seconds = (System.nanoTime() - sent.start) / NANOS;
        var answers = sent.answers.stream().mapToLong(Long::longValue).toArray();
        return new Run(answers, held, handedIn - held, sent.bare.get(), seconds);
      } finally {
        receiving.shutdownNow();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** What the senders of one run share. */
  private static final class Sent {
    private final long start;
    private final long end;
    private final double pace;
    private final int senders;
    private final Collection<Long> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger bare = new AtomicInteger();

    /** Letters handed in, once the last was; -1 before. */
    private final AtomicInteger all = new AtomicInteger(-1);

    Sent(long start, Duration length, double pace, int senders) {
      this.start = start;
      this.end = start + length.toNanos();
      this.pace = pace;
      this.senders = senders;
    }

    void await(int sender, int n) throws InterruptedException {
      if (pace > 0) {
        long due = start + (long) ((n * (double) senders + sender) / pace * NANOS);
        TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      }
    }
  }

  private int send(int number, Sent sent) throws IOException, InterruptedException {
    var letters = new Letters(attachment);
    var prefix = Long.toString(sent.start, Character.MAX_RADIX) + number + "-";
    int n = 0;
    for (; System.nanoTime() < sent.end; n++) {
      sent.await(number, n);
      var letter = letters.letter(prefix + n, Letters.COMMUNE);
      long asked = System.nanoTime();
      var answer = sender.submit(letter);
      sent.answers.add(System.nanoTime() - asked);
      if (answer.receipt().isEmpty()) {
        sent.bare.incrementAndGet();
      }
    }
    return n;
  }

  /** Fetches until everything that was sent is there. */
  private int receive(Sent sent) throws InterruptedException {
    int held = 0;
    long given = sent.end + MOST_WAIT_NANOS;
    while ((sent.all.get() < 0 || held < sent.all.get()) && System.nanoTime() < given) {
      var waiting = recipient.inbox(MessageType.DOCUMENT, 0, PAGE).items();
      if (waiting.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        continue;
      }
      var docIds = waiting.stream().map(InboxPage.Item::docId).toList();
      held += fetch(docIds);
      recipient.done(docIds);
    }
    return held;
  }

  /** Letters that came whole. */
  private int fetch(List<String> docIds) {
    var held = new AtomicInteger();
    var refused =
        recipient.fetch(
            docIds,
            (docId, packet) -> {
              if (packet.readAllBytes().length > attachment) {
                held.incrementAndGet();
              }
            });
    return refused.isEmpty() ? held.get() : 0;
  }

  private static int sum(List<Future<Integer>> counts)
      throws InterruptedException, ExecutionException {
    int sum = 0;
    for (var count : counts) {
      sum += count.get();
    }
    return sum;
  }
}
