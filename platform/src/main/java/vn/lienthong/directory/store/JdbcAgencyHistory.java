package vn.lienthong.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Succession;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.shared.AgencyCode;

/** What happened to one agency. */
final class JdbcAgencyHistory {
  private final JdbcClient db;
  private final UUID id;

  JdbcAgencyHistory(JdbcClient db, UUID id) {
    this.db = db;
    this.id = id;
  }

  AgencyRecord complete(Agency agency, String source) {
    return new AgencyRecord(
        agency.view(),
        agency.locked(),
        source,
        names(),
        codes(),
        successions("successor", "closed"),
        successions("closed", "successor"));
  }

  private List<AgencyRecord.Name> names() {
    return db.sql(
            """
            select name, valid_from, valid_to, source from directory.agency_name
            where agency = :id order by valid_from nulls first\
            """)
        .param("id", id)
        .query((row, i) ->
            new AgencyRecord.Name(
                row.getString("name"),
                AgencyRows.day(row, "valid_from"),
                AgencyRows.day(row, "valid_to"),
                row.getString("source")))
        .list();
  }

  private List<AgencyRecord.Code> codes() {
    return db.sql(
            """
            select code, form, valid_from, valid_to from directory.agency_code
            where agency = :id order by position\
            """)
        .param("id", id)
        .query((row, i) ->
            new AgencyRecord.Code(
                new AgencyCode(row.getString("code")),
                row.getString("form"),
                AgencyRows.day(row, "valid_from"),
                AgencyRows.day(row, "valid_to")))
        .list();
  }

  /** Reorganisations in which the agency is on one side, in the order of their days. */
  private List<Succession> successions(String side, String otherSide) {
    return db.sql(
            """
            select s.closed, s.successor, s.effective, r.document from directory.succession s
            join directory.reorganisation r on r.id = s.reorganisation
            where s.%s = :id and r.state in ('APPROVED', 'EXECUTED', 'RECORDED')
            order by s.effective, s.%s\
            """
                .formatted(side, otherSide))
        .param("id", id)
        .query(this::succession)
        .list();
  }

  private Succession succession(ResultSet row, int number) throws SQLException {
    var effective = row.getObject("effective", LocalDate.class);
    return new Succession(
        view(row.getObject("closed", UUID.class), effective.minusDays(1)),
        view(row.getObject("successor", UUID.class), effective),
        effective,
        row.getString("document"));
  }

  private AgencyView view(UUID agency, LocalDate day) {
    return db.sql(AgencyRows.SELECT + " where a.id = :id")
        .param("id", agency)
        .param("on", day)
        .query(AgencyRows::view)
        .single();
  }
}
