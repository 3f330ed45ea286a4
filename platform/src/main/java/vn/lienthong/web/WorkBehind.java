package vn.lienthong.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.Caller;

/**
 * Work that runs behind a page, at most one for each person. It lives in memory: work that a stop
 * of the node cuts off must have stored nothing, and its person starts it again.
 */
public final class WorkBehind<R> implements AutoCloseable {
  private final Map<String, Running<R>> running = new ConcurrentHashMap<>();
  private final ExecutorService threads;

  public WorkBehind(String threadName) {
    threads =
        Executors.newCachedThreadPool(work -> {
          var thread = new Thread(work, threadName);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** One work and how far it is. */
  private record Running<R>(CompletableFuture<R> result, AtomicReference<Progress> progress) {}

  /** Starts work that tells how far it is; false while another one of the person runs. */
  public boolean start(Caller caller, Function<Consumer<Progress>, R> work) {
    var own = new Running<R>(new CompletableFuture<>(), new AtomicReference<>(new Progress(0, 0)));
    if (running.putIfAbsent(caller.principal(), own) != null) {
      return false;
    }
    own.result().completeAsync(() -> work.apply(own.progress()::set), threads);
    return true;
  }

  /**
   * How far the work of a person is; null when there is none. Work that has ended counts until its
   * end is told: whoever looks at its progress would else see neither.
   */
  public @Nullable Progress progress(Caller caller) {
    var own = running.get(caller.principal());
    return own == null ? null : own.progress().get();
  }

  /** How the work of a person ended, told once; null when none has ended in that time. */
  public @Nullable R result(Caller caller, Duration patience) {
    var own = running.get(caller.principal());
    if (own == null || !endsWithin(own, patience)) {
      return null;
    }
    running.remove(caller.principal(), own);
    try {
      return own.result().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException inner ? inner : e;
    }
  }

  private static boolean endsWithin(Running<?> own, Duration patience) {
    var end = own.result().handle((result, failure) -> true);
    return end.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
