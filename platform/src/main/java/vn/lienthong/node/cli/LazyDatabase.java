package vn.lienthong.node.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens the database of a node when the first connection is asked for; some commands need none. */
final class LazyDatabase extends AbstractDataSource implements AutoCloseable {
  private final Path data;
  private final @Nullable String url;
  private @Nullable OpenDatabase opened;

  LazyDatabase(Path data, @Nullable String url) {
    this.data = data;
    this.url = url;
  }

  @Override
  public synchronized Connection getConnection() throws SQLException {
    if (opened == null) {
      opened = OpenDatabase.of(data, url);
    }
    return Objects.requireNonNull(opened).source().getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
