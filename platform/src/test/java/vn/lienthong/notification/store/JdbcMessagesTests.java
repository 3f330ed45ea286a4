package vn.lienthong.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.application.MessagesContract;
import vn.lienthong.notification.domain.AMessage;
import vn.lienthong.notification.domain.Messages;
import vn.lienthong.testing.TestDatabase;

class JdbcMessagesTests extends MessagesContract {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final int MESSAGES = 60;
  private static final int WORKERS = 6;

  @Override
  protected Messages store() {
    NotificationStores.empty(DATABASE.dataSource());
    return NotificationStores.messages(DATABASE.dataSource());
  }

  /** Processes of one node have nothing in common but the database. */
  @Test
  void manyWorkersTakeEachMessageOnce() throws Exception {
    var store = store();
    for (int i = 0; i < MESSAGES; i++) {
      store.add(AMessage.sms().made(), NOW, null, NOW);
    }
    Callable<ArrayList<UUID>> worker = JdbcMessagesTests::takeAll;
    var threads = Executors.newFixedThreadPool(WORKERS);
    try {
      var taken = new ArrayList<UUID>();
      for (var each : threads.invokeAll(Collections.nCopies(WORKERS, worker))) {
        taken.addAll(each.get());
      }

      assertThat(taken).hasSize(MESSAGES).doesNotHaveDuplicates();
    } finally {
      threads.shutdown();
    }
  }

  private static ArrayList<UUID> takeAll() {
    var store = NotificationStores.messages(DATABASE.dataSource());
    var taken = new ArrayList<UUID>();
    var next = store.claim(NoticeChannel.SMS, false, NOW, NOW.plusSeconds(300));
    while (next.isPresent()) {
      taken.add(next.get().message().id());
      next = store.claim(NoticeChannel.SMS, false, NOW, NOW.plusSeconds(300));
    }
    return taken;
  }

  /** One process holds its row in an open transaction; the other takes the next one at once. */
  @Test
  void aRowThatIsBeingTakenIsPassedOver() {
    var source = DATABASE.dataSource();
    var store = store();
    store.add(AMessage.sms().made(), NOW, null, NOW);
    store.add(AMessage.sms().made(), NOW, null, NOW);
    var open = new TransactionTemplate(new DataSourceTransactionManager(source));

    open.executeWithoutResult(status -> {
      var own = NotificationStores.messages(source);
      var one = own.claim(NoticeChannel.SMS, false, NOW, NOW.plusSeconds(300)).orElseThrow();
      var threads = Executors.newSingleThreadExecutor();
      try {
        var other = threads.submit(JdbcMessagesTests::takeAll).get(1, TimeUnit.MINUTES);
        assertThat(other).hasSize(1).doesNotContain(one.message().id());
      } catch (Exception e) {
        throw new IllegalStateException(e);
      } finally {
        threads.shutdownNow();
      }
    });
  }
}
