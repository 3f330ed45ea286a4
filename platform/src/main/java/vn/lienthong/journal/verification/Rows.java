package vn.lienthong.journal.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Rows of a query one after the other, with a look at the next; memory stays small. */
final class Rows<T> implements AutoCloseable {
  private static final int FETCH = 5000;

  private final PreparedStatement statement;
  private final ResultSet rows;
  private final Reading<T> reading;
  private final ArrayDeque<T> ahead = new ArrayDeque<>(1);

  private Rows(PreparedStatement statement, Reading<T> reading) throws SQLException {
    this.statement = statement;
    this.rows = statement.executeQuery();
    this.reading = reading;
    readAhead();
  }

  /** Makes a value of the row at hand. */
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  static <T> Rows<T> of(Connection connection, String sql, Reading<T> reading) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    return new Rows<>(statement, reading);
  }

  /** The next row, not yet taken; null at the end. */
  @Nullable T peek() {
    return ahead.peek();
  }

  /** Takes the next row; null at the end. */
  @Nullable T take() throws SQLException {
    var taken = ahead.poll();
    readAhead();
    return taken;
  }

  private void readAhead() throws SQLException {
    if (rows.next()) ahead.add(reading.read(rows));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
