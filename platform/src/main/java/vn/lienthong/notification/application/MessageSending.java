package vn.lienthong.notification.application;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.domain.Gateway;
import vn.lienthong.notification.domain.Outcome;
import vn.lienthong.notification.domain.OutgoingMessage;
import vn.lienthong.shared.WallClock;

/**
 * Sends what is due, each channel in a thread of its own, so that a gateway that hangs delays no
 * other. A message is taken, then noted as handed over, then sent: what a process leaves behind
 * before the note is sent by another one, what it leaves behind after it is repeated by nobody.
 */
@Component
class MessageSending implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(MessageSending.class);
  private static final int PATIENCE_SECONDS = 2;

  private final Gateways gateways;
  private final Attempts attempts;
  private final WallClock clock;
  private final Set<NoticeChannel> busy = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newFixedThreadPool(Gateways.OUTSIDE.size());

  MessageSending(Gateways gateways, Attempts attempts, WallClock clock) {
    this.gateways = gateways;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${lienthong.notification.every:1s}")
  void look() {
    for (var channel : Gateways.OUTSIDE) {
      if (busy.add(channel)) {
        try {
          threads.execute(() -> run(channel));
        } catch (RejectedExecutionException stopping) {
          busy.remove(channel);
        }
      }
    }
  }

  private void run(NoticeChannel channel) {
    try {
      drain(channel);
    } catch (RuntimeException unexpected) {
      LOG.warn("sending by {} stopped; it goes on in a while", channel, unexpected);
    } finally {
      busy.remove(channel);
    }
  }

  /** Sends all that is due on a channel, in this thread. */
  void drain(NoticeChannel channel) {
    var more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = sendNext(channel);
    }
  }

  /** Sends one message; false when none is due. */
  boolean sendNext(NoticeChannel channel) {
    var gateway = gateways.of(channel);
    var now = clock.now();
    if (!gateway.configured() || gateway.quiet().earliest(now).isAfter(now)) {
      return false;
    }
    var claim = attempts.claim(gateway);
    if (claim.isEmpty()) {
      return false;
    }
    if (attempts.hand(claim.get())) {
      attempts.settle(claim.get(), send(gateway, claim.get().message()), gateway);
    }
    return true;
  }

  /** Whether a gateway sent before it broke nobody knows. */
  private static Outcome send(Gateway gateway, OutgoingMessage message) {
    try {
      return gateway.send(message);
    } catch (RuntimeException unexpected) {
      LOG.warn("gateway of {} broke on message {}", gateway.channel(), message.id(), unexpected);
      return new Outcome.Unanswered(unexpected.getClass().getSimpleName());
    }
  }

  /** Lets what is under way end; nothing new is taken meanwhile. */
  @Override
  public void destroy() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }
}
