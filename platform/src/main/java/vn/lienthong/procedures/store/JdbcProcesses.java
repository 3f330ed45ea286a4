package vn.lienthong.procedures.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.domain.ProcessStore;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcProcesses implements ProcessStore {
  private final JdbcClient db;
  private final ProcessReading reading;

  JdbcProcesses(JdbcClient db) {
    this.db = db;
    this.reading = new ProcessReading(db);
  }

  @Override
  public boolean add(InternalProcess process, String by, Instant at) {
    var id =
        db.sql(
                """
                insert into procedures.process (code, agency, number, valid_from, made_by, made_at)
                values (:code, :agency, :number, :from, :by, :at)
                on conflict do nothing returning id\
                """)
            .param("code", process.procedure().value())
            .param("agency", process.agency().value())
            .param("number", process.version())
            .param("from", process.validFrom())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .query(Long.class)
            .optional();
    id.ifPresent(added -> process.steps().forEach(step -> add(added, step)));
    return id.isPresent();
  }

  private void add(long process, ProcessStep step) {
    var limit = step.limit();
    db.sql(
            """
            insert into procedures.process_step (process, number, name, role, amount, unit)
            values (:process, :number, :name, :role, :amount, :unit)\
            """)
        .param("process", process)
        .param("number", step.number())
        .param("name", step.name())
        .param("role", step.role().name())
        .param("amount", limit == null ? null : limit.amount())
        .param("unit", limit == null ? null : Objects.requireNonNull(limit.unit()).name())
        .update();
    for (int i = 0; i < step.consulted().size(); i++) {
      add(process, step.number(), i + 1, step.consulted().get(i));
    }
  }

  private void add(long process, int step, int position, Consulted one) {
    db.sql(
            """
            insert into procedures.process_consulted
              (process, step, position, agency, task, amount, unit, lead)
            values (:process, :step, :position, :agency, :task, :amount, :unit, :lead)\
            """)
        .param("process", process)
        .param("step", step)
        .param("position", position)
        .param("agency", one.agency().value())
        .param("task", one.task())
        .param("amount", one.limit().amount())
        .param("unit", Objects.requireNonNull(one.limit().unit()).name())
        .param("lead", one.lead())
        .update();
  }

  @Override
  public Optional<InternalProcess> find(ProcedureCode procedure, AgencyCode agency, LocalDate on) {
    return one(
        db.sql(
                """
                select id from procedures.process
                where code = :code and agency = :agency and valid_from <= :on
                order by number desc limit 1\
                """)
            .param("code", procedure.value())
            .param("agency", agency.value())
            .param("on", on));
  }

  @Override
  public Optional<InternalProcess> version(
      ProcedureCode procedure, AgencyCode agency, int version) {
    return one(
        db.sql(
                """
                select id from procedures.process
                where code = :code and agency = :agency and number = :number\
                """)
            .param("code", procedure.value())
            .param("agency", agency.value())
            .param("number", version));
  }

  private Optional<InternalProcess> one(JdbcClient.StatementSpec asked) {
    return all(asked).stream().findFirst();
  }

  private List<InternalProcess> all(JdbcClient.StatementSpec asked) {
    return reading.processes(asked.query((row, i) -> row.getLong("id")).list());
  }

  @Override
  public List<InternalProcess> versions(ProcedureCode procedure, AgencyCode agency) {
    return all(
        db.sql(
                """
                select id from procedures.process where code = :code and agency = :agency
                order by number desc\
                """)
            .param("code", procedure.value())
            .param("agency", agency.value()));
  }

  @Override
  public List<AgencyCode> agencies(ProcedureCode procedure) {
    return db.sql(
            "select distinct agency from procedures.process where code = :code order by agency")
        .param("code", procedure.value())
        .query((row, i) -> new AgencyCode(row.getString("agency")))
        .list();
  }

  @Override
  public Page<InternalProcess> of(AgencyCode agency, LocalDate on, int page, int size) {
    var held =
        """
        from (select distinct on (code) id, code from procedures.process
          where agency = :agency and valid_from <= :on order by code, number desc) held\
        """;
    var found =
        all(
            db.sql("select id " + held + " order by code limit :size offset :offset")
                .param("agency", agency.value())
                .param("on", on)
                .param("size", size)
                .param("offset", (page - 1L) * size));
    var total =
        db.sql("select count(*) " + held)
            .param("agency", agency.value())
            .param("on", on)
            .query(Long.class)
            .single();
    return new Page<>(found, page, size, total);
  }
}
