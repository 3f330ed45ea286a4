package vn.lienthong.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.bench.chaos.Ledger.Entry;

/** What was answered is in the file when the sender goes on. */
class LedgerTests {
  @TempDir Path folder;

  @Test
  void anAnswerIsInTheFileBeforeTheListIsClosed() throws Exception {
    var file = folder.resolve("list.txt");
    try (var ledger = new Ledger(file)) {
      ledger.add("id-1", "aa");
      assertThat(Ledger.read(file)).containsExactly(new Entry("id-1", "aa"));
      ledger.add("id-2", "bb");
      assertThat(Ledger.read(file))
          .containsExactly(new Entry("id-1", "aa"), new Entry("id-2", "bb"));
    }
  }

  @Test
  void manySendersAtOnceLoseNoLine() throws Exception {
    var file = folder.resolve("list.txt");
    var pool = Executors.newFixedThreadPool(8);
    try (var ledger = new Ledger(file)) {
      var senders = new ArrayList<Callable<Void>>();
      for (int sender = 0; sender < 8; sender++) {
        int number = sender;
        senders.add(() -> {
          for (int n = 0; n < 25; n++) {
            var entry = new Entry(number + "-" + n, "digest-" + n);
            ledger.add(entry.docId(), entry.sha256());
            assertThat(Ledger.read(file)).contains(entry);
          }
          return null;
        });
      }
      for (var sender : pool.invokeAll(senders)) {
        sender.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(Ledger.read(file)).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void aListOfAnEarlierRunIsNotWrittenOver() throws Exception {
    var file = Files.writeString(folder.resolve("list.txt"), "id aa\n");

    assertThatThrownBy(() -> new Ledger(file)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(Files.readString(file)).isEqualTo("id aa\n");
  }

  @Test
  void nothingAnsweredIsAnEmptyList() throws Exception {
    var file = folder.resolve("list.txt");
    new Ledger(file).close();

    assertThat(Ledger.read(file)).isEmpty();
  }
}
