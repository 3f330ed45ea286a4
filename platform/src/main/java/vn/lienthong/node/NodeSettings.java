package vn.lienthong.node;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the node keeps its data and which database it uses.
 *
 * @param data data directory; created when missing
 * @param sample whether the first start pours the sample country in; written into the data
 *     directory then and never changed. Unset means yes with the embedded database, no with an
 *     external one
 * @param date business day the sample country starts on, only at the first start, for instance
 *     2020-02-12
 * @param databaseUrl JDBC URL of an external PostgreSQL (15 or later); empty means embedded in the
 *     data directory
 * @param databaseUser user of the external database
 * @param databasePassword password of the external database
 * @param databaseConnections size of the connection pool
 */
@ConfigurationProperties("lienthong.node")
public record NodeSettings(
    @DefaultValue("data") Path data,
    @Nullable Boolean sample,
    @Nullable LocalDate date,
    @Nullable String databaseUrl,
    @Nullable String databaseUser,
    @Nullable String databasePassword,
    @DefaultValue("20") int databaseConnections) {

  public NodeSettings {
    if (databaseConnections < 1) {
      throw new IllegalArgumentException("database-connections is at least 1");
    }
  }

  /** First business day of a sample country when none is chosen. */
  public static final LocalDate SAMPLE_DAY = LocalDate.of(2020, 2, 12);
}
