package vn.lienthong.procedures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.LegalBasis;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureResult;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.TimeLimit;

/** Reads whole versions: one statement for each table, however many versions are asked for. */
final class VersionReading {
  private final JdbcClient db;

  VersionReading(JdbcClient db) {
    this.db = db;
  }

  /** A row and whose part it is. */
  private record Part<T>(String of, T row) {}

  /** What hangs on versions, by id of the version. */
  private record Parts(
      Map<String, List<ProcedureCase>> cases,
      Map<String, List<ProcedureResult>> results,
      Map<String, List<LegalBasis>> bases) {}

  /** The versions with these ids, in their order. */
  List<ProcedureView> versions(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var asked = ids.toArray(Long[]::new);
    var parts = new Parts(cases(asked), results(asked), bases(asked));
    return db.sql(
            """
            select * from unnest(cast(:ids as bigint[])) with ordinality as asked (id, place)
              join procedures.version using (id)
            order by place\
            """)
        .param("ids", asked)
        .query((row, i) -> version(row, parts))
        .list();
  }

  private static ProcedureView version(ResultSet row, Parts parts) throws SQLException {
    var id = row.getString("id");
    return new ProcedureView(
        new ProcedureCode(row.getString("code")),
        row.getInt("number"),
        row.getObject("valid_from", LocalDate.class),
        day(row, "valid_to"),
        row.getString("name"),
        row.getString("sector_code"),
        row.getString("sector"),
        row.getString("owner"),
        row.getString("decision"),
        row.getBoolean("published"),
        texts(row, "levels").stream().map(Level::valueOf).collect(Collectors.toSet()),
        texts(row, "applicants"),
        texts(row, "steps"),
        row.getString("conditions"),
        parts.cases().getOrDefault(id, List.of()),
        parts.results().getOrDefault(id, List.of()),
        parts.bases().getOrDefault(id, List.of()),
        row.getString("page"));
  }

  private Map<String, List<ProcedureCase>> cases(Long[] ids) {
    var terms = terms(ids);
    var components = components(ids);
    return parts(
        ids,
        """
        select cast(version as text) as part_of, version || '/' || number as place, number, name
        from procedures.procedure_case where version = any(cast(:ids as bigint[]))
        order by version, number\
        """,
        (row, i) -> {
          var place = row.getString("place");
          return new ProcedureCase(
              row.getInt("number"),
              row.getString("name"),
              terms.getOrDefault(place, List.of()),
              components.getOrDefault(place, List.of()));
        });
  }

  private Map<String, List<ChannelTerms>> terms(Long[] ids) {
    var fees = fees(ids);
    return parts(
        ids,
        """
        select version || '/' || case_number as part_of,
          version || '/' || case_number || '/' || position as place,
          channel, amount, unit, description
        from procedures.terms where version = any(cast(:ids as bigint[]))
        order by version, case_number, position\
        """,
        (row, i) ->
            new ChannelTerms(
                Channel.valueOf(row.getString("channel")),
                limit(row),
                fees.getOrDefault(row.getString("place"), List.of()),
                row.getString("description")));
  }

  private Map<String, List<Fee>> fees(Long[] ids) {
    return parts(
        ids,
        """
        select version || '/' || case_number || '/' || terms_position as part_of,
          code, name, dong, published, note
        from procedures.fee where version = any(cast(:ids as bigint[]))
        order by version, case_number, terms_position, position\
        """,
        (row, i) ->
            new Fee(
                row.getString("code"),
                row.getString("name"),
                row.getObject("dong", Long.class),
                row.getString("published"),
                row.getString("note")));
  }

  private Map<String, List<Component>> components(Long[] ids) {
    return parts(
        ids,
        """
        select version || '/' || case_number as part_of,
          code, name, originals, copies, form, form_url
        from procedures.component where version = any(cast(:ids as bigint[]))
        order by version, case_number, position\
        """,
        (row, i) ->
            new Component(
                row.getString("code"),
                row.getString("name"),
                row.getInt("originals"),
                row.getInt("copies"),
                row.getString("form"),
                row.getString("form_url")));
  }

  private Map<String, List<ProcedureResult>> results(Long[] ids) {
    return parts(
        ids,
        """
        select cast(version as text) as part_of, code, name
        from procedures.result where version = any(cast(:ids as bigint[]))
        order by version, position\
        """,
        (row, i) -> new ProcedureResult(row.getString("code"), row.getString("name")));
  }

  private Map<String, List<LegalBasis>> bases(Long[] ids) {
    return parts(
        ids,
        """
        select cast(version as text) as part_of, number, name
        from procedures.basis where version = any(cast(:ids as bigint[]))
        order by version, position\
        """,
        (row, i) -> new LegalBasis(row.getString("number"), row.getString("name")));
  }

  /** Rows by whose part they are, each list in the order of the statement. */
  private <T> Map<String, List<T>> parts(Long[] ids, String sql, RowMapper<T> rows) {
    var parts = new HashMap<String, List<T>>();
    db.sql(sql)
        .param("ids", ids)
        .query((row, i) -> new Part<>(row.getString("part_of"), rows.mapRow(row, i)))
        .list()
        .forEach(part -> parts.computeIfAbsent(part.of(), of -> new ArrayList<>()).add(part.row()));
    return parts;
  }

  static @Nullable TimeLimit limit(ResultSet row) throws SQLException {
    var amount = row.getBigDecimal("amount");
    var unit = row.getString("unit");
    return amount == null
        ? null
        : new TimeLimit(amount, unit == null ? null : LimitUnit.valueOf(unit));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
