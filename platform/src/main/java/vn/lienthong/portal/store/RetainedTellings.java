package vn.lienthong.portal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.RetainedRecords;

/**
 * What was sent to the national portal and what came back. That something was told stays on record,
 * so that it is never told twice.
 */
@Component
class RetainedTellings implements RetainedRecords {
  private static final String SETTLED =
      " from portal.attempt a join portal.outbox o on o.id = a.item where o.status = 'SENT'";

  private final JdbcClient db;

  RetainedTellings(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "tellings";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return db.sql(
            "select a.id::text as id, a.at"
                + SETTLED
                + " and o.settled_at < :before and a.at < :before order by a.at, a.id limit :most")
        .param("before", Times.of(before))
        .param("most", most)
        .query((row, n) -> new Key(row.getString("id"), at(row)))
        .list();
  }

  @Override
  public List<Item> read(List<Key> keys) {
    return db.sql(
            "select a.*, o.dossier, o.event, o.part, o.code"
                + SETTLED
                + " and a.id = any(:ids) order by a.at, a.id")
        .param("ids", numbers(keys.stream().map(Key::id).toList()))
        .query(RetainedTellings::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    var fields =
        new TreeMap<String, Object>(
            Map.of(
                "dossier", row.getString("dossier"),
                "code", row.getString("code"),
                "event", row.getInt("event"),
                "part", row.getString("part"),
                "outcome", row.getString("outcome"),
                "error_code", row.getString("error_code"),
                "message", row.getString("message"),
                "together", row.getInt("together"),
                "sent", row.getString("sent")));
    return new Item(row.getString("id"), at(row), fields, List.of());
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  private static Long[] numbers(List<String> ids) {
    return ids.stream().map(Long::valueOf).toArray(Long[]::new);
  }

  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone =
        db.sql(
                """
                delete from portal.attempt a using portal.outbox o
                where o.id = a.item and o.status = 'SENT' and o.settled_at < :before
                  and a.at < :before and a.id = any(:ids)
                returning a.id::text\
                """)
            .param("before", Times.of(before))
            .param("ids", numbers(ids))
            .query(String.class)
            .set();
    return Removed.of(ids.stream().filter(gone::contains).toList());
  }
}
