package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.Console.Contact;
import vn.lienthong.exchange.Console.Rejected;
import vn.lienthong.exchange.Console.Target;
import vn.lienthong.exchange.domain.ContactBook;

/** Contacts and refused calls in PostgreSQL. */
@Repository
class JdbcContactBook implements ContactBook {
  private final JdbcClient db;

  JdbcContactBook(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void keep(Collection<Contact> contacts) {
    db.sql(
            """
            insert into exchange.system_contact as c (system, face, last_call, last_success, error, error_at)
            select * from unnest(:systems::text[], :faces::text[], :calls::timestamptz[],
              :successes::timestamptz[], :errors::text[], :errorsAt::timestamptz[])
            on conflict (system) do update set
              face = case when excluded.last_call >= c.last_call then excluded.face else c.face end,
              last_call = greatest(c.last_call, excluded.last_call),
              last_success = greatest(c.last_success, excluded.last_success),
              error = case when excluded.error_at >= coalesce(c.error_at, excluded.error_at)
                then excluded.error else c.error end,
              error_at = greatest(c.error_at, excluded.error_at)\
            """)
        .param("systems", texts(contacts, Contact::system))
        .param("faces", texts(contacts, Contact::face))
        .param("calls", times(contacts, Contact::lastCall))
        .param("successes", times(contacts, Contact::lastSuccess))
        .param("errors", texts(contacts, Contact::error))
        .param("errorsAt", times(contacts, Contact::errorAt))
        .update();
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> @Nullable Timestamp[] times(
      Collection<T> rows, Function<T, @Nullable Instant> column) {
    return rows.stream()
        .map(column)
        .map(at -> at == null ? null : Timestamp.from(at))
        .toArray(Timestamp[]::new);
  }

  @Override
  public void keep(List<Rejected> calls, int kept) {
    calls.forEach(this::add);
    db.sql(
            """
            delete from exchange.rejected_call where id in (
              select id from (select id, row_number() over (partition by system order by id desc) as place
                from exchange.rejected_call where system = any (:systems)) counted
              where place > :kept)\
            """)
        .param("systems", calls.stream().map(Rejected::system).distinct().toArray(String[]::new))
        .param("kept", kept)
        .update();
  }

  private void add(Rejected call) {
    db.sql(
            """
            insert into exchange.rejected_call (system, at, face, operation, code, arguments)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .params(
            call.system(),
            Timestamp.from(call.at()),
            call.face(),
            call.operation(),
            call.code(),
            call.arguments().toArray(String[]::new))
        .update();
  }

  @Override
  public List<Contact> contacts() {
    return db.sql("select * from exchange.system_contact")
        .query((row, n) ->
            new Contact(
                row.getString("system"),
                row.getString("face"),
                Objects.requireNonNull(instant(row, "last_call")),
                instant(row, "last_success"),
                row.getString("error"),
                instant(row, "error_at")))
        .list();
  }

  @Override
  public List<Rejected> rejected(String system) {
    return db.sql("select * from exchange.rejected_call where system = ? order by id desc")
        .param(system)
        .query((row, n) ->
            new Rejected(
                row.getString("system"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("face"),
                row.getString("operation"),
                row.getString("code"),
                List.of((String[]) row.getArray("arguments").getArray())))
        .list();
  }

  @Override
  public List<Target> targets() {
    return db.sql(
            """
            select w.*, split_part(split_part(w.url, '?', 1), '#', 1) as address,
              (select count(*) from exchange.event e where e.agency = w.agency and e.sequence > w.after) as behind
            from exchange.webhook w order by w.active, w.failing_since nulls last, w.agency, w.created_at\
            """)
        .query((row, n) ->
            new Target(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                row.getString("address"),
                row.getBoolean("active"),
                row.getInt("attempts"),
                instant(row, "failing_since"),
                instant(row, "last_success"),
                row.getString("last_error"),
                row.getLong("behind")))
        .list();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
