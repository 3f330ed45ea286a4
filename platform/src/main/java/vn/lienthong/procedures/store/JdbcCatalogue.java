package vn.lienthong.procedures.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.Catalogue;
import vn.lienthong.procedures.domain.SearchWords;
import vn.lienthong.shared.Page;

@Repository
class JdbcCatalogue implements Catalogue {
  /** Until the transaction ends: a load of the whole catalogue outlasts the limits of a request. */
  private static final String LONG_WORK =
      """
      select set_config('lock_timeout', '10min', true), set_config('statement_timeout', '0', true)\
      """;

  private static final String IN_FORCE = "published and validity @> cast(:on as date)";

  /** Of a version only these columns ever change; a settlement never does. */
  private static final String MARK =
      """
      select concat_ws('/', count(*),
        bit_xor(hashtextextended(concat_ws(' ', id, valid_to, published, decision), 0)),
        (select count(*) from procedures.settled_limit))
      from procedures.version\
      """;

  private final JdbcClient db;
  private final VersionReading reading;
  private final VersionWriting writing;

  JdbcCatalogue(JdbcClient db) {
    this.db = db;
    this.reading = new VersionReading(db);
    this.writing = new VersionWriting(db);
  }

  @Override
  public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
    var ids =
        db.sql("select id from procedures.version where code = :code and " + IN_FORCE)
            .param("code", code.value())
            .param("on", on)
            .query(JdbcCatalogue::id)
            .list();
    return reading.versions(ids).stream().findFirst();
  }

  @Override
  public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page, int size) {
    var where = new Conditions(filter, on);
    var ids =
        db.sql(
                "select id from procedures.version where "
                    + where.sql()
                    + """
                     order by
                      case when lower(code) like :code
                          or folded_name like all(cast(:words as text[])) then 0
                        else 1 end,
                      name, code
                    limit :size offset :offset\
                    """)
            .params(where.parameters())
            .param("size", size)
            .param("offset", (page - 1L) * size)
            .query(JdbcCatalogue::id)
            .list();
    return new Page<>(reading.versions(ids), page, size, count(where));
  }

  @Override
  public List<ProcedureView> inForce(LocalDate on) {
    return reading.versions(
        db.sql("select id from procedures.version where " + IN_FORCE + " order by code")
            .param("on", on)
            .query(JdbcCatalogue::id)
            .list());
  }

  @Override
  public String mark() {
    return db.sql(MARK).query(String.class).single();
  }

  private long count(Conditions where) {
    return db.sql("select count(*) from procedures.version where " + where.sql())
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public List<ProcedureView> versions(ProcedureCode code) {
    return reading.versions(
        db.sql("select id from procedures.version where code = :code order by number desc")
            .param("code", code.value())
            .query(JdbcCatalogue::id)
            .list());
  }

  @Override
  public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
    return reading.versions(
        db.sql(
                "select id from procedures.version where national = :national and code <> national"
                    + " and "
                    + IN_FORCE
                    + " order by code")
            .param("national", national.value())
            .param("on", on)
            .query(JdbcCatalogue::id)
            .list());
  }

  @Override
  public List<String> sectors(LocalDate on) {
    return names("sector", on);
  }

  @Override
  public List<String> owners(LocalDate on) {
    return names("owner", on);
  }

  private List<String> names(String column, LocalDate on) {
    return db.sql(
            "select distinct "
                + column
                + " from procedures.version where "
                + column
                + " <> '' and "
                + IN_FORCE
                + " order by "
                + column)
        .param("on", on)
        .query((row, i) -> row.getString(column))
        .list();
  }

  @Override
  public Map<ProcedureCode, ProcedureView> latest() {
    var latest = new LinkedHashMap<ProcedureCode, ProcedureView>();
    var ids =
        db.sql("select distinct on (code) id from procedures.version order by code, number desc")
            .query(JdbcCatalogue::id)
            .list();
    reading.versions(ids).forEach(version -> latest.put(version.code(), version));
    return latest;
  }

  private static long id(ResultSet row, int number) throws SQLException {
    return row.getLong("id");
  }

  @Override
  public void add(ProcedureView version) {
    writing.add(version);
  }

  @Override
  public void end(ProcedureCode code, int version, LocalDate last) {
    db.sql(
            """
            update procedures.version set valid_to = greatest(:last, valid_from - 1)
            where code = :code and number = :number\
            """)
        .param("last", last)
        .param("code", code.value())
        .param("number", version)
        .update();
  }

  @Override
  public boolean publish(ProcedureCode code, int version, String decision, LocalDate on) {
    return db.sql(
                """
                update procedures.version
                set published = true, published_here = true, decision = :decision
                where code = :code and number = :number and not published
                  and not isempty(validity) and coalesce(valid_to >= :on, true)\
                """)
            .param("decision", decision)
            .param("code", code.value())
            .param("number", version)
            .param("on", on)
            .update()
        > 0;
  }

  @Override
  public Set<ProcedureCode> publishedHere() {
    return db.sql(
            """
            select code from (select distinct on (code) code, published_here
              from procedures.version order by code, number desc) as latest
            where published_here\
            """)
        .query((row, i) -> new ProcedureCode(row.getString("code")))
        .set();
  }

  @Override
  public void serialise() {
    db.sql(LONG_WORK).query().singleRow();
    db.sql("lock table procedures.version in share row exclusive mode").update();
  }

  /** The WHERE of a search and what fills it. */
  private record Conditions(String sql, Map<String, Object> parameters) {
    Conditions(ProcedureFilter filter, LocalDate on) {
      this(new ArrayList<>(List.of(IN_FORCE)), new LinkedHashMap<>(), filter, on);
    }

    private Conditions(
        List<String> all, Map<String, Object> parameters, ProcedureFilter filter, LocalDate on) {
      this(fill(all, parameters, filter, on), parameters);
    }

    private static String fill(
        List<String> all, Map<String, Object> parameters, ProcedureFilter filter, LocalDate on) {
      var words = SearchWords.of(filter.text());
      var patterns = words.words().stream().map(word -> "% " + escaped(word) + "%").toList();
      parameters.put("on", on);
      parameters.put("code", escaped(words.typed()) + "%");
      parameters.put("words", patterns.toArray(String[]::new));
      all.add("(lower(code) like :code or (" + eachWord(patterns, parameters) + "))");
      equal("sector", filter.sector(), all, parameters);
      equal("owner", filter.owner(), all, parameters);
      var level = filter.level();
      if (level != null) {
        all.add(":level = any(levels)");
        parameters.put("level", level.name());
      }
      return String.join(" and ", all);
    }

    /** One condition for each word: the index of trigrams does not serve LIKE ALL. */
    private static String eachWord(List<String> patterns, Map<String, Object> parameters) {
      var conditions = new ArrayList<String>();
      for (var pattern : patterns) {
        var name = "word" + conditions.size();
        parameters.put(name, pattern);
        conditions.add("folded like :" + name);
      }
      return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static void equal(
        String column, String value, List<String> all, Map<String, Object> parameters) {
      if (!value.isEmpty()) {
        all.add(column + " = :" + column);
        parameters.put(column, value);
      }
    }

    private static String escaped(String text) {
      return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
  }
}
