package vn.lienthong.bench.axis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.bench.Sample;
import vn.lienthong.client.AxisClient;
import vn.lienthong.client.AxisSettings;
import vn.lienthong.client.MessageType;
import vn.lienthong.client.ReceivedItem;
import vn.lienthong.client.Sending;

/**
 * Exchanges over face (a), as the clients in service do them: a letter is sent from its file; the
 * recipient lists what waits, fetches each into a file and says {@code done} for each.
 */
final class VxpExchanges {
  private static final long POLL_MILLIS = 50;
  private static final double NANOS = 1e9;

  private final String endpoint;
  private final Path folder;

  VxpExchanges(String endpoint, Path folder) {
    this.endpoint = endpoint;
    this.folder = folder;
  }

  /**
   * What one run measured.
   *
   * @param answers from the sending to its answer, nanoseconds
   * @param fetched letters that their recipient holds and has confirmed
   * @param refused letters that were not taken
   */
  record Run(long[] answers, int fetched, int refused, double seconds) {
    double perSecond() {
      return fetched / seconds;
    }

    Sample latency() {
      return Sample.ofNanos(answers);
    }
  }

  Run run(int senders, int fetchers, Duration length) throws IOException {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    var answers = new ConcurrentLinkedQueue<Long>();
    var refused = new AtomicInteger();
    var ended = new AtomicBoolean();
    var pool = Executors.newFixedThreadPool(senders + fetchers + 1);
    try {
      var fetched = pool.submit(() -> receive(pool, ended, fetchers));
      var sending = new ArrayList<Callable<Boolean>>();
      for (int n = 0; n < senders; n++) {
        int number = n;
        sending.add(() -> send(number, end, answers, refused));
      }
      for (var sender : pool.invokeAll(sending)) {
        sender.get();
      }
      ended.set(true);
      int held = fetched.get();
      double seconds = (System.nanoTime() - start) / NANOS;
      return new Run(
          answers.stream().mapToLong(Long::longValue).toArray(), held, refused.get(), seconds);
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
  }

  private AxisClient client(String system) {
    return new AxisClient(AxisSettings.of(endpoint, system, "sample-" + system));
  }

  private boolean send(
      int number, long end, ConcurrentLinkedQueue<Long> answers, AtomicInteger refused)
      throws IOException {
    var letters = new Letters();
    var client = client(Letters.SENDER);
    var file = folder.resolve("vxp-" + number + ".edxml");
    var prefix = Long.toString(end, Character.MAX_RADIX) + number + "-";
    for (int n = 0; System.nanoTime() < end; n++) {
      letters.write(prefix + n, List.of(Letters.COMMUNE), file);
      long asked = System.nanoTime();
      if (client.send(file) instanceof Sending.Accepted) {
        answers.add(System.nanoTime() - asked);
      } else {
        refused.incrementAndGet();
      }
    }
    return true;
  }

  /** Fetches until nothing is sent any more and nothing waits. */
  private int receive(ExecutorService pool, AtomicBoolean ended, int fetchers)
      throws InterruptedException, ExecutionException {
    var client = client(Letters.COMMUNE);
    int held = 0;
    while (true) {
      boolean last = ended.get();
      var waiting = client.received(MessageType.DOCUMENT);
      if (waiting.isEmpty() && last) {
        return held;
      }
      if (waiting.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      var parts = new ArrayList<Callable<Integer>>();
      for (int n = 0; n < fetchers; n++) {
        int part = n;
        parts.add(() -> fetch(client, waiting, part, fetchers));
      }
      for (var part : pool.invokeAll(parts)) {
        held += part.get();
      }
    }
  }

  private int fetch(AxisClient client, List<ReceivedItem> waiting, int part, int parts) {
    int held = 0;
    for (int n = part; n < waiting.size(); n += parts) {
      var docId = waiting.get(n).docId();
      client.download(docId, folder.resolve("got-" + part + ".edxml"));
      client.updateStatus(docId, "done");
      held++;
    }
    return held;
  }
}
