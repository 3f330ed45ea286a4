package vn.lienthong.node.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import vn.lienthong.node.NodeSettings;
import vn.lienthong.testing.TestDatabase;

class DatabaseConfigurationTests {
  private static final TestDatabase DATABASE = TestDatabase.empty();

  @Test
  void whoNamesNoLimitsHasTenSecondsForALockAMinuteForAStatementAndAPoolThatGivesUp()
      throws SQLException {
    var standard = new Binder().bindOrCreate("none", Bindable.of(NodeSettings.class));
    try (var pool = DatabaseConfiguration.pool(standard, DATABASE.dataSource())) {
      assertThat(setting(pool, "lock_timeout")).isEqualTo("10s");
      assertThat(setting(pool, "statement_timeout")).isEqualTo("1min");
      assertThat(pool.getConnectionTimeout())
          .as("a bound that a waiting client bears")
          .isBetween(1L, 30_000L);
    }
  }

  @Test
  void aStatementThatRunsTooLongIsEnded() {
    try (var pool = pool(Duration.ZERO, Duration.ofMillis(100))) {
      assertThatThrownBy(() -> run(pool, "select pg_sleep(60)"))
          .isInstanceOfSatisfying(
              SQLException.class, ended -> assertThat(ended.getSQLState()).isEqualTo("57014"));
    }
  }

  @Test
  void whoWaitsForALockForTooLongIsRefused() throws SQLException {
    try (var pool = pool(Duration.ofMillis(100), Duration.ZERO);
        var holder = DATABASE.dataSource().getConnection();
        var statement = holder.createStatement()) {
      statement.execute("select pg_advisory_lock(7)");
      assertThatThrownBy(() -> run(pool, "select pg_advisory_lock(7)"))
          .isInstanceOfSatisfying(
              SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("55P03"));
    }
  }

  /** No statement of a migration is done in a millisecond. */
  @Test
  void migrationsRunBesideThePoolWithoutLimits() throws SQLException {
    var empty = TestDatabase.empty().dataSource();
    try (var pool =
        DatabaseConfiguration.pool(settings(Duration.ZERO, Duration.ofMillis(1)), empty)) {
      new DatabaseConfiguration()
          .migrationsBesideThePool(pool)
          .migrate(Flyway.configure().dataSource(pool).load());
      run(empty, "select from journal.entry");
      run(empty, "select from exchange.peer");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, -1"})
  void noLimitIsNegative(long lock, long statement) {
    assertThatThrownBy(() -> settings(Duration.ofMillis(lock), Duration.ofMillis(statement)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static HikariDataSource pool(Duration lock, Duration statement) {
    return DatabaseConfiguration.pool(settings(lock, statement), DATABASE.dataSource());
  }

  private static NodeSettings settings(Duration lock, Duration statement) {
    return new NodeSettings(Path.of("data"), false, null, null, null, null, 1, lock, statement);
  }

  private static void run(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String setting(DataSource source, String name) throws SQLException {
    try (var connection = source.getConnection();
        var rows = connection.createStatement().executeQuery("show " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
