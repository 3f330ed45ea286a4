package vn.lienthong.node.start;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.node.NodeSettings;
import vn.lienthong.node.installation.DataDirectory;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.postgres.ExternalDatabase;
import vn.lienthong.node.transfer.Migrations;
import vn.lienthong.shared.Progress;

/** The one pool; beans are destroyed in reverse order: pool, database, directory lock. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final long CONNECT_MILLIS = 8_000;
  private static final long VALIDATE_MILLIS = 2_000;

  @Bean
  Progress terminal() {
    return new Terminal();
  }

  /**
   * Each module has a folder of its own and a history of its own. A migration takes as long as it
   * takes: it runs beside the pool and without its limits.
   */
  @Bean
  FlywayMigrationStrategy migrationsBesideThePool(HikariDataSource pool) {
    return schema -> Migrations.toNewest(Objects.requireNonNull(pool.getDataSource()));
  }

  static HikariDataSource pool(NodeSettings settings, DataSource source) {
    var pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setPoolName("node");
    pool.setMaximumPoolSize(settings.databaseConnections());
    pool.setConnectionTimeout(CONNECT_MILLIS);
    pool.setValidationTimeout(VALIDATE_MILLIS);
    pool.setConnectionInitSql(limits(settings));
    return pool;
  }

  /** Without them a request behind somebody else's lock hangs for as long as that one does. */
  private static String limits(NodeSettings settings) {
    return "set lock_timeout = "
        + settings.lockTimeout().toMillis()
        + "; set statement_timeout = "
        + settings.statementTimeout().toMillis();
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("lienthong.node.database-url")
  static class External {
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(NodeSettings settings) {
      var source =
          ExternalDatabase.source(
              Objects.requireNonNull(settings.databaseUrl()),
              settings.databaseUser(),
              settings.databasePassword());
      ExternalDatabase.check(source);
      return pool(settings, source);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "lienthong.node.database-url",
      matchIfMissing = true,
      havingValue = "never")
  static class Embedded {
    @Bean(destroyMethod = "close")
    TakenDirectory dataDirectory(DataDirectory takenDirectory) {
      return new TakenDirectory(takenDirectory);
    }

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(TakenDirectory directory, Progress progress) {
      return EmbeddedDatabase.start(directory.directory().path(), progress, Terminal::say);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(NodeSettings settings, EmbeddedDatabase database) {
      return pool(settings, database.dataSource());
    }
  }

  /** The directory was taken before the first bean; as a bean it is given back after the last. */
  record TakenDirectory(DataDirectory directory) implements AutoCloseable {
    @Override
    public void close() {
      directory.close();
    }
  }
}
