package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.shared.RuleViolated;

/** Several subscribers of one running node. */
class SubscribersTests {

  /** Passes on the numbers it hears; fails at a chosen entry as long as it is told to. */
  private static final class Listener implements JournalSubscriber {
    private final String name;
    private final Predicate<SequencedEntry> poison;
    private final AtomicBoolean failing = new AtomicBoolean(true);
    private final LinkedBlockingQueue<Long> heard = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> failures = new LinkedBlockingQueue<>();

    Listener(String name, Predicate<SequencedEntry> poison) {
      this.name = name;
      this.poison = poison;
    }

    @Override
    public String subscriber() {
      return name;
    }

    @Override
    public void accept(List<SequencedEntry> entries) {
      if (failing.get() && entries.stream().anyMatch(poison)) {
        failures.add(entries.size());
        throw new IllegalStateException("cannot digest");
      }
      entries.forEach(entry -> heard.add(entry.sequence()));
    }

    List<Long> await(long count) throws InterruptedException {
      var all = new ArrayList<Long>();
      while (all.size() < count) {
        var next = heard.poll(2, TimeUnit.MINUTES);
        if (next == null) break;
        all.add(next);
      }
      return all;
    }
  }

  @Test
  void oneThatFailsIsVisibleAndHoldsUpNobody() throws Exception {
    var sick = new Listener("sick", entry -> entry.type().equals("test.counted"));
    var well = new Listener("well", entry -> false);
    try (var node = TestJournal.runningWith(sick, well)) {
      for (int n = 0; n < 10; n++) node.append("w", n);
      long size = node.drain().size();

      assertThat(well.await(size)).isEqualTo(LongStream.range(0, size).boxed().toList());
      assertThat(sick.failures.poll(2, TimeUnit.MINUTES)).isNotNull();
      assertThat(node.bean(Subscriptions.class).all())
          .extracting(SubscriptionView::name)
          .containsExactly("sick", "well");

      sick.failing.set(false);
      node.append("w", 10);

      var recovered = sick.await(size);
      assertThat(recovered).startsWith(0L).doesNotHaveDuplicates();
      assertThat(recovered).isEqualTo(LongStream.range(0, size).boxed().toList());
    }
  }

  /** Two nodes' worth of threads on one database: the offset row lets one through at a time. */
  @Test
  void theSameSubscriberInTwoProcessesHearsEachEntryOnce() throws Exception {
    var here = new Listener("counter", entry -> false);
    try (var node = TestJournal.runningWith(here);
        var again = node.another()) {
      var there = new Listener("counter", entry -> false);
      try (var third = node.anotherWith(there)) {
        for (int n = 0; n < 200; n++) (n % 2 == 0 ? third : again).append("w", n);
        long size = node.drain().size();

        var all = new ArrayList<Long>();
        while (all.size() < size) {
          var next = here.heard.poll(10, TimeUnit.MILLISECONDS);
          if (next == null) next = there.heard.poll(10, TimeUnit.MILLISECONDS);
          if (next != null) all.add(next);
          else if (view(node).next() >= size && here.heard.isEmpty() && there.heard.isEmpty())
            break;
        }

        assertThat(all).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all)).containsAll(LongStream.range(0, size).boxed().toList());
      }
    }
  }

  @Test
  void aReplayReachesOnlyTheOneThatIsNamed() throws Exception {
    var one = new Listener("one", entry -> false);
    var other = new Listener("other", entry -> false);
    try (var node = TestJournal.runningWith(one, other)) {
      node.append("w", 1);
      long size = node.drain().size();
      one.await(size);
      other.await(size);

      node.bean(Subscriptions.class).replay("one");

      assertThat(one.await(size)).isEqualTo(LongStream.range(0, size).boxed().toList());
      assertThat(other.heard).isEmpty();
    }
  }

  @Test
  void aStrangerCannotBeReplayedAndIsNamedInTheRefusal() {
    try (var node = TestJournal.runningWith(new Listener("one", entry -> false))) {
      var refused =
          catchThrowableOfType(
              RuleViolated.class, () -> node.bean(Subscriptions.class).replay("One"));

      assertThat(refused.error()).isEqualTo(JournalError.UNKNOWN_SUBSCRIBER);
      assertThat(refused.arguments()).containsExactly("One");
    }
  }

  private static SubscriptionView view(TestJournal node) {
    return node.bean(Subscriptions.class).all().get(0);
  }
}
