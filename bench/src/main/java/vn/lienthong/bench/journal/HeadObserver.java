package vn.lienthong.bench.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.lienthong.journal.Heads;

/** Looks at the newest head every five milliseconds, as an outside reader would. */
final class HeadObserver {
  private static final Duration LOOK = Duration.ofMillis(5);

  private final Heads heads;
  private final JdbcTemplate db;
  private final TreeMap<Long, Long> seen = new TreeMap<>();
  private final CountDownLatch enough = new CountDownLatch(1);
  private final Thread thread = new Thread(this::look, "head-observer");

  HeadObserver(ApplicationContext context) {
    this.heads = context.getBean(Heads.class);
    this.db = context.getBean(JdbcTemplate.class);
    thread.setDaemon(true);
    thread.start();
  }

  private void look() {
    try {
      do {
        lookOnce();
      } while (!enough.await(LOOK.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookOnce() {
    heads.latest().ifPresent(head -> seen.putIfAbsent(head.size(), System.nanoTime()));
  }

  /** Nanoseconds from each commit to the first head over it that was seen. */
  long[] delays(Map<UUID, Long> commits) {
    enough.countDown();
    join();
    // the newest may be younger than the last look
    lookOnce();
    var delays = new ArrayList<Long>(commits.size());
    db.query(
        "select sequence, entry from journal.leaf",
        row -> {
          var committed = commits.get(row.getObject(2, UUID.class));
          if (committed != null) {
            long seenAt = seen.ceilingEntry(row.getLong(1) + 1).getValue();
            delays.add(Math.max(0, seenAt - committed));
          }
        });
    if (delays.size() != commits.size()) throw new IllegalStateException("entries were lost");
    return delays.stream().mapToLong(Long::longValue).toArray();
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
