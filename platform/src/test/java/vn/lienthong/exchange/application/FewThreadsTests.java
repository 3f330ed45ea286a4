package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.testing.Patiently;

/** Work that is due, on a few threads, and the pauses between its tries. */
class FewThreadsTests {
  private final FewThreads threads = new FewThreads(2);
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void stop() {
    over.countDown();
    threads.close();
  }

  private void hang() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start(Runnable... work) {
    var due = new ArrayDeque<>(List.of(work));
    threads.start(() -> Optional.ofNullable(due.poll()));
  }

  @Test
  void oneThatHangsDelaysNobodyElse() throws InterruptedException {
    var done = new CountDownLatch(1);
    start(this::hang, done::countDown);
    assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void nothingIsTakenThatNoThreadIsFreeFor() {
    start(this::hang, this::hang);
    var asked = new AtomicInteger();
    threads.start(() -> {
      asked.incrementAndGet();
      return Optional.empty();
    });
    assertThat(asked).hasValue(0);
  }

  @Test
  void whatFailsToBeTakenOrToRunKeepsNoThread() {
    for (int n = 0; n < 5; n++) {
      assertThatThrownBy(() ->
              threads.start(() -> {
                throw new IllegalStateException("no database");
              }))
          .hasMessage("no database");
    }
    var ran = new AtomicInteger();
    Patiently.await()
        .until(() -> {
          start(() -> {
            ran.incrementAndGet();
            throw new IllegalStateException("expected by this test");
          });
          return ran.get() >= 5;
        });
  }

  @Test
  void afterTheEndNothingIsStarted() {
    threads.close();
    var ran = new AtomicInteger();
    start(ran::incrementAndGet);
    assertThat(ran).hasValue(0);
  }
}
