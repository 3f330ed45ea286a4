package vn.lienthong.node;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the node keeps its data and which database it uses.
 *
 * @param data data directory; created when missing
 * @param databaseUrl JDBC URL of an external PostgreSQL (15 or later); empty = embedded in the data
 *     directory
 * @param databaseUser user of the external database
 * @param databasePassword password of the external database
 * @param databaseConnections size of the connection pool
 */
@ConfigurationProperties("lienthong.node")
public record NodeSettings(
    @DefaultValue("data") Path data,
    @Nullable String databaseUrl,
    @Nullable String databaseUser,
    @Nullable String databasePassword,
    @DefaultValue("20") int databaseConnections) {}
