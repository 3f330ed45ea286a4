package vn.lienthong.portal.application;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.portal.domain.Adapter;

/** Takes turns on a thread of its own, so that a slow portal delays nothing else of the node. */
@Component
class SenderThread implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(SenderThread.class);

  private final Sender sender;
  private final Adapter adapter;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Semaphore free = new Semaphore(1);

  SenderThread(Sender sender, Adapter adapter) {
    this.sender = sender;
    this.adapter = adapter;
  }

  @Scheduled(fixedDelayString = "${lienthong.synchronisation.every:5s}")
  void look() {
    if (adapter.target().isEmpty() || !free.tryAcquire()) {
      return;
    }
    try {
      thread.execute(this::run);
    } catch (RejectedExecutionException stopping) {
      free.release();
    }
  }

  private void run() {
    try {
      sender.turn();
    } catch (RuntimeException unexpected) {
      LOG.warn("a turn at the national portal failed; the next one comes", unexpected);
    } finally {
      free.release();
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
