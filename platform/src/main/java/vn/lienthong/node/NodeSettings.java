package vn.lienthong.node;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param lockTimeout a request waits so long for a lock of the database, then it is answered
 *     SH-0009; 0 = for ever. Imports of agencies and reorganisations wait ten minutes
 * @param statementTimeout a statement of a request runs so long, then it is answered SH-0009; 0 =
 *     for ever. Migrations, imports, backups and the journal's sequencer have no such limit
 */
@ConfigurationProperties("lienthong.node")
public record NodeSettings(
    @DefaultValue("data") Path data,
    @Nullable Boolean sample,
    @Nullable LocalDate date,
    @Nullable String databaseUrl,
    @Nullable String databaseUser,
    @Nullable String databasePassword,
    @DefaultValue("20") int databaseConnections,
    @DefaultValue("10s") Duration lockTimeout,
    @DefaultValue("60s") Duration statementTimeout) {

  public NodeSettings {
    if (databaseConnections < 1) {
      throw new IllegalArgumentException("database-connections is at least 1");
    }
    if (lockTimeout.isNegative() || statementTimeout.isNegative()) {
      throw new IllegalArgumentException("lock-timeout and statement-timeout are not negative");
    }
  }

  /** First business day of a sample country when none is chosen. */
  public static final LocalDate SAMPLE_DAY = LocalDate.of(2020, 2, 12);
}
