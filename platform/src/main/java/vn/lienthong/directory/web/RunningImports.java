package vn.lienthong.directory.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.shared.Caller;
import vn.lienthong.web.Progress;
import vn.lienthong.web.WorkBehind;

/** Imports that run behind the page. */
@Component
class RunningImports implements DisposableBean {
  private final WorkBehind<ImportResult> running = new WorkBehind<>("import");
  private final AgencyImport transfer;

  RunningImports(AgencyImport transfer) {
    this.transfer = transfer;
  }

  /** Starts an import of a file that is deleted at its end; false while another one runs. */
  boolean start(Path table, Caller caller) {
    return running.start(caller, progress -> load(table, caller, progress));
  }

  private ImportResult load(Path table, Caller caller, Consumer<Progress> progress) {
    // a decoder that refuses: replacement characters would be stored silently
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    try (var csv = new InputStreamReader(Files.newInputStream(table), utf8)) {
      return transfer.importCsv(
          csv, caller, (done, total) -> progress.accept(new Progress(done, total)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      table.toFile().delete();
    }
  }

  /** How far the import of a person is; null when there is none. */
  @Nullable Progress progress(Caller caller) {
    return running.progress(caller);
  }

  /** How the import of a person ended, told once; null when none has ended in that time. */
  @Nullable ImportResult result(Caller caller, Duration patience) {
    return running.result(caller, patience);
  }

  @Override
  public void destroy() {
    running.close();
  }
}
