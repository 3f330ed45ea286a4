package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.Patiently;

class SubscriptionTests {
  /** Keeps what it was told; can be made to fail. */
  private static final class Counter implements JournalSubscriber {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<SequencedEntry> seen = new ArrayList<>();
    private int failuresLeft;

    Counter(int failures) {
      failuresLeft = failures;
    }

    @Override
    public String subscriber() {
      return "counter";
    }

    @Override
    public void accept(List<SequencedEntry> entries) {
      lock.lock();
      try {
        if (failuresLeft-- > 0) throw new IllegalStateException("not today");
        seen.addAll(entries);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void reset() {
      lock.lock();
      try {
        seen.clear();
      } finally {
        lock.unlock();
      }
    }

    List<SequencedEntry> await(Predicate<List<SequencedEntry>> enough) throws InterruptedException {
      lock.lock();
      try {
        long left = Patiently.LONG.toNanos();
        while (!enough.test(seen) && left > 0) left = changed.awaitNanos(left);
        return List.copyOf(seen);
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void aSubscriberHearsEverythingInOrderFromZero() throws Exception {
    var counter = new Counter(0);
    try (var node = TestJournal.runningWith(counter)) {
      for (int n = 0; n < 20; n++) node.append("w", n);
      long size = node.drain().size();

      var heard = counter.await(seen -> seen.size() >= size);

      assertThat(heard)
          .extracting(SequencedEntry::sequence)
          .isEqualTo(ConcurrentWritersTests.countTo((int) size));
    }
  }

  @Test
  void aFailedBatchComesAgainAndTheFailureIsVisible() throws Exception {
    var counter = new Counter(2);
    try (var node = TestJournal.runningWith(counter)) {
      node.append("w", 1);
      long size = node.drain().size();

      var heard = counter.await(seen -> seen.size() >= size);

      assertThat(heard).extracting(SequencedEntry::sequence).doesNotHaveDuplicates();
      assertThat(heard).hasSize((int) size);
    }
  }

  @Test
  void aSubscriberThatKeepsFailingIsShownWithItsLag() throws Exception {
    try (var node = TestJournal.runningWith(new Counter(Integer.MAX_VALUE))) {
      node.append("w", 1);
      node.drain();
      var subscriptions = node.bean(Subscriptions.class);

      var state =
          Patiently.await()
              .until(subscriptions::all, all -> all.stream().anyMatch(each -> each.failures() > 0));

      assertThat(state).hasSize(1);
      assertThat(state.get(0).next()).isZero();
      assertThat(state.get(0).lag()).isEqualTo(node.reader().size());
      assertThat(state.get(0).error()).isEqualTo("java.lang.IllegalStateException");
    }
  }

  @Test
  void aReplayForgetsAndReadsEverythingAgain() throws Exception {
    var counter = new Counter(0);
    try (var node = TestJournal.runningWith(counter)) {
      for (int n = 0; n < 5; n++) node.append("w", n);
      long size = node.drain().size();
      var first = counter.await(seen -> seen.size() >= size);

      node.bean(Subscriptions.class).replay("counter");

      var second = counter.await(seen -> seen.size() >= size);
      assertThat(second).isEqualTo(first);
    }
  }

  @Test
  void replayingAStrangerIsRefused() {
    try (var node = TestJournal.running()) {
      assertThatThrownBy(() -> node.bean(Subscriptions.class).replay("stranger"))
          .isInstanceOf(RuleViolated.class)
          .hasMessageContaining("JN-0105");
    }
  }
}
