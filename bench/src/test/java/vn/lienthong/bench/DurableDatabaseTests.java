package vn.lienthong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A figure is only worth something if every commit was on disk. */
class DurableDatabaseTests {
  @Test
  void commitsAreDurableAndNothingIsLeftBehind() throws Exception {
    var before = folders();
    try (var database = DurableDatabase.start()) {
      var db = new JdbcTemplate(database.dataSource());
      assertThat(db.queryForObject("show fsync", String.class)).isEqualTo("on");
      assertThat(db.queryForObject("show synchronous_commit", String.class)).isEqualTo("on");
      assertThat(db.queryForObject("show full_page_writes", String.class)).isEqualTo("on");
      var data = Path.of(db.queryForObject("show data_directory", String.class));
      assertThat(data).startsWithRaw(Path.of("").toAbsolutePath());

      database.migrate("journal");
      db.execute("insert into journal.entry select * from journal.entry");
      database.migrate("journal");
    }

    assertThat(folders()).isEqualTo(before);
  }

  private static List<Path> folders() throws Exception {
    try (var files = Files.list(Path.of("").toAbsolutePath())) {
      return files.filter(file -> String.valueOf(file.getFileName()).startsWith(".bench")).toList();
    }
  }
}
