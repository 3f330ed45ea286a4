package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ConcurrentWritersTests {
  private static final int WRITERS = 64;
  private static final int EACH = 40;

  @Test
  void nothingIsSkippedDoubledOrShownBeforeItsCommit() throws Exception {
    try (var node = TestJournal.running()) {
      var committed = new ConcurrentLinkedQueue<UUID>();
      var aborted = new ConcurrentLinkedQueue<UUID>();
      var open = new ConcurrentHashMap<UUID, Boolean>();
      var early = new ConcurrentLinkedQueue<UUID>();
      var writing = new AtomicBoolean(true);
      var pool = Executors.newCachedThreadPool();
      var watcher = pool.submit(() -> watch(node, writing, open, early));
      var writers = new ArrayList<Future<?>>();
      for (int w = 0; w < WRITERS; w++) {
        var writer = new Writer(node, "w" + w, w, committed, aborted, open);
        writers.add(pool.submit(writer::write));
      }
      for (var writer : writers) writer.get(5, TimeUnit.MINUTES);
      node.drain();
      writing.set(false);
      watcher.get(2, TimeUnit.MINUTES);
      stop(pool);

      var log = all(node);
      assertThat(early).isEmpty();
      assertThat(log).extracting(SequencedEntry::sequence).isEqualTo(countTo(log.size()));
      var numbered = ids(log, "test.counted");
      assertThat(numbered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
      assertThat(numbered).doesNotContainAnyElementsOf(aborted);
      assertThat(aborted).isNotEmpty();
      assertEachSubjectKeptItsOrder(log);
    }
  }

  /** A subject's row is locked before each append, as modules do. */
  private record Writer(
      TestJournal node,
      String name,
      int seed,
      Collection<UUID> committed,
      Collection<UUID> aborted,
      Map<UUID, Boolean> open) {

    void write() {
      var random = RandomGenerator.of("L64X128MixRandom");
      var transaction = new TransactionTemplate(node.bean(JdbcTransactionManager.class));
      for (int n = 0; n < EACH; n++) {
        int number = n;
        boolean abort = random.nextInt(5) == 0;
        var id =
            transaction.execute(status -> {
              node.sql()
                  .sql("select pg_advisory_xact_lock(?)")
                  .param(seed / 2)
                  .query()
                  .listOfRows();
              var entry =
                  NewEntry.of(
                          TestJournal.Announced.COUNTED, "shared-" + seed / 2, TestJournal.SYSTEM)
                      .fact("writer", name)
                      .fact("n", number);
              var appended = node.journal().append(entry);
              open.put(appended, true);
              LockSupport.parkNanos(random.nextInt(4_000_000));
              if (abort) status.setRollbackOnly();
              else open.remove(appended);
              return appended;
            });
        (abort ? aborted : committed).add(id);
      }
    }
  }

  /** Whatever has a number while its transaction has not reached its commit is too early. */
  private static void watch(
      TestJournal node, AtomicBoolean writing, Map<UUID, Boolean> open, Collection<UUID> early) {
    long next = 0;
    while (writing.get()) {
      for (var entry : node.reader().from(next, 1000)) {
        if (open.containsKey(entry.id())) early.add(entry.id());
        assertThat(entry.sequence()).isEqualTo(next);
        next++;
      }
      LockSupport.parkNanos(500_000);
    }
  }

  private static void assertEachSubjectKeptItsOrder(List<SequencedEntry> log) {
    var last = new HashMap<String, Integer>();
    for (var entry : log) {
      if (!entry.type().equals("test.counted")) continue;
      int n = Integer.parseInt(entry.facts().getOrDefault("n", ""));
      var writer = entry.facts().getOrDefault("writer", "");
      assertThat(n).isGreaterThan(last.getOrDefault(writer, -1));
      last.put(writer, n);
    }
    assertThat(last).hasSize(WRITERS);
  }

  static List<SequencedEntry> all(TestJournal node) {
    var all = new ArrayList<SequencedEntry>();
    for (var page = node.reader().from(0, 5000); !page.isEmpty(); ) {
      all.addAll(page);
      page = node.reader().from(all.size(), 5000);
    }
    return all;
  }

  static List<UUID> ids(List<SequencedEntry> log, String type) {
    return log.stream().filter(e -> e.type().equals(type)).map(SequencedEntry::id).toList();
  }

  static List<Long> countTo(int size) {
    return LongStream.range(0, size).boxed().toList();
  }

  private static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    assertThat(pool.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
  }
}
