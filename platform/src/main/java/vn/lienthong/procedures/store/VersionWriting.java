package vn.lienthong.procedures.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.procedures.ChannelTerms;
import vn.lienthong.procedures.Component;
import vn.lienthong.procedures.Fee;
import vn.lienthong.procedures.ProcedureCase;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.domain.SearchWords;

/** Writes whole versions, one statement for each table. */
final class VersionWriting {
  private final JdbcClient db;

  VersionWriting(JdbcClient db) {
    this.db = db;
  }

  /** A row and where it stands: case, terms, position; 0 where a level does not count. */
  private record Placed<T>(int inCase, int inTerms, int position, T row) {}

  void add(ProcedureView version) {
    long id = addVersion(version);
    addCases(id, version.cases());
    addTerms(id, terms(version));
    addFees(id, fees(version));
    addComponents(id, components(version));
    addResults(id, version);
    addBases(id, version);
  }

  private long addVersion(ProcedureView version) {
    return db.sql(
            """
            insert into procedures.version
              (code, national, number, valid_from, valid_to, name, sector_code, sector, owner,
               decision, published, levels, applicants, steps, conditions, page, folded_name, folded)
            values (:code, :national, :number, :from, :to, :name, :sector_code, :sector, :owner,
              :decision, :published, cast(:levels as text[]), cast(:applicants as text[]),
              cast(:steps as text[]), :conditions, :page, :folded_name, :folded)
            returning id\
            """)
        .param("code", version.code().value())
        .param("national", version.code().national().value())
        .param("number", version.version())
        .param("from", version.validFrom())
        .param("to", version.validTo())
        .param("name", version.name())
        .param("sector_code", version.sectorCode())
        .param("sector", version.sector())
        .param("owner", version.owner())
        .param("decision", version.decision())
        .param("published", version.published())
        .param("levels", version.levels().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("applicants", version.applicants().toArray(String[]::new))
        .param("steps", version.steps().toArray(String[]::new))
        .param("conditions", version.conditions())
        .param("page", version.page())
        .param("folded_name", SearchWords.kept(version.name()))
        .param("folded", SearchWords.kept(version.name()) + SearchWords.kept(version.sector()))
        .query(Long.class)
        .single();
  }

  private void addCases(long id, List<ProcedureCase> cases) {
    db.sql(
            """
            insert into procedures.procedure_case (version, number, name)
            select :id, * from unnest(cast(:numbers as int[]), cast(:names as text[]))\
            """)
        .param("id", id)
        .param("numbers", column(cases, ProcedureCase::number))
        .param("names", column(cases, ProcedureCase::name))
        .update();
  }

  private void addTerms(long id, List<Placed<ChannelTerms>> terms) {
    db.sql(
            """
            insert into procedures.terms
              (version, case_number, position, channel, amount, unit, description)
            select :id, * from unnest(cast(:cases as int[]), cast(:positions as int[]),
              cast(:channels as text[]), cast(:amounts as numeric[]), cast(:units as text[]),
              cast(:descriptions as text[]))\
            """)
        .param("id", id)
        .param("cases", column(terms, Placed::inCase))
        .param("positions", column(terms, Placed::position))
        .param("channels", column(terms, each -> each.row().channel()))
        .param("amounts", column(terms, each -> amount(each.row())))
        .param("units", column(terms, each -> unit(each.row())))
        .param("descriptions", column(terms, each -> each.row().description()))
        .update();
  }

  private void addFees(long id, List<Placed<Fee>> fees) {
    db.sql(
            """
            insert into procedures.fee
              (version, case_number, terms_position, position, code, name, dong, published, note)
            select :id, * from unnest(cast(:cases as int[]), cast(:terms as int[]),
              cast(:positions as int[]), cast(:codes as text[]), cast(:names as text[]),
              cast(:amounts as bigint[]), cast(:published as text[]), cast(:notes as text[]))\
            """)
        .param("id", id)
        .param("cases", column(fees, Placed::inCase))
        .param("terms", column(fees, Placed::inTerms))
        .param("positions", column(fees, Placed::position))
        .param("codes", column(fees, each -> each.row().code()))
        .param("names", column(fees, each -> each.row().name()))
        .param("amounts", column(fees, each -> each.row().dong()))
        .param("published", column(fees, each -> each.row().published()))
        .param("notes", column(fees, each -> each.row().note()))
        .update();
  }

  private void addComponents(long id, List<Placed<Component>> components) {
    db.sql(
            """
            insert into procedures.component
              (version, case_number, position, code, name, originals, copies, form, form_url)
            select :id, * from unnest(cast(:cases as int[]), cast(:positions as int[]),
              cast(:codes as text[]), cast(:names as text[]), cast(:originals as int[]),
              cast(:copies as int[]), cast(:forms as text[]), cast(:urls as text[]))\
            """)
        .param("id", id)
        .param("cases", column(components, Placed::inCase))
        .param("positions", column(components, Placed::position))
        .param("codes", column(components, each -> each.row().code()))
        .param("names", column(components, each -> each.row().name()))
        .param("originals", column(components, each -> each.row().originals()))
        .param("copies", column(components, each -> each.row().copies()))
        .param("forms", column(components, each -> each.row().form()))
        .param("urls", column(components, each -> each.row().formUrl()))
        .update();
  }

  private void addResults(long id, ProcedureView version) {
    db.sql(
            """
            insert into procedures.result (version, code, name, position)
            select :id, * from unnest(cast(:codes as text[]), cast(:names as text[]))
              with ordinality\
            """)
        .param("id", id)
        .param("codes", column(version.results(), each -> each.code()))
        .param("names", column(version.results(), each -> each.name()))
        .update();
  }

  private void addBases(long id, ProcedureView version) {
    db.sql(
            """
            insert into procedures.basis (version, number, name, position)
            select :id, * from unnest(cast(:numbers as text[]), cast(:names as text[]))
              with ordinality\
            """)
        .param("id", id)
        .param("numbers", column(version.bases(), each -> each.number()))
        .param("names", column(version.bases(), each -> each.name()))
        .update();
  }

  private static List<Placed<ChannelTerms>> terms(ProcedureView version) {
    var placed = new ArrayList<Placed<ChannelTerms>>();
    version.cases().forEach(in -> placed.addAll(place(in.number(), 0, in.terms())));
    return placed;
  }

  private static List<Placed<Fee>> fees(ProcedureView version) {
    var placed = new ArrayList<Placed<Fee>>();
    for (var each : terms(version)) {
      placed.addAll(place(each.inCase(), each.position(), each.row().fees()));
    }
    return placed;
  }

  private static List<Placed<Component>> components(ProcedureView version) {
    var placed = new ArrayList<Placed<Component>>();
    version.cases().forEach(in -> placed.addAll(place(in.number(), 0, in.components())));
    return placed;
  }

  private static <T> List<Placed<T>> place(int inCase, int inTerms, List<T> rows) {
    var placed = new ArrayList<Placed<T>>();
    rows.forEach(row -> placed.add(new Placed<>(inCase, inTerms, placed.size() + 1, row)));
    return placed;
  }

  private static @Nullable String amount(ChannelTerms terms) {
    var limit = terms.limit();
    return limit == null ? null : limit.amount().toPlainString();
  }

  private static @Nullable Object unit(ChannelTerms terms) {
    var limit = terms.limit();
    return limit == null ? null : limit.unit();
  }

  /** One column of rows as an array that the database reads. */
  private static <T> @Nullable String[] column(
      List<T> rows, Function<T, ? extends @Nullable Object> value) {
    var column = new @Nullable String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      var each = value.apply(rows.get(i));
      column[i] = each == null ? null : each.toString();
    }
    return column;
  }
}
