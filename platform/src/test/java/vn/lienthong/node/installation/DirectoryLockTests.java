package vn.lienthong.node.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** One process at a time, under whatever name it calls the folder. */
class DirectoryLockTests {
  @TempDir Path folder;

  @Test
  void twoNamesOfOneFolderAreOneFolder() throws IOException {
    var real = Files.createDirectories(folder.resolve("dữ liệu"));
    var link = Files.createSymbolicLink(folder.resolve("data"), real);
    try (var held = DataDirectory.take(real)) {
      assertThat(held.path()).isEqualTo(real.toRealPath());
      for (var name : new Path[] {link, real.resolve("../dữ liệu"), link.resolve(".")}) {
        assertThatThrownBy(() -> DataDirectory.take(name)).hasMessageStartingWith("ND-0101");
        assertThat(DataDirectory.inUse(name)).isTrue();
      }
    }
    DataDirectory.take(link).close();
  }

  @Test
  void aMissingFolderIsMadeWithAllAboveIt() {
    var deep = folder.resolve("a/b/c");
    try (var held = DataDirectory.take(deep)) {
      assertThat(held.path()).isDirectory();
    }
  }

  @Test
  void askingWhetherAFolderIsInUseMakesNothing() {
    assertThat(DataDirectory.inUse(folder.resolve("none"))).isFalse();
    assertThat(DataDirectory.inUse(folder)).isFalse();
    assertThat(DataDirectory.installation(folder.resolve("none"))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  /** What a killed process leaves: its lock file and its number, and no lock. */
  @Test
  void theFilesOfAKilledProcessHoldNothing() throws IOException {
    Files.writeString(folder.resolve("node.lock"), "");
    Files.writeString(folder.resolve("node.pid"), "999999999");
    assertThat(DataDirectory.inUse(folder)).isFalse();
    try (var held = DataDirectory.take(folder)) {
      assertThat(held.path().resolve("node.pid"))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void ofManyWhoComeAtOnceOneGetsIt() throws Exception {
    int callers = 8;
    var barrier = new CyclicBarrier(callers);
    var refused = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(callers);
    try {
      Callable<DataDirectory> take =
          () -> {
            barrier.await();
            try {
              return DataDirectory.take(folder);
            } catch (RuleViolated inUse) {
              refused.incrementAndGet();
              throw inUse;
            }
          };
      int held = 0;
      for (var result : threads.invokeAll(Collections.nCopies(callers, take))) {
        try (var directory = result.get()) {
          held++;
          assertThat(directory.path()).isDirectory();
        } catch (ExecutionException expected) {
          assertThat(expected).hasMessageContaining("ND-0101");
        }
      }
      assertThat(held).isEqualTo(1);
      assertThat(refused).hasValue(callers - 1);
    } finally {
      threads.shutdownNow();
    }
  }

  /** A folder that cannot be locked must be free again when the cause is gone. */
  @Test
  void aTakeThatFailsLeavesTheFolderFree() throws IOException {
    Files.createDirectories(folder.resolve("node.lock"));
    unusable(folder);
    Files.delete(folder.resolve("node.lock"));
    DataDirectory.take(folder).close();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNotOverwritten() throws IOException {
    var file = Files.writeString(folder.resolve("data"), "của tôi");
    unusable(file);
    assertThat(file).hasContent("của tôi");
  }

  private static void unusable(Path directory) {
    assertThatThrownBy(() -> DataDirectory.take(directory))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> assertThat(refused.error()).isEqualTo(NodeError.DIRECTORY_UNUSABLE));
  }

  @Test
  void theLockIsGivenBackOnceAndMayBeTakenByAnyone() throws IOException {
    DataDirectory.take(folder).close();
    try (var channel = FileChannel.open(folder.resolve("node.lock"), StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      assertThat(lock).isNotNull();
    }
    DataDirectory.take(folder).close();
  }
}
