package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.DossierRow;
import vn.lienthong.casework.Grouping;
import vn.lienthong.casework.ReportCell;
import vn.lienthong.casework.ReportColumn;
import vn.lienthong.casework.ReportFigures;
import vn.lienthong.casework.ReportLine;
import vn.lienthong.casework.domain.ReportScope;
import vn.lienthong.casework.domain.ReportStore;
import vn.lienthong.shared.Page;

@Repository
class JdbcReports implements ReportStore {
  /** Before all: no dossier was accepted then, and no id is smaller. */
  static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final UUID SMALLEST = new UUID(0, 0);

  private final JdbcClient db;

  JdbcReports(JdbcClient db) {
    this.db = db;
  }

  @Override
  public ReportFigures total(ReportScope scope, Set<ReportColumn> columns) {
    var sql = ReportSql.told(columns) + "select " + ReportSql.counts(columns) + " from told";
    return bound(sql, scope).query((row, i) -> figures(row, columns)).single();
  }

  @Override
  public List<ReportLine> lines(ReportScope scope, Set<ReportColumn> columns, Grouping by) {
    return bound(ReportSql.lines(columns, by), scope)
        .query((row, i) ->
            new ReportLine(row.getString("key"), row.getString("name"), figures(row, columns)))
        .list()
        .stream()
        .filter(line -> !line.figures().none())
        .toList();
  }

  private JdbcClient.StatementSpec bound(String sql, ReportScope scope) {
    return db.sql(sql)
        .param("agency", scope.agency().value())
        .param("from", Timestamp.from(scope.period().begins()))
        .param("to", Timestamp.from(scope.period().ends()))
        .param("now", Timestamp.from(scope.now()))
        .param("ahead", Timestamp.from(scope.ahead()));
  }

  private static ReportFigures figures(ResultSet row, Set<ReportColumn> columns)
      throws SQLException {
    var counts = new EnumMap<ReportColumn, Long>(ReportColumn.class);
    for (var column : columns) {
      counts.put(column, row.getLong(column.name()));
    }
    return new ReportFigures(counts);
  }

  @Override
  public Page<DossierRow> page(ReportScope scope, ReportCell cell, int number, int size) {
    var told = ReportSql.told(Set.of(cell.column()));
    var where = ReportSql.where(cell);
    var rows =
        bound(
                told
                    + "select "
                    + DossierLists.COLUMNS
                    + where
                    + " order by "
                    + ReportSql.ACCEPTED
                    + ", id limit :size offset :offset",
                scope)
            .param("key", cell.key())
            .param("size", size)
            .param("offset", (number - 1L) * size)
            .query(DossierLists::row)
            .list();
    var total =
        bound(told + "select count(*)" + where, scope)
            .param("key", cell.key())
            .query(Long.class)
            .single();
    return new Page<>(rows, number, size, total);
  }

  @Override
  public List<DossierRow> after(
      ReportScope scope, ReportCell cell, @Nullable DossierRow after, int size) {
    var accepted = after == null ? FIRST : after.acceptedAt();
    return bound(
            ReportSql.told(Set.of(cell.column()))
                + "select "
                + DossierLists.COLUMNS
                + ReportSql.where(cell)
                + " and ("
                + ReportSql.ACCEPTED
                + ", id) > (:after, :id) order by "
                + ReportSql.ACCEPTED
                + ", id limit :size",
            scope)
        .param("key", cell.key())
        .param("after", Timestamp.from(accepted == null ? NEVER : accepted))
        .param("id", after == null ? SMALLEST : after.id().value())
        .param("size", size)
        .query(DossierLists::row)
        .list();
  }

  @Override
  public List<DossierRow> ahead(ReportScope scope, int most) {
    var column = ReportColumn.LATE_NEXT;
    return bound(
            ReportSql.told(Set.of(column))
                + "select "
                + DossierLists.COLUMNS
                + " from told where "
                + ReportSql.condition(column)
                + " order by handler_name nulls first, handler, due, id limit :most",
            scope)
        .param("most", most)
        .query(DossierLists::row)
        .list();
  }
}
