package vn.lienthong.node.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.testing.Patiently;

class EmbeddedDatabaseTests {
  @TempDir static Path folder;
  private static final List<String> STEPS = new ArrayList<>();
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    database = EmbeddedDatabase.start(folder, STEPS::add);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void whatIsCommittedIsOnDisk() throws Exception {
    assertThat(ask("show fsync")).isEqualTo("on");
    assertThat(ask("show synchronous_commit")).isEqualTo("on");
    assertThat(ask("show full_page_writes")).isEqualTo("on");
  }

  @Test
  void nobodyComesInWithoutThePassword() throws Exception {
    var stranger = database.dataSource();
    stranger.setPassword("guess");
    assertThatThrownBy(stranger::getConnection).isInstanceOf(SQLException.class);
    assertThat(ask("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
    assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
    var password = Files.getPosixFilePermissions(folder.resolve("postgres.password"));
    assertThat(PosixFilePermissions.toString(password)).isEqualTo("rw-------");
  }

  @Test
  void wordsAreSortedTheVietnameseWay() throws Exception {
    assertThat(
            ask(
                "select string_agg(w, ' ' order by w) from"
                    + " unnest(array['ơ','Ô','o','e','đ','d','b','ắ','ă','à','a']) w"))
        .isEqualTo("a à ă ắ b d đ e o Ô ơ");
    assertThat(ask("select lower('ĐẠI HỌC ƯỚC')")).isEqualTo("đại học ước");
  }

  @Test
  void aKilledPostmasterIsStartedAgainWithItsData() throws Exception {
    run("create table kept (n int)");
    run("insert into kept values (42)");
    long killed = database.pid();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    Patiently.await()
        .ignoreExceptions()
        .until(() -> ask("select n from kept").equals("42") && database.pid() != killed);
  }

  @Test
  void aRunningDatabaseCanBeAskedFromBeside() throws Exception {
    assertThat(ask(EmbeddedDatabase.attach(folder), "select 1")).isEqualTo("1");
  }

  @Test
  void theFirstStartTellsItsSteps() {
    assertThat(STEPS)
        .containsExactly(
            "Unpacking and creating the database (first start)", "Starting the database");
  }

  @Test
  void aPostmasterLeftByAKilledNodeIsReplaced(@TempDir Path other) throws Exception {
    EmbeddedDatabase.start(other, step -> {}).close();
    var cluster = new PostgresCluster(other);
    var command =
        PostgresBinaries.in(other).command("postgres", cluster.serverArguments(FreePort.next()));
    var orphan = PostgresProcess.start(command, cluster.log());
    Patiently.await().until(() -> Files.exists(cluster.data().resolve("postmaster.pid")));
    try (var next = EmbeddedDatabase.start(other, step -> {})) {
      assertThat(orphan.alive()).isFalse();
      assertThat(ask(next.dataSource(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aClusterOfAnotherMajorVersionIsNotTouched(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("postgres"));
    Files.writeString(other.resolve("postgres/PG_VERSION"), "14\n");
    assertThatThrownBy(() -> EmbeddedDatabase.start(other, step -> {}))
        .hasMessageContaining("ND-0306");
  }

  @Test
  void aDatabaseThatDoesNotComeUpSaysWhy(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("postgres"));
    Files.writeString(other.resolve("postgres/PG_VERSION"), "18\n");
    Files.writeString(other.resolve("postgres.password"), "x");
    assertThatThrownBy(() -> EmbeddedDatabase.start(other, step -> {}))
        .hasMessageContaining("ND-0301")
        .hasMessageContaining("postgresql.conf");
  }

  private static String ask(String sql) throws SQLException {
    return ask(database.dataSource(), sql);
  }

  private static String ask(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(String sql) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
