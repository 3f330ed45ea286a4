package vn.lienthong.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.journal.verification.JournalAudit;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.installation.Installation;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.transfer.Backup;
import vn.lienthong.node.transfer.Restore;
import vn.lienthong.node.transfer.Verification;
import vn.lienthong.shared.Progress;

/** A node brought back elsewhere while the original goes on: both have the same signing key. */
class RestoredLogTests {
  private static final Progress QUIET = step -> {};

  @TempDir Path folder;

  @Test
  void theOriginalAndTheRestoredNodeNeverSignTwoHistoriesUnderOneOrigin() throws Exception {
    try (var original = TestJournal.running()) {
      for (int n = 0; n < 20; n++) original.append("before", n);
      var saved = original.drain();
      var place = restored(original);
      for (int n = 0; n < 20; n++) original.append("after", n);
      original.drain();

      try (var database = EmbeddedDatabase.start(place, QUIET)) {
        var source = database.dataSource();
        try (var restored = restoredNode(source, place)) {
          for (int n = 0; n < 5; n++) restored.append("elsewhere", n);
          var head = restored.drain();

          assertThat(head.origin()).isNotEqualTo(saved.origin());
          assertThat(head.key()).isEqualTo(saved.key());
          var opened = restored.reader().find(newest(source, "journal.log-opened")).orElseThrow();
          assertThat(opened.facts())
              .containsEntry("origin", head.origin())
              .containsEntry("old-origin", saved.origin())
              .containsKeys("old-size", "old-root", "reason");
        }
        assertSound(source);
        assertThat(contradictions(original.dataSource(), source)).isEmpty();

        try (var again = restoredNode(source, place)) {
          assertThat(again.drain().origin()).as("a later start goes on").isEqualTo(origin(source));
        }
        assertThat(count(source)).as("logs").isEqualTo(2);
      }
      assertSound(original.dataSource());
    }
  }

  private Path restored(TestJournal original) {
    var empty = new Installation(false, Instant.EPOCH, "0.1", Duration.ZERO, null, null);
    var file =
        new Backup(Clock.systemUTC(), "0.1", QUIET)
            .write(original.dataSource(), original.keys(), empty, folder.resolve("saved.zip"));
    var place = folder.resolve("restored");
    new Restore(Verification.installed(System.out), QUIET).read(file, place);
    return place;
  }

  private static TestJournal restoredNode(DataSource source, Path place) {
    var installation = DataDirectory.installation(place).orElseThrow();
    return TestJournal.restored(source, place, Objects.requireNonNull(installation.restored()));
  }

  private static UUID newest(DataSource source, String type) {
    return JdbcClient.create(source)
        .sql("select id from journal.readable where type = ? order by sequence desc limit 1")
        .param(type)
        .query(UUID.class)
        .single();
  }

  /** Heads of one origin and one size that do not name the same root. */
  private static TreeMap<String, String> contradictions(DataSource one, DataSource other) {
    var heads = new HashMap<>(heads(one));
    var contradictions = new TreeMap<String, String>();
    heads(other)
        .forEach((head, root) -> {
          if (!heads.getOrDefault(head, root).equals(root)) contradictions.put(head, root);
        });
    return contradictions;
  }

  private static TreeMap<String, String> heads(DataSource source) {
    var heads = new TreeMap<String, String>();
    JdbcClient.create(source)
        .sql(
            "select l.origin || ' ' || h.size, encode(h.root, 'hex') from journal.head h"
                + " join journal.log l on l.number = h.log")
        .query(row -> {
          heads.put(row.getString(1), row.getString(2));
        });
    return heads;
  }

  private static String origin(DataSource source) {
    return JdbcClient.create(source)
        .sql("select origin from journal.log order by number desc limit 1")
        .query(String.class)
        .single();
  }

  private static long count(DataSource source) {
    return JdbcClient.create(source)
        .sql("select count(*) from journal.log")
        .query(Long.class)
        .single();
  }

  private static void assertSound(DataSource source) throws Exception {
    assertThat(JournalAudit.of(source, null, done -> {}).findings()).isEmpty();
  }
}
