package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A figure is only worth something if every commit was on disk. */
class DurableDatabaseTests {
  @TempDir private Path parent;

  @Test
  void commitsAreDurableAndNothingIsLeftBehind() {
    try (var database = DurableDatabase.start(parent)) {
      var db = new JdbcTemplate(database.dataSource());
      assertThat(db.queryForObject("show fsync", String.class)).isEqualTo("on");
      assertThat(db.queryForObject("show synchronous_commit", String.class)).isEqualTo("on");
      assertThat(db.queryForObject("show full_page_writes", String.class)).isEqualTo("on");
      var data = Path.of(db.queryForObject("show data_directory", String.class));
      assertThat(data).startsWithRaw(parent);

      database.migrate("journal");
      db.execute("insert into journal.entry select * from journal.entry");
      database.migrate("journal");
    }

    assertThat(parent).isEmptyDirectory();
  }
}
