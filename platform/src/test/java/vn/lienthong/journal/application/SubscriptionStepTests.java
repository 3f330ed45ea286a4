package vn.lienthong.journal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.journal.JournalSubscriber;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.journal.SubscriptionView;
import vn.lienthong.journal.TestJournal;
import vn.lienthong.journal.domain.Entries;
import vn.lienthong.journal.domain.Offsets;
import vn.lienthong.journal.domain.SequencingSession;

/** Step by step, without threads: what a subscriber keeps and its offset are one transaction. */
class SubscriptionStepTests {
  private static final Instant NOON = Instant.parse("2020-02-12T05:00:00Z");

  private final TestJournal node = TestJournal.still();
  private final SequencingSession session = node.session();
  private final Offsets offsets = node.bean(Offsets.class);

  /** Copies what it hears into a table, as modules do; a test may add a mishap. */
  private final class Copying implements JournalSubscriber {
    private final String name;
    private final Consumer<List<SequencedEntry>> mishap;

    Copying(String name, Consumer<List<SequencedEntry>> mishap) {
      this.name = name;
      this.mishap = mishap;
    }

    @Override
    public String subscriber() {
      return name;
    }

    @Override
    public void accept(List<SequencedEntry> entries) {
      for (var entry : entries) {
        node.sql()
            .sql("insert into heard (who, sequence) values (?, ?)")
            .param(name)
            .param(entry.sequence())
            .update();
      }
      mishap.accept(entries);
    }

    @Override
    public void reset() {
      node.sql().sql("delete from heard where who = ?").param(name).update();
    }
  }

  @BeforeEach
  void aTableOfTheSubscribersOwn() {
    node.sql()
        .sql("create table heard (who text, sequence bigint, primary key (who, sequence))")
        .update();
  }

  @AfterEach
  void stop() {
    session.close();
    node.close();
  }

  @Test
  void aSubscriberThatComesLateStartsFromZeroInBatchesOfFiveHundred() {
    numbered(1001);
    var subscription = subscription("late", news -> {});
    subscription.register();

    assertThat(subscription.step()).isEqualTo(500);
    assertThat(view("late").lag()).isEqualTo(501);
    assertThat(subscription.step()).isEqualTo(500);
    assertThat(subscription.step()).isEqualTo(1);
    assertThat(subscription.step()).isZero();

    assertThat(heard("late")).isEqualTo(LongStream.range(0, 1001).boxed().toList());
    assertThat(view("late")).isEqualTo(new SubscriptionView("late", 1001, 0, 0, ""));
  }

  @Test
  void whatHasNoNumberYetIsNotHandedOver() {
    var subscription = subscription("counter", news -> {});
    subscription.register();
    node.append("w", 1);
    assertThat(subscription.step()).isZero();

    session.sequence(NOON);

    assertThat(subscription.step()).isEqualTo(1);
  }

  @Test
  void aFailureAfterTheWorkTakesTheWorkBackAndTheBatchComesAgain() {
    numbered(3);
    var attempts = new ArrayList<List<SequencedEntry>>();
    var subscription =
        subscription(
            "counter",
            news -> {
              attempts.add(news);
              if (attempts.size() == 1) throw new IllegalStateException("the power went");
            });
    subscription.register();

    assertThatThrownBy(subscription::step).hasMessage("the power went");
    assertThat(heard("counter")).isEmpty();
    assertThat(view("counter").next()).isZero();

    assertThat(subscription.step()).isEqualTo(3);
    assertThat(attempts).hasSize(2);
    assertThat(attempts.get(1)).isEqualTo(attempts.get(0));
    assertThat(heard("counter")).containsExactly(0L, 1L, 2L);
  }

  /** The process dies between the work and the commit of its offset. */
  @Test
  void anOffsetThatWasNotCommittedLeavesNoWorkBehind() {
    numbered(2);
    var subscription = subscription("counter", news -> {});
    subscription.register();

    transaction()
        .executeWithoutResult(status -> {
          assertThat(subscription.step()).isEqualTo(2);
          assertThat(heard("counter")).hasSize(2);
          status.setRollbackOnly();
        });

    assertThat(heard("counter")).isEmpty();
    assertThat(subscription("counter", news -> {}).step()).isEqualTo(2);
    assertThat(heard("counter")).containsExactly(0L, 1L);
  }

  @Test
  void failuresAreCountedUntilTheBatchIsThrough() {
    numbered(1);
    var subscription = subscription("counter", news -> {});
    subscription.register();

    subscription.failed(new IllegalStateException("with a name: Trần Thị B"));
    subscription.failed(new ArithmeticException());
    assertThat(view("counter"))
        .isEqualTo(new SubscriptionView("counter", 0, 1, 2, "java.lang.ArithmeticException"));

    subscription.step();
    assertThat(view("counter")).isEqualTo(new SubscriptionView("counter", 1, 0, 0, ""));
  }

  @Test
  void twoSubscribersGoTheirOwnWay() {
    numbered(4);
    var quick = subscription("quick", news -> {});
    var failing =
        subscription(
            "failing",
            news -> {
              throw new IllegalStateException("never");
            });
    quick.register();
    failing.register();

    assertThatThrownBy(failing::step).hasMessage("never");
    failing.failed(new IllegalStateException("never"));
    assertThat(quick.step()).isEqualTo(4);

    assertThat(offsets.all())
        .containsExactly(
            new SubscriptionView("failing", 0, 4, 1, "java.lang.IllegalStateException"),
            new SubscriptionView("quick", 4, 0, 0, ""));
  }

  /** A second process finds the batch taken and goes away instead of doing it twice. */
  @Test
  void aBatchThatAnotherProcessIsAtIsLeftToIt() throws Exception {
    numbered(2);
    var subscription = subscription("counter", news -> {});
    subscription.register();
    try (var other = node.database().dataSource().getConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from journal.subscription where name = 'counter' for update");

      assertThat(subscription.step()).isZero();
      assertThat(heard("counter")).isEmpty();

      other.rollback();
    }
    assertThat(subscription.step()).isEqualTo(2);
  }

  @Test
  void registeringAgainAfterARestartKeepsThePlace() {
    numbered(2);
    var subscription = subscription("counter", news -> {});
    subscription.register();
    subscription.step();

    subscription("counter", news -> {}).register();

    assertThat(view("counter").next()).isEqualTo(2);
  }

  @Test
  void withoutItsRowASubscriberHearsNothing() {
    numbered(1);

    assertThat(subscription("unregistered", news -> {}).step()).isZero();
    assertThat(heard("unregistered")).isEmpty();
  }

  @Test
  void aReplayEmptiesAndReadsAgainFromZeroTogetherOrNotAtAll() {
    numbered(3);
    var subscription = subscription("counter", news -> {});
    subscription.register();
    subscription.step();
    transaction()
        .executeWithoutResult(status -> {
          subscription.replay();
          status.setRollbackOnly();
        });
    assertThat(heard("counter")).hasSize(3);
    assertThat(view("counter").next()).isEqualTo(3);

    subscription.replay();

    assertThat(heard("counter")).isEmpty();
    assertThat(view("counter")).isEqualTo(new SubscriptionView("counter", 0, 3, 0, ""));
    assertThat(subscription.step()).isEqualTo(3);
    assertThat(heard("counter")).containsExactly(0L, 1L, 2L);
  }

  private void numbered(int entries) {
    var many = new ArrayList<NewEntry>();
    for (int n = 0; n < entries; n++) many.add(TestJournal.entry("w", n));
    node.inTransaction(() -> node.journal().appendAll(many));
    session.sequence(NOON);
  }

  private Subscription subscription(String name, Consumer<List<SequencedEntry>> mishap) {
    var subscriber = new Copying(name, mishap);
    return new Subscription(subscriber, node.bean(Entries.class), offsets, transaction());
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(node.bean(JdbcTransactionManager.class));
  }

  private SubscriptionView view(String name) {
    return offsets.all().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Long> heard(String who) {
    return node.sql()
        .sql("select sequence from heard where who = ? order by sequence")
        .param(who)
        .query(Long.class)
        .list();
  }
}
