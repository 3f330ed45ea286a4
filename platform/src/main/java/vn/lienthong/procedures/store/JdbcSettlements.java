package vn.lienthong.procedures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.domain.Settlements;

@Repository
class JdbcSettlements implements Settlements {
  private final JdbcClient db;

  JdbcSettlements(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(SettledLimit settled) {
    db.sql(
            """
            insert into procedures.settled_limit (code, case_number, case_name, channel, listing,
              published_amount, amount, unit, valid_from, source, settled_at)
            values (:code, :case_number, :case_name, :channel, :listing, :published, :amount, :unit,
              :from, :source, :at)\
            """)
        .param("code", settled.procedure().value())
        .param("case_number", settled.place().caseNumber())
        .param("case_name", settled.caseName())
        .param("channel", settled.place().channel().name())
        .param("listing", settled.place().listing())
        .param("published", settled.published())
        .param("amount", settled.limit().amount())
        .param("unit", Objects.requireNonNull(settled.limit().unit()).name())
        .param("from", settled.from())
        .param("source", settled.source())
        .param("at", Timestamp.from(settled.settledAt()))
        .update();
  }

  @Override
  public List<SettledLimit> of(Collection<ProcedureCode> procedures) {
    return db.sql(
            """
            select * from procedures.settled_limit where code = any(cast(:codes as text[]))
            order by valid_from desc, id desc\
            """)
        .param("codes", procedures.stream().map(ProcedureCode::value).toArray(String[]::new))
        .query(JdbcSettlements::settled)
        .list();
  }

  private static SettledLimit settled(ResultSet row, int number) throws SQLException {
    return new SettledLimit(
        new ProcedureCode(row.getString("code")),
        new TermsPlace(
            row.getInt("case_number"),
            Channel.valueOf(row.getString("channel")),
            row.getInt("listing")),
        row.getString("case_name"),
        row.getBigDecimal("published_amount"),
        Objects.requireNonNull(VersionReading.limit(row)),
        row.getObject("valid_from", LocalDate.class),
        row.getString("source"),
        row.getTimestamp("settled_at").toInstant());
  }
}
