package vn.lienthong.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.lienthong.journal.Tampering;
import vn.lienthong.journal.TestJournal;

class VerifyJournalTests {
  private final StringWriter said = new StringWriter();

  @Test
  void aSoundLogGivesZeroAndItsHeadCanBeKept(@TempDir Path folder) {
    var kept = folder.resolve("head");
    try (var node = TestJournal.running()) {
      node.append("w", 1);
      node.drain();

      assertThat(run(node, "--out-head", kept.toString())).isZero();
      node.append("w", 2);
      node.drain();

      assertThat(kept).exists();
      assertThat(run(node, "--head", kept.toString())).isZero();
      assertThat(said.toString()).contains("OK: ").contains("compared with");
    }
  }

  @Test
  void aChangedEntryGivesOneAndIsNamed() {
    try (var node = TestJournal.running()) {
      var victim = node.append("w", 1);
      node.drain();
      Tampering.of(node).run("update journal.entry set subject = 'x' where id = '" + victim + "'");

      assertThat(run(node)).isEqualTo(1);
      assertThat(said.toString()).contains("COLUMN_CHANGED").contains(victim.toString());
    }
  }

  @Test
  void aFileThatHoldsNoHeadIsRefused(@TempDir Path folder) throws Exception {
    var file = folder.resolve("head");
    Files.writeString(file, "half a he");
    try (var node = TestJournal.still()) {
      assertThat(run(node, "--head", file.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    }
  }

  private int run(TestJournal node, String... more) {
    return VerifyJournal.line(node.database().dataSource())
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(more);
  }
}
