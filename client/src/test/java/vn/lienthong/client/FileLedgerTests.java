package vn.lienthong.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was stored is still known after the program was started anew. */
class FileLedgerTests {
  @TempDir Path folder;

  @Test
  void aDocIdIsRememberedAcrossRestarts() {
    var ledger = new FileLedger(file());
    assertThat(ledger.contains("a")).isFalse();
    ledger.add("a");
    ledger.add("b");

    var restarted = new FileLedger(file());
    assertThat(restarted.contains("a")).isTrue();
    assertThat(restarted.contains("b")).isTrue();
    assertThat(restarted.contains("c")).isFalse();
  }

  @Test
  void theSameDocIdIsOneLine() throws IOException {
    var ledger = new FileLedger(file());
    ledger.add("a");
    ledger.add("a");
    new FileLedger(file()).add("a");
    assertThat(Files.readString(file())).isEqualTo("a\n");
  }

  @Test
  void eachLineIsInTheFileBeforeTheCallReturns() throws IOException {
    var ledger = new FileLedger(file());
    ledger.add("một");
    assertThat(Files.readString(file())).isEqualTo("một\n");
  }

  @Test
  void aLineCutOffByAPowerFailureDoesNotSwallowTheNext() throws IOException {
    Files.writeString(file(), "a\nb-hal");

    new FileLedger(file()).add("c");

    var restarted = new FileLedger(file());
    assertThat(restarted.contains("a")).isTrue();
    assertThat(restarted.contains("c")).isTrue();
    assertThat(restarted.contains("b-half")).isFalse();
  }

  @Test
  void whatCouldNotBeWrittenIsNotRemembered() {
    var ledger = new FileLedger(folder.resolve("no folder").resolve("ledger"));
    assertThatThrownBy(() -> ledger.add("a")).isInstanceOf(UncheckedIOException.class);
    assertThat(ledger.contains("a")).isFalse();
  }

  @Test
  void aFolderInItsPlaceIsSaidAtOnce() {
    assertThatThrownBy(() -> new FileLedger(folder)).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void threadsDoNotWriteIntoEachOthersLines() throws Exception {
    var ledger = new FileLedger(file());
    var pool = Executors.newFixedThreadPool(6);
    try {
      pool.invokeAll(
          IntStream.range(0, 120)
              .mapToObj(n ->
                  (Callable<Void>)
                      () -> {
                        ledger.add("id-" + n % 60);
                        return null;
                      })
              .toList());
    } finally {
      pool.shutdown();
    }
    assertThat(Files.readAllLines(file())).hasSize(60).doesNotHaveDuplicates();
  }

  private Path file() {
    return folder.resolve("ledger");
  }
}
