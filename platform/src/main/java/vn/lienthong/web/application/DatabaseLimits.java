package vn.lienthong.web.application;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a database answers when a request came at a bad moment and may well succeed later. */
final class DatabaseLimits {
  /**
   * SQL states of PostgreSQL: lock_timeout, statement_timeout, deadlock, conflict of two
   * transactions, no connection left.
   */
  private static final Set<String> STATES = Set.of("55P03", "57014", "40P01", "40001", "53300");

  private DatabaseLimits() {}

  /** A pool that gave no connection in time counts as well. */
  static boolean reached(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException refused
              && refused.getSQLState() != null
              && STATES.contains(refused.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
