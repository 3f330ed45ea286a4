package vn.lienthong.node.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.lienthong.node.NodeError;
import vn.lienthong.node.postgres.ExternalDatabase;
import vn.lienthong.shared.Progress;
import vn.lienthong.shared.RuleViolated;

/** Moves the rows of a node that stands still into an empty external database. */
public final class Move {
  private final Verification verification;
  private final Progress progress;

  public Move(Verification verification, Progress progress) {
    this.verification = verification;
    this.progress = progress;
  }

  /**
   * @throws RuleViolated when the target is not fit or not empty, or when it differs from the
   *     source afterwards; the target is empty again then
   */
  public void run(DataSource from, DataSource to) {
    ExternalDatabase.check(to);
    try (var source = Source.snapshot(from)) {
      refuseOccupied(to);
      try {
        copy(source, to);
        verification.demand(to);
      } catch (SQLException | RuntimeException e) {
        clear(to);
        throw e;
      }
    } catch (SQLException e) {
      throw new RuleViolated(NodeError.DATABASE_UNREACHABLE, String.valueOf(e.getMessage()));
    }
  }

  private void copy(Source source, DataSource to) throws SQLException {
    progress.step("Creating the schema in the target");
    Migrations.to(to, source.catalog().versions());
    try (var connection = to.getConnection()) {
      connection.setAutoCommit(false);
      var target = new Target(connection, source.catalog());
      target.prepare();
      for (var table : source.catalog().tables()) {
        progress.step(table.schema() + "." + table.name() + ": " + table.rows() + " rows");
        target.load(table, source.connection());
      }
      target.finish();
      connection.commit();
    }
  }

  private static void refuseOccupied(DataSource to) throws SQLException {
    try (var connection = to.getConnection()) {
      var occupied = Target.occupiedSchemas(connection);
      if (!occupied.isEmpty()) {
        throw new RuleViolated(NodeError.TARGET_NOT_EMPTY, String.join(", ", occupied));
      }
    }
  }

  /** Only called for a database that held no table of ours before. */
  private static void clear(DataSource to) throws SQLException {
    try (var connection = to.getConnection()) {
      for (var schema : Target.occupiedSchemas(connection)) {
        if (!schema.equals("public")) {
          Sql.run(connection, "drop schema " + Sql.quoted(schema) + " cascade");
        }
      }
      for (var table : leftInPublic(connection)) {
        Sql.run(connection, "drop table " + Sql.quoted("public", table) + " cascade");
      }
    }
  }

  private static List<String> leftInPublic(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    Catalog.read(connection).tables().stream()
        .filter(table -> table.schema().equals("public"))
        .forEach(table -> names.add(table.name()));
    names.addAll(
        Sql.list(
            connection,
            "select tablename from pg_tables where schemaname = 'public' and tablename like"
                + " 'flyway\\_schema\\_history%'",
            row -> row.getString(1)));
    return names;
  }
}
