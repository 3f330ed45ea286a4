package vn.lienthong.exchange.application;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what is due to the threads that are free: one that hangs delays nobody else. */
final class FewThreads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FewThreads.class);

  private final ExecutorService threads;
  private final Semaphore free;

  FewThreads(int number) {
    threads = Executors.newFixedThreadPool(number);
    free = new Semaphore(number);
  }

  /**
   * Starts what is due, until nothing is or no thread is free.
   *
   * @param next takes the next piece of work; asked only when a thread is free for it
   */
  void start(Supplier<Optional<Runnable>> next) {
    while (free.tryAcquire()) {
      boolean started = false;
      try {
        var due = next.get();
        if (due.isEmpty()) {
          return;
        }
        threads.execute(() -> run(due.get()));
        started = true;
      } catch (RejectedExecutionException stopping) {
        return;
      } finally {
        if (!started) {
          free.release();
        }
      }
    }
  }

  private void run(Runnable due) {
    try {
      due.run();
    } catch (RuntimeException unexpected) {
      LOG.warn("a piece of work failed", unexpected);
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
