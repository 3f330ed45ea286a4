package vn.lienthong.directory.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.domain.CodeForm;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.directory.domain.SearchText;
import vn.lienthong.shared.Text;

@Repository
class JdbcRegister implements Register {
  /** Until the transaction ends: what writes many agencies outlasts the limits of a request. */
  private static final String LONG_WORK =
      """
      select set_config('lock_timeout', '10min', true), set_config('statement_timeout', '0', true)\
      """;

  private final JdbcClient db;

  JdbcRegister(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void add(List<Registration> agencies) {
    addAgencies(agencies);
    addNames(agencies);
    addCodes(agencies);
    addParents(agencies.stream().filter(agency -> agency.parent() != null).toList());
    addEntries(agencies.stream().map(Registration::id).toList());
  }

  @Override
  public void rename(UUID agency, String name, LocalDate from, String source) {
    endName(agency, from);
    db.sql(
            """
            insert into directory.agency_name
              (agency, name, lowered, folded, valid_from, valid_to, source)
            select id, :name, :lowered, :folded, :from,
              coalesce((select min(valid_from) - 1 from directory.agency_name
                where agency = :agency and valid_from > :from), valid_to), :source
            from directory.agency where id = :agency
            on conflict (agency, valid_from) do update set name = excluded.name,
              lowered = excluded.lowered, folded = excluded.folded, source = excluded.source\
            """)
        .param("agency", agency)
        .param("name", Text.clean(name))
        .param("lowered", SearchText.lower(name))
        .param("folded", " " + Text.fold(name))
        .param("from", from)
        .param("source", source)
        .update();
    refresh(List.of(agency));
  }

  private void endName(UUID agency, LocalDate from) {
    db.sql(
            """
            update directory.agency_name set valid_to = :last
            where agency = :agency and validity @> cast(:last as date)\
            """)
        .param("agency", agency)
        .param("last", from.minusDays(1))
        .update();
  }

  @Override
  public void close(UUID agency, LocalDate last) {
    closeAgency(agency, last);
    endCodes(agency, last);
    refresh(List.of(agency));
  }

  private void closeAgency(UUID agency, LocalDate last) {
    db.sql("update directory.agency set valid_to = :last where id = :agency")
        .param("agency", agency)
        .param("last", last)
        .update();
  }

  private void endCodes(UUID agency, LocalDate last) {
    db.sql(
            """
            update directory.agency_code set valid_to = :last
            where agency = :agency and validity @> cast(:last as date)\
            """)
        .param("agency", agency)
        .param("last", last)
        .update();
  }

  @Override
  public int moveChildren(UUID parent, UUID newParent, LocalDate from) {
    return redirectLater(parent, newParent, from) + splitAt(parent, newParent, from);
  }

  private int redirectLater(UUID parent, UUID newParent, LocalDate from) {
    return db.sql(
            """
            update directory.agency_parent set parent = :new_parent
            where parent = :parent and agency <> :new_parent and valid_from >= :from\
            """)
        .param("parent", parent)
        .param("new_parent", newParent)
        .param("from", from)
        .update();
  }

  private int splitAt(UUID parent, UUID newParent, LocalDate from) {
    return db.sql(
            """
            with ended as (
              update directory.agency_parent p set valid_to = :last
              from directory.agency_parent old
              where p.parent = :parent and p.validity @> daterange(:last, :from, '[]')
                and old.agency = p.agency and old.valid_from is not distinct from p.valid_from
              returning p.agency, old.valid_to)
            insert into directory.agency_parent (agency, parent, valid_from, valid_to)
            select agency, :new_parent, :from, valid_to from ended
            where agency <> :new_parent\
            """)
        .param("parent", parent)
        .param("new_parent", newParent)
        .param("from", from)
        .param("last", from.minusDays(1))
        .update();
  }

  @Override
  public int countChildren(UUID parent, UUID newParent, LocalDate from) {
    return db.sql(
            """
            select count(*) from directory.agency_parent
            where parent = :parent and agency <> :new_parent
              and (valid_to is null or valid_to >= :from)\
            """)
        .param("parent", parent)
        .param("new_parent", newParent)
        .param("from", from)
        .query(Integer.class)
        .single();
  }

  @Override
  public void lock(UUID agency, boolean locked) {
    db.sql("update directory.agency set locked = :locked where id = :agency")
        .param("agency", agency)
        .param("locked", locked)
        .update();
  }

  @Override
  public void serialise() {
    db.sql(LONG_WORK).query().singleRow();
    db.sql("lock table directory.agency in share row exclusive mode").update();
  }

  @Override
  public void settle() {
    db.sql(
            """
            select gin_clean_pending_list('directory.agency_entry_folded')
              + gin_clean_pending_list('directory.agency_entry_codes')\
            """)
        .query(Long.class)
        .single();
  }

  @Override
  public void refresh(Collection<UUID> agencies) {
    db.sql("delete from directory.agency_entry where agency = any(cast(:ids as uuid[]))")
        .param("ids", agencies.toArray(UUID[]::new))
        .update();
    addEntries(agencies);
  }

  private void addEntries(Collection<UUID> agencies) {
    db.sql(
            """
            insert into directory.agency_entry
              (agency, main_code, codes, name, lowered, folded, kind, hidden, validity)
            select a.id, c.codes[1], lower(' ' || array_to_string(c.codes, ' ') || ' '), n.name,
              n.lowered, n.folded, a.kind, c.hub, a_range * n.validity
            from directory.agency a
            cross join lateral (select daterange(a.valid_from, a.valid_to, '[]') as a_range) r
            join directory.agency_name n on n.agency = a.id
            cross join lateral (
              select array_agg(code order by position) as codes, bool_or(form = 'HUB') as hub
              from directory.agency_code where agency = a.id) c
            where a.id = any(cast(:ids as uuid[])) and a_range && n.validity\
            """)
        .param("ids", agencies.toArray(UUID[]::new))
        .update();
  }

  private void addAgencies(List<Registration> rows) {
    db.sql(
            """
            insert into directory.agency (id, kind, valid_from, valid_to, sample, source)
            select * from unnest(cast(:ids as uuid[]), cast(:kinds as text[]),
              cast(:from as date[]), cast(:to as date[]), cast(:samples as boolean[]),
              cast(:sources as text[]))\
            """)
        .param("ids", column(rows, Registration::id, UUID[]::new))
        .param("kinds", column(rows, row -> row.kind().name(), String[]::new))
        .param("from", column(rows, row -> text(row.validFrom()), String[]::new))
        .param("to", column(rows, row -> text(row.validTo()), String[]::new))
        .param("samples", column(rows, Registration::sample, Boolean[]::new))
        .param("sources", column(rows, Registration::source, String[]::new))
        .update();
  }

  private void addNames(List<Registration> rows) {
    db.sql(
            """
            insert into directory.agency_name
              (agency, name, lowered, folded, valid_from, valid_to, source)
            select * from unnest(cast(:ids as uuid[]), cast(:names as text[]),
              cast(:lowered as text[]), cast(:folded as text[]), cast(:from as date[]),
              cast(:to as date[]), cast(:sources as text[]))\
            """)
        .param("ids", column(rows, Registration::id, UUID[]::new))
        .param("names", column(rows, Registration::name, String[]::new))
        .param("lowered", column(rows, row -> SearchText.lower(row.name()), String[]::new))
        .param("folded", column(rows, row -> " " + Text.fold(row.name()), String[]::new))
        .param("from", column(rows, row -> text(row.validFrom()), String[]::new))
        .param("to", column(rows, row -> text(row.validTo()), String[]::new))
        .param("sources", column(rows, Registration::source, String[]::new))
        .update();
  }

  private void addCodes(List<Registration> agencies) {
    var rows = agencies.stream().flatMap(CodeRow::of).toList();
    db.sql(
            """
            insert into directory.agency_code (code, agency, form, position, valid_from, valid_to)
            select * from unnest(cast(:codes as text[]), cast(:ids as uuid[]),
              cast(:forms as text[]), cast(:positions as int[]), cast(:from as date[]),
              cast(:to as date[]))\
            """)
        .param("codes", column(rows, CodeRow::code, String[]::new))
        .param("ids", column(rows, row -> row.agency().id(), UUID[]::new))
        .param("forms", column(rows, row -> row.form().name(), String[]::new))
        .param("positions", column(rows, CodeRow::position, Integer[]::new))
        .param("from", column(rows, row -> text(row.agency().validFrom()), String[]::new))
        .param("to", column(rows, row -> text(row.agency().validTo()), String[]::new))
        .update();
  }

  private void addParents(List<Registration> rows) {
    db.sql(
            """
            insert into directory.agency_parent (agency, parent, valid_from, valid_to)
            select * from unnest(cast(:ids as uuid[]), cast(:parents as uuid[]),
              cast(:from as date[]), cast(:to as date[]))\
            """)
        .param("ids", column(rows, Registration::id, UUID[]::new))
        .param("parents", column(rows, row -> row.parent(), UUID[]::new))
        .param("from", column(rows, row -> text(row.validFrom()), String[]::new))
        .param("to", column(rows, row -> text(row.validTo()), String[]::new))
        .update();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static <R, T extends @Nullable Object> T[] column(
      List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private record CodeRow(Registration agency, String code, int position, CodeForm form) {
    static Stream<CodeRow> of(Registration agency) {
      var codes = agency.codes();
      return IntStream.range(0, codes.size())
          .mapToObj(i -> new CodeRow(agency, codes.get(i).value(), i, CodeForm.of(codes.get(i))));
    }
  }
}
