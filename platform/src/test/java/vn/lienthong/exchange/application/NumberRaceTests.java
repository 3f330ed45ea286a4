package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Many clerks at one book at once. */
class NumberRaceTests extends OnTheAxis {
  private static final Caller SENDER = AxisHarness.clerkOf(OFFICE);
  private static final Caller RECIPIENT = AxisHarness.clerkOf(QUANG_BINH);
  private static final int THREADS = 16;

  @Test
  void lettersSentAtOnceGetEveryNumberOnceThoughAThirdIsRolledBack() throws Exception {
    var transaction = axis.get(TransactionTemplate.class);
    var kept = new AtomicInteger();
    atOnce(
        60,
        i ->
            transaction.execute(status -> {
              var id = desk().send(SENDER, aLetter().subject("Việc " + i).write()).docId();
              if (i % 3 == 0) {
                status.setRollbackOnly();
              } else {
                kept.incrementAndGet();
              }
              return id;
            }));
    assertThat(positions(SENDER, Book.DEPARTURES)).isEqualTo(upTo(kept.get())).hasSize(40);
  }

  @Test
  void documentsAcceptedAtOnceGetEveryNumberOnce() throws Exception {
    var documents = new ArrayList<UUID>();
    for (int i = 0; i < 20; i++) {
      documents.add(desk().send(SENDER, aLetter().subject("Việc " + i).write()).docId());
    }
    atOnce(
        documents.size() * 2,
        i -> {
          try {
            desk().accept(RECIPIENT, documents.get(i % documents.size()));
          } catch (RuleViolated second) {
            assertThat(second.error()).isEqualTo(ExchangeError.MOVE_NOT_ALLOWED);
          }
          return documents.get(i % documents.size());
        });
    assertThat(positions(RECIPIENT, Book.ARRIVALS)).isEqualTo(upTo(20));
  }

  @Test
  void typedNumbersAndThoseOfTheBookNeverMeet() throws Exception {
    var refused = new AtomicInteger();
    atOnce(
        40,
        i -> {
          var typed = i % 2 == 0 ? String.valueOf(i / 2 + 1) : "";
          try {
            return desk()
                .send(SENDER, aLetter().subject("Việc " + i).number(typed).write())
                .docId();
          } catch (RuleViolated taken) {
            refused.incrementAndGet();
            return new UUID(0, 0);
          }
        });
    assertThat(positions(SENDER, Book.DEPARTURES))
        .doesNotHaveDuplicates()
        .hasSize(40 - refused.get());
  }

  @Test
  void theSameFormSentManyTimesAtOnceIsOneLetter() throws Exception {
    var ids = atOnce(12, i -> desk().send(SENDER, aLetter().write(), "form").docId());
    assertThat(ids).hasSize(12).containsOnly(ids.get(0));
    assertThat(positions(SENDER, Book.DEPARTURES)).containsExactly(1);
  }

  private List<UUID> atOnce(int times, Work work) throws Exception {
    var pool = Executors.newFixedThreadPool(THREADS);
    try {
      var calls =
          IntStream.range(0, times).<Callable<UUID>>mapToObj(i -> () -> work.run(i)).toList();
      var ids = new ArrayList<UUID>();
      for (var done : pool.invokeAll(calls)) {
        ids.add(done.get());
      }
      return ids;
    } finally {
      pool.shutdownNow();
    }
  }

  private interface Work {
    UUID run(int i);
  }

  private List<Integer> positions(Caller caller, Book book) {
    return axis
        .get(Books.class)
        .entries(
            caller, new BookFilter(book, 2020, null, "", BookFilter.Order.LATEST_FIRST, 1, 200))
        .items()
        .stream()
        .map(BookEntry::number)
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }
}
