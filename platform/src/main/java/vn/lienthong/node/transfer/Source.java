package vn.lienthong.node.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** One consistent look at a database, also while a node writes to it. */
final class Source implements AutoCloseable {
  private final Connection connection;
  private final Catalog catalog;

  private Source(Connection connection, Catalog catalog) {
    this.connection = connection;
    this.catalog = catalog;
  }

  static Source snapshot(DataSource database) throws SQLException {
    var connection = database.getConnection();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return new Source(connection, Catalog.read(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Catalog catalog() {
    return catalog;
  }

  Connection connection() {
    return connection;
  }

  /** Writes the rows of a table in the text form of COPY, which every version since 15 reads. */
  void write(Catalog.Table table, OutputStream out) throws SQLException, IOException {
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement(table), out);
  }

  static String statement(Catalog.Table table) {
    return "copy (select " + table.quotedColumns() + " from " + table.quoted() + ") to stdout";
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
