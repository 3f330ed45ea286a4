package vn.lienthong.procedures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.InternalProcess;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.StepRole;
import vn.lienthong.shared.AgencyCode;

/** Reads whole processes: one statement for each table, however many are asked for. */
final class ProcessReading {
  private final JdbcClient db;

  ProcessReading(JdbcClient db) {
    this.db = db;
  }

  /** Which step of which process. */
  private record Place(long process, int step) {}

  /** The processes with these ids, in their order. */
  List<InternalProcess> processes(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var asked = ids.toArray(Long[]::new);
    var steps = steps(asked);
    return db.sql(
            """
            select * from unnest(cast(:ids as bigint[])) with ordinality as asked (id, place)
              join procedures.process using (id)
            order by place\
            """)
        .param("ids", asked)
        .query((row, i) -> process(row, steps))
        .list();
  }

  private static InternalProcess process(ResultSet row, Map<Long, List<ProcessStep>> steps)
      throws SQLException {
    return new InternalProcess(
        new ProcedureCode(row.getString("code")),
        new AgencyCode(row.getString("agency")),
        row.getInt("number"),
        row.getObject("valid_from", LocalDate.class),
        steps.getOrDefault(row.getLong("id"), List.of()));
  }

  private Map<Long, List<ProcessStep>> steps(Long[] ids) {
    var consulted = consulted(ids);
    var steps = new HashMap<Long, List<ProcessStep>>();
    db.sql(
            """
            select * from procedures.process_step where process = any(cast(:ids as bigint[]))
            order by process, number\
            """)
        .param("ids", ids)
        .query(row -> {
          var place = new Place(row.getLong("process"), row.getInt("number"));
          steps
              .computeIfAbsent(place.process(), of -> new ArrayList<>())
              .add(step(row, consulted.getOrDefault(place, List.of())));
        });
    return steps;
  }

  private static ProcessStep step(ResultSet row, List<Consulted> consulted) throws SQLException {
    return new ProcessStep(
        row.getInt("number"),
        row.getString("name"),
        StepRole.valueOf(row.getString("role")),
        VersionReading.limit(row),
        consulted);
  }

  private Map<Place, List<Consulted>> consulted(Long[] ids) {
    var consulted = new HashMap<Place, List<Consulted>>();
    db.sql(
            """
            select * from procedures.process_consulted where process = any(cast(:ids as bigint[]))
            order by process, step, position\
            """)
        .param("ids", ids)
        .query(row -> {
          consulted
              .computeIfAbsent(
                  new Place(row.getLong("process"), row.getInt("step")), of -> new ArrayList<>())
              .add(consulted(row));
        });
    return consulted;
  }

  private static Consulted consulted(ResultSet row) throws SQLException {
    return new Consulted(
        new AgencyCode(row.getString("agency")),
        row.getString("task"),
        Objects.requireNonNull(VersionReading.limit(row)),
        row.getBoolean("lead"));
  }
}
