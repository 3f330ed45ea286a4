package vn.lienthong.node.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The little JDBC that the transfer needs below any Spring context. */
final class Sql {
  private Sql() {}

  /** Makes a value of the current row. */
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> list(Connection connection, String sql, Row<T> row) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var list = new ArrayList<T>();
      while (rows.next()) {
        list.add(row.of(rows));
      }
      return list;
    }
  }

  /** First column of the first row; empty when there is none or it is null. */
  static String text(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var text = rows.next() ? rows.getString(1) : null;
      return text == null ? "" : text;
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String... names) {
    var parts = new ArrayList<String>();
    for (var name : names) {
      parts.add('"' + name.replace("\"", "\"\"") + '"');
    }
    return String.join(".", parts);
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
