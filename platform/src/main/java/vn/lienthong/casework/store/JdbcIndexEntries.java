package vn.lienthong.casework.store;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.IndexEntry;
import vn.lienthong.casework.Quarter;
import vn.lienthong.casework.ServiceIndex;
import vn.lienthong.casework.domain.IndexEntries;
import vn.lienthong.shared.AgencyCode;

@Repository
class JdbcIndexEntries implements IndexEntries {
  private final JdbcClient db;

  JdbcIndexEntries(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(AgencyCode agency, Quarter quarter, IndexEntry entry, String by) {
    db.sql(
            """
            insert into casework.index_entry
              (agency, year, quarter, index_number, points, source, by_principal, by_name, at)
            values (:agency, :year, :quarter, :number, :points, :source, :by, :name, :at)\
            """)
        .param("agency", agency.value())
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .param("number", entry.index().number())
        .param("points", entry.points())
        .param("source", entry.source())
        .param("by", by)
        .param("name", entry.byName())
        .param("at", Timestamp.from(entry.at()))
        .update();
  }

  @Override
  public List<IndexEntry> of(AgencyCode agency, Quarter quarter) {
    return db.sql(
            """
            select index_number, points, source, by_name, at from casework.index_entry
            where agency = :agency and year = :year and quarter = :quarter order by id desc\
            """)
        .param("agency", agency.value())
        .param("year", quarter.year())
        .param("quarter", quarter.number())
        .query((row, i) ->
            new IndexEntry(
                ServiceIndex.of(row.getInt("index_number")).orElseThrow(),
                row.getBigDecimal("points"),
                row.getString("source"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant()))
        .list();
  }
}
