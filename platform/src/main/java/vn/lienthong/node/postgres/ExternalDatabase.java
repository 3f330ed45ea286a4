package vn.lienthong.node.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/** What an external PostgreSQL must offer before a node writes into it. */
public final class ExternalDatabase {
  private static final int LEAST_VERSION = 150000;

  private ExternalDatabase() {}

  /**
   * Connections to an external database; none is opened yet.
   *
   * @param user null where the URL names it
   * @throws RuleViolated when the URL is none of PostgreSQL
   */
  public static DataSource source(String url, @Nullable String user, @Nullable String password) {
    var source = new PGSimpleDataSource();
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, url);
    }
    if (user != null) {
      source.setUser(user);
      source.setPassword(password);
    }
    return source;
  }

  /**
   * @throws RuleViolated that names what is missing
   */
  public static void check(DataSource source) {
    try (var connection = source.getConnection()) {
      if (number(connection, "select current_setting('server_version_num')::int") < LEAST_VERSION) {
        throw new RuleViolated(
            NodeError.DATABASE_TOO_OLD,
            text(connection, "select current_setting('server_version')"));
      }
      var encoding = text(connection, "select current_setting('server_encoding')");
      if (!encoding.equals("UTF8")) {
        throw new RuleViolated(NodeError.DATABASE_NOT_UTF8, encoding);
      }
      checkOrder(connection);
    } catch (SQLException e) {
      throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, String.valueOf(e.getMessage()));
    }
  }

  /** The Vietnamese collation must exist and put đ after d and before e. */
  private static void checkOrder(Connection connection) throws SQLException {
    var there = number(connection, "select count(*) from pg_collation where collname = 'vi-x-icu'");
    if (there == 0
        || !text(
                connection,
                "select string_agg(w, '' order by w collate \"vi-x-icu\")"
                    + " from unnest(array['e','đ','d','ă','a','â']) w")
            .equals("aăâdđe")) {
      throw new RuleViolated(NodeError.DATABASE_WITHOUT_ICU);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    return Integer.parseInt(text(connection, sql));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
