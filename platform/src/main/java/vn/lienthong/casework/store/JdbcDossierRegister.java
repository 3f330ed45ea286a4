package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.RegisterRow;
import vn.lienthong.casework.ReportPeriod;
import vn.lienthong.casework.domain.RegisterStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcDossierRegister implements RegisterStore {
  private static final String ROWS =
      "select "
          + DossierLists.COLUMNS
          + ", address, phone, "
          + first("min(at)", "HAND_OVER", "handed_over")
          + ", "
          + first("min(at)", "RETURN", "returned")
          + ", "
          + first("max(facts ->> 'RECEIVER')", "RETURN", "receiver")
          + """
          , (select e.facts ->> 'PROMISED' from casework.event e
            where e.dossier = d.id and e.facts ->> 'PROMISED' is not null
            order by e.number desc limit 1) as promised
          """;

  private static final String ACCEPTED =
      " from casework.dossier d where agency = :agency"
          + " and accepted_at >= :from and accepted_at < :to";

  private static final String ORDER = " order by accepted_at, id limit :size";

  private final JdbcClient db;

  JdbcDossierRegister(JdbcClient db) {
    this.db = db;
  }

  private static String first(String what, String act, String name) {
    return "(select %s from casework.event e where e.dossier = d.id and e.act = '%s') as %s"
        .formatted(what, act, name);
  }

  @Override
  public Page<RegisterRow> page(AgencyCode agency, ReportPeriod period, int number, int size) {
    var rows =
        bound(ROWS + ACCEPTED + ORDER + " offset :offset", agency, period)
            .param("size", size)
            .param("offset", (number - 1L) * size)
            .query(JdbcDossierRegister::row)
            .list();
    var total = bound("select count(*)" + ACCEPTED, agency, period).query(Long.class).single();
    return new Page<>(rows, number, size, total);
  }

  private JdbcClient.StatementSpec bound(String sql, AgencyCode agency, ReportPeriod period) {
    return db.sql(sql)
        .param("agency", agency.value())
        .param("from", Timestamp.from(period.begins()))
        .param("to", Timestamp.from(period.ends()));
  }

  @Override
  public List<RegisterRow> after(
      AgencyCode agency, ReportPeriod period, @Nullable RegisterRow after, int size) {
    var accepted = after == null ? null : after.dossier().acceptedAt();
    return bound(ROWS + ACCEPTED + " and (accepted_at, id) > (:after, :id)" + ORDER, agency, period)
        .param("after", Timestamp.from(accepted == null ? JdbcReports.FIRST : accepted))
        .param("id", after == null ? new UUID(0, 0) : after.dossier().id().value())
        .param("size", size)
        .query(JdbcDossierRegister::row)
        .list();
  }

  private static RegisterRow row(ResultSet row, int number) throws SQLException {
    var dossier = DossierLists.row(row, number);
    var promised = row.getString("promised");
    var receiver = row.getString("receiver");
    return new RegisterRow(
        dossier,
        new Applicant(
            dossier.applicantName(),
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            "",
            row.getString("address"),
            row.getString("phone"),
            ""),
        promised == null ? null : Instant.parse(promised),
        DossierLists.instant(row, "handed_over"),
        DossierLists.instant(row, "returned"),
        receiver == null ? "" : receiver);
  }
}
