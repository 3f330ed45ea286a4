package vn.lienthong.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Text;

/** What dossiers were handed in with. */
final class RegistrationRows {
  private final JdbcClient db;

  RegistrationRows(JdbcClient db) {
    this.db = db;
  }

  /** False, and nothing is added, when there is a dossier of that id. */
  boolean add(DossierId id, Registration dossier, Projection row) {
    if (!addDossier(id, dossier, row)) {
      return false;
    }
    for (int i = 0; i < dossier.papers().size(); i++) {
      add(id, i + 1, dossier.papers().get(i));
    }
    for (int i = 0; i < dossier.fees().size(); i++) {
      add(id, i + 1, dossier.fees().get(i));
    }
    return true;
  }

  private boolean addDossier(DossierId id, Registration dossier, Projection row) {
    var applicant = dossier.applicant();
    return db.sql(
                """
                insert into casework.dossier (id, version, state, agency, procedure_code,
                  procedure_version, procedure_name, case_number, channel, applicant_name,
                  applicant_kind, identity_number, address, phone, email, content, search_key,
                  registered_at)
                values (:id, 0, :state, :agency, :procedure, :procedure_version, :procedure_name,
                  :case_number, :channel, :name, :kind, :identity_number, :address, :phone, :email,
                  :content, :search_key, :at)
                on conflict (id) do nothing\
                """)
            .param("id", id.value())
            .param("state", row.state().number())
            .param("agency", dossier.agency().value())
            .param("procedure", dossier.procedure().value())
            .param("procedure_version", dossier.procedureVersion())
            .param("procedure_name", dossier.procedureName())
            .param("case_number", dossier.caseNumber())
            .param("channel", dossier.channel().name())
            .param("name", applicant.name())
            .param("kind", applicant.kind().name())
            .param("identity_number", applicant.identityNumber())
            .param("address", applicant.address())
            .param("phone", applicant.phone())
            .param("email", applicant.email())
            .param("content", dossier.content())
            .param("search_key", searchKey(dossier))
            .param("at", Timestamp.from(dossier.at()))
            .update()
        == 1;
  }

  private static String searchKey(Registration dossier) {
    return Text.fold(
        String.join(
            " ",
            dossier.applicant().name(),
            dossier.applicant().phone().replaceAll("[ .-]", ""),
            dossier.content()));
  }

  private void add(DossierId id, int number, Paper paper) {
    db.sql(
            """
            insert into casework.paper (dossier, number, code, name, originals, copies)
            values (:dossier, :number, :code, :name, :originals, :copies)\
            """)
        .param("dossier", id.value())
        .param("number", number)
        .param("code", paper.code())
        .param("name", paper.name())
        .param("originals", paper.originals())
        .param("copies", paper.copies())
        .update();
  }

  private void add(DossierId id, int number, FeeLine fee) {
    db.sql(
            """
            insert into casework.fee (dossier, number, code, name, dong, paid_at_counter)
            values (:dossier, :number, :code, :name, :dong, :paid)\
            """)
        .param("dossier", id.value())
        .param("number", number)
        .param("code", fee.code())
        .param("name", fee.name())
        .param("dong", fee.dong())
        .param("paid", fee.paidAtCounter())
        .update();
  }

  Optional<Registration> find(DossierId id) {
    return db.sql("select * from casework.dossier where id = :id")
        .param("id", id.value())
        .query((row, i) -> registration(row, papers(id), fees(id)))
        .optional();
  }

  static Registration registration(ResultSet row, List<Paper> papers, List<FeeLine> fees)
      throws SQLException {
    return new Registration(
        new AgencyCode(row.getString("agency")),
        new ProcedureCode(row.getString("procedure_code")),
        row.getInt("procedure_version"),
        row.getString("procedure_name"),
        row.getInt("case_number"),
        Channel.valueOf(row.getString("channel")),
        new Applicant(
            row.getString("applicant_name"),
            Applicant.Kind.valueOf(row.getString("applicant_kind")),
            row.getString("identity_number"),
            row.getString("address"),
            row.getString("phone"),
            row.getString("email")),
        row.getString("content"),
        papers,
        fees,
        row.getTimestamp("registered_at").toInstant());
  }

  private List<Paper> papers(DossierId id) {
    return db.sql(
            """
            select code, name, originals, copies from casework.paper
            where dossier = :id order by number\
            """)
        .param("id", id.value())
        .query((row, i) ->
            new Paper(
                row.getString("code"),
                row.getString("name"),
                row.getInt("originals"),
                row.getInt("copies")))
        .list();
  }

  private List<FeeLine> fees(DossierId id) {
    return db.sql(
            """
            select code, name, dong, paid_at_counter from casework.fee
            where dossier = :id order by number\
            """)
        .param("id", id.value())
        .query((row, i) ->
            new FeeLine(
                row.getString("code"),
                row.getString("name"),
                row.getLong("dong"),
                row.getBoolean("paid_at_counter")))
        .list();
  }
}
