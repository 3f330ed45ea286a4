package vn.lienthong.directory.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.shared.Caller;

/**
 * Imports that run behind the page, at most one for each person. They live in memory: an import
 * that a stop of the node cuts off has stored nothing, and its person starts it again.
 */
@Component
class RunningImports implements DisposableBean {
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
      });
  private final AgencyImport transfer;

  RunningImports(AgencyImport transfer) {
    this.transfer = transfer;
  }

  /** One import and how far it is. */
  private record Running(
      CompletableFuture<ImportResult> result, AtomicReference<StoredRows> progress) {}

  /** Starts an import of a file that is deleted at its end; false while another one runs. */
  boolean start(Path table, Caller caller) {
    var own = new Running(new CompletableFuture<>(), new AtomicReference<>(new StoredRows(0, 0)));
    if (running.putIfAbsent(caller.principal(), own) != null) {
      return false;
    }
    own.result().completeAsync(() -> load(table, caller, own.progress()), threads);
    return true;
  }

  private ImportResult load(Path table, Caller caller, AtomicReference<StoredRows> progress) {
    // a decoder that refuses: replacement characters would be stored silently
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    try (var csv = new InputStreamReader(Files.newInputStream(table), utf8)) {
      return transfer.importCsv(
          csv, caller, (done, total) -> progress.set(new StoredRows(done, total)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      table.toFile().delete();
    }
  }

  /** How far the import of a person is; null when none runs. */
  @Nullable StoredRows progress(Caller caller) {
    var own = running.get(caller.principal());
    return own == null || own.result().isDone() ? null : own.progress().get();
  }

  /** How the import of a person ended, told once; null when none has ended in that time. */
  @Nullable ImportResult result(Caller caller, Duration patience) {
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

  private static boolean endsWithin(Running own, Duration patience) {
    var end = own.result().handle((result, failure) -> true);
    return end.completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
