package vn.lienthong.directory.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.directory.domain.KnownCode;
import vn.lienthong.directory.domain.SearchText;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcAgencies implements Agencies {
  private static final String OWNER_OF_CODE =
      """
      select agency from directory.agency_code where code = :code
      order by validity @> cast(:on as date) desc,
        case when valid_to < :on then valid_to end desc nulls last, valid_from nulls first
      limit 1
      """;

  private static final int ROWS_AT_ONCE = 2_000;

  private final JdbcClient db;

  JdbcAgencies(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Agency> record(AgencyCode anyCode, LocalDate on) {
    return db.sql(AgencyRows.SELECT + " where a.id = (" + OWNER_OF_CODE + ")")
        .param("code", anyCode.value())
        .param("on", on)
        .query(AgencyRows::agency)
        .optional();
  }

  @Override
  public Map<AgencyCode, Agency> records(Collection<AgencyCode> codes, LocalDate on) {
    var records = new HashMap<AgencyCode, Agency>();
    db.sql(
            "select asked.code as asked, found.* from unnest(cast(:codes as text[])) asked (code)"
                + " cross join lateral ("
                + AgencyRows.SELECT
                + " where a.id = ("
                + OWNER_OF_CODE.replace(":code", "asked.code")
                + ")) found")
        .param("codes", codes.stream().map(AgencyCode::value).toArray(String[]::new))
        .param("on", on)
        .query(
            (RowCallbackHandler)
                row ->
                    records.put(new AgencyCode(row.getString("asked")), AgencyRows.agency(row, 0)));
    return records;
  }

  @Override
  public Optional<Agency> byId(UUID id, LocalDate on) {
    return db.sql(AgencyRows.SELECT + " where a.id = :id")
        .param("id", id)
        .param("on", on)
        .query(AgencyRows::agency)
        .optional();
  }

  @Override
  public Optional<AgencyRecord> history(UUID id, LocalDate on) {
    return byId(id, on)
        .map(agency -> new JdbcAgencyHistory(db, id).complete(agency, agencySource(id)));
  }

  private String agencySource(UUID id) {
    return db.sql("select source from directory.agency where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  @Override
  public Optional<UUID> idOf(AgencyCode anyCode, LocalDate on) {
    return db.sql(OWNER_OF_CODE)
        .param("code", anyCode.value())
        .param("on", on)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<Agency> successor(UUID closed, LocalDate on) {
    return db.sql(
            AgencyRows.SELECT
                + """
                where a.id = (select s.successor from directory.succession s
                  join directory.reorganisation r on r.id = s.reorganisation
                  where s.closed = :closed and s.effective <= :on
                    and r.state in ('APPROVED', 'EXECUTED', 'RECORDED')
                  order by s.effective desc limit 1)\
                """)
        .param("closed", closed)
        .param("on", on)
        .query(AgencyRows::agency)
        .optional();
  }

  @Override
  public Page<AgencyView> search(
      SearchText text, @Nullable AgencyKind kind, LocalDate on, int number, int size) {
    var found =
        db.sql(
                """
                select agency, count(*) over () as total from directory.agency_entry
                where (folded like :name or (:code_like and codes like :code))
                  and (cast(:kind as text) is null or kind = :kind)
                  and not hidden and validity @> cast(:on as date)
                order by
                  case when codes like :whole_code then 0
                    when kind in ('PROVINCE', 'MINISTRY') then 1
                    else 2 end,
                  case when lowered = :lowered then 0
                    when strpos(lowered, :lowered) > 0 then 1
                    else 2 end,
                  name, main_code
                limit :size offset :offset\
                """)
            .param("name", text.namePattern())
            .param("code_like", text.codeLike())
            .param("code", text.codePattern())
            .param("whole_code", text.wholeCodePattern())
            .param("lowered", text.lowered())
            .param("kind", kind == null ? null : kind.name())
            .param("on", on)
            .param("size", size)
            .param("offset", (number - 1L) * size)
            .query((row, i) -> new Found(row.getObject("agency", UUID.class), row.getLong("total")))
            .list();
    if (found.isEmpty() && number > 1) {
      return new Page<>(List.of(), number, size, search(text, kind, on, 1, 1).total());
    }
    var total = found.isEmpty() ? 0 : found.get(0).total();
    return new Page<>(views(found.stream().map(Found::agency).toList(), on), number, size, total);
  }

  @Override
  public Page<AgencyView> list(@Nullable AgencyKind kind, LocalDate on, int number, int size) {
    var ids =
        db.sql(
                """
                select agency from directory.agency_entry
                where (cast(:kind as text) is null or kind = :kind)
                  and not hidden and validity @> cast(:on as date)
                order by name, main_code
                limit :size offset :offset\
                """)
            .param("kind", kind == null ? null : kind.name())
            .param("on", on)
            .param("size", size)
            .param("offset", (number - 1L) * size)
            .query((row, i) -> row.getObject("agency", UUID.class))
            .list();
    return new Page<>(views(ids, on), number, size, count(kind, on));
  }

  @Override
  public List<AgencyView> named(String key, LocalDate on) {
    return db.sql(
            AgencyRows.SELECT
                + """
                where a.id in (select agency from directory.agency_entry
                  where folded like :words
                    and btrim(regexp_replace(folded, '[^a-z0-9]+', ' ', 'g')) = :key
                    and validity @> cast(:on as date))\
                """)
        .param("words", "%" + key.replace(' ', '%') + "%")
        .param("key", key)
        .param("on", on)
        .query(AgencyRows::view)
        .list();
  }

  @Override
  public List<AgencyView> all(AgencyKind kind, LocalDate on) {
    return db.sql(
            AgencyRows.SELECT
                + """
                join directory.agency_entry e on e.agency = a.id
                where e.kind = :kind and not e.hidden and e.validity @> cast(:on as date)
                order by e.name, e.main_code\
                """)
        .param("kind", kind.name())
        .param("on", on)
        .query(AgencyRows::view)
        .list();
  }

  @Override
  public List<AgencyView> children(UUID parent, LocalDate on) {
    return db.sql(
            AgencyRows.SELECT
                + """
                join directory.agency_parent p on p.agency = a.id and p.validity @> cast(:on as date)
                join directory.agency_entry e on e.agency = a.id
                where p.parent = :parent and not e.hidden and e.validity @> cast(:on as date)
                order by e.name, e.main_code\
                """)
        .param("parent", parent)
        .param("on", on)
        .query(AgencyRows::view)
        .list();
  }

  @Override
  public List<KnownCode> known(Collection<String> codes) {
    return db.sql(
            """
            select c.code, a.id, a.kind, c.valid_from, c.valid_to,
              array(select name from directory.agency_name where agency = a.id
                    order by valid_from desc nulls last) as names
            from directory.agency_code c
            join directory.agency a on a.id = c.agency
            where c.code = any(cast(:codes as text[]))\
            """)
        .param("codes", codes.toArray(String[]::new))
        .query((row, i) ->
            new KnownCode(
                row.getString("code"),
                row.getObject("id", UUID.class),
                AgencyKind.valueOf(row.getString("kind")),
                List.of(AgencyRows.texts(row.getArray("names"))),
                AgencyRows.day(row, "valid_from"),
                AgencyRows.day(row, "valid_to")))
        .list();
  }

  @Override
  public void each(LocalDate on, BiConsumer<AgencyView, String> agencyAndSource) {
    db.sql(
            AgencyRows.SELECT
                + """
                order by (select code from directory.agency_code where agency = a.id
                  order by position limit 1), a.valid_from nulls first\
                """)
        .param("on", on)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            (RowCallbackHandler)
                row -> agencyAndSource.accept(AgencyRows.view(row, 0), row.getString("source")));
  }

  @Override
  public void eachOpen(LocalDate on, Consumer<AgencyView> agency) {
    db.sql(
            AgencyRows.SELECT
                + """
                join directory.agency_entry e on e.agency = a.id
                where not e.hidden and e.validity @> cast(:on as date)
                order by e.main_code\
                """)
        .param("on", on)
        .withFetchSize(ROWS_AT_ONCE)
        .query((RowCallbackHandler) row -> agency.accept(AgencyRows.view(row, 0)));
  }

  private long count(@Nullable AgencyKind kind, LocalDate on) {
    return db.sql(
            """
            select count(*) from directory.agency_entry
            where (cast(:kind as text) is null or kind = :kind)
              and not hidden and validity @> cast(:on as date)\
            """)
        .param("kind", kind == null ? null : kind.name())
        .param("on", on)
        .query(Long.class)
        .single();
  }

  private List<AgencyView> views(List<UUID> ids, LocalDate on) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return db.sql(
            AgencyRows.SELECT
                + """
                where a.id = any(cast(:ids as uuid[]))
                order by array_position(cast(:ids as uuid[]), a.id)\
                """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("on", on)
        .query(AgencyRows::view)
        .list();
  }

  private record Found(UUID agency, long total) {}
}
