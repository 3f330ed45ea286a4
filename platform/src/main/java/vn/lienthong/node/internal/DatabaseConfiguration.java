package vn.lienthong.node.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.node.NodeSettings;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static HikariDataSource pool(NodeSettings settings, String url) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(settings.databaseConnections());
    return pool;
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("lienthong.node.database-url")
  static class External {
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(NodeSettings settings) {
      var pool = pool(settings, Objects.requireNonNull(settings.databaseUrl()));
      pool.setUsername(settings.databaseUser());
      pool.setPassword(settings.databasePassword());
      return pool;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "lienthong.node.database-url",
      matchIfMissing = true,
      havingValue = "never")
  static class Embedded {
    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(NodeSettings settings) {
      return EmbeddedDatabase.start(settings.data());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(NodeSettings settings, EmbeddedDatabase database) {
      var pool = pool(settings, database.url());
      pool.setUsername("postgres");
      pool.setPassword(database.password());
      return pool;
    }
  }
}
