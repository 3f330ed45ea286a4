package vn.lienthong.journal.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.SequencingSession;

/** Opens connections beside the pool: the sequencer keeps its own for as long as it lives. */
@Component
class JdbcSequencingSessions implements SequencingSession.Source {
  private final DataSource source;

  JdbcSequencingSessions(DataSource source) {
    this.source = source;
  }

  @Override
  public SequencingSession open() {
    try {
      return open(connect());
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("no session for the sequencer", e);
    }
  }

  private static SequencingSession open(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(SequencerStatements.SESSION);
      return new JdbcSequencingSession(connection, SequencerStatements.cluster(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection connect() throws SQLException {
    if (source.isWrapperFor(HikariDataSource.class)) {
      var pool = source.unwrap(HikariDataSource.class);
      var behind = pool.getDataSource();
      if (behind != null) {
        return behind.getConnection();
      }
      return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }
    return source.getConnection();
  }
}
