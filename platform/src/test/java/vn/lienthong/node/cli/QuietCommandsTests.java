package vn.lienthong.node.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.testing.NodeProcess;

/** What stands on the terminal when a command is refused: one line with a permanent code. */
@Tag("process")
class QuietCommandsTests {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "verify-journal --database-url jdbc:postgresql://127.0.0.1:1/none, ND-0302",
    "backup new.zip --database-url jdbc:postgresql://127.0.0.1:1/none, ND-0402",
    "start --port 0 --data FILE, ND-0109",
    "start --port 0 --data /proc/x, ND-0109",
    "start --port 0 --data DIR --lienthong.journal.head-every=abc, ND-0202"
  })
  void aRefusalIsOneLine(String command, String code) throws Exception {
    var file = Files.writeString(folder.resolve("README.md"), "kept");
    var words = command.replace("FILE", file.toString()).replace("DIR", data().toString());
    try (var run = NodeProcess.run(folder, words.split(" "))) {
      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.errors()).startsWith("lienthong: " + code).hasLineCount(1);
      assertThat(run.output()).isEmpty();
    }
    assertThat(data()).doesNotExist();
  }

  /** Libraries speak at length of connections and migrations. */
  @Test
  void aRestoreTellsItsOwnStepsOnly() throws Exception {
    try (var release = Files.list(Path.of("src/test/resources/releases"))) {
      var backup = release.filter(file -> file.toString().endsWith(".zip")).findFirst();
      var file = backup.orElseThrow().toAbsolutePath().toString();
      try (var run = NodeProcess.run(folder, "restore", file, "--data=" + data())) {
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.errors().lines()).allMatch(line -> line.startsWith("  "));
        assertThat((run.errors() + run.output()).toLowerCase(Locale.ROOT))
            .doesNotContain("flyway", "jdbc:", "zonky", " info ");
      }
    }
  }

  private Path data() {
    return folder.resolve("data");
  }
}
