package vn.lienthong.node.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.lienthong.node.NodeError;
import vn.lienthong.shared.RuleViolated;

/**
 * A database that receives another one's rows, all in the transaction of its connection: nothing is
 * there until {@link #finish} has counted and the caller commits.
 */
final class Target {
  private final Connection connection;
  private final Catalog catalog;

  Target(Connection connection, Catalog catalog) {
    this.connection = connection;
    this.catalog = catalog;
  }

  /** Makes the partitions, silences the triggers and removes what migrations put in. */
  void prepare() throws SQLException {
    for (var partition : catalog.partitions()) {
      Sql.run(
          connection,
          "create table if not exists "
              + Sql.quoted(partition.schema(), partition.name())
              + " partition of "
              + partition.parent()
              + " "
              + partition.bound());
    }
    triggers("disable");
    var names = catalog.tables().stream().map(Catalog.Table::quoted).toList();
    if (!names.isEmpty()) {
      Sql.run(connection, "truncate " + String.join(", ", names));
    }
  }

  /** Loads one table from the text form of COPY. */
  void load(Catalog.Table table, InputStream rows) throws SQLException, IOException {
    connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(table), rows);
  }

  /** Loads one table straight out of another database. */
  void load(Catalog.Table table, Connection source) throws SQLException {
    var out = source.unwrap(PGConnection.class).getCopyAPI().copyOut(Source.statement(table));
    CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement(table));
    byte[] row;
    while ((row = out.readFromCopy()) != null) {
      in.writeToCopy(row, 0, row.length);
    }
    in.endCopy();
  }

  /**
   * Sets the sequences, has deferred constraints checked (a table with checks to come cannot be
   * altered), wakes the triggers and compares the counts.
   *
   * @throws RuleViolated when a table has not as many rows as its source
   */
  void finish() throws SQLException {
    for (var sequence : catalog.sequences()) {
      Sql.text(
          connection,
          "select setval("
              + Sql.literal(Sql.quoted(sequence.schema(), sequence.name()))
              + ", "
              + sequence.last()
              + ")");
    }
    Sql.run(connection, "set constraints all immediate");
    triggers("enable");
    for (var table : catalog.tables()) {
      var rows = Sql.number(connection, "select count(*) from " + table.quoted());
      if (rows != table.rows()) {
        throw new RuleViolated(
            NodeError.COUNTS_DIFFER, table.schema() + "." + table.name(), table.rows(), rows);
      }
    }
  }

  private void triggers(String action) throws SQLException {
    for (var table : catalog.tables()) {
      Sql.run(connection, "alter table " + table.quoted() + " " + action + " trigger user");
    }
  }

  private static String statement(Catalog.Table table) {
    return "copy " + table.quoted() + columns(table.quotedColumns()) + " from stdin";
  }

  private static String columns(String list) {
    return list.isEmpty() ? "" : " (" + list + ")";
  }

  /** Names of the schemas with tables of a node; empty in a database that may receive one. */
  static List<String> occupiedSchemas(Connection connection) throws SQLException {
    return Catalog.read(connection).tables().stream()
        .map(Catalog.Table::schema)
        .distinct()
        .toList();
  }
}
