package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.RetainedRecords;

/** Refused calls; there are few of them, for the newest push the older ones out. */
@Component
class RetainedCalls implements RetainedRecords {
  private final JdbcClient db;

  RetainedCalls(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "refused-calls";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return db.sql(
            "select id::text, at from exchange.rejected_call where at < ? order by at, id limit ?")
        .params(Timestamp.from(before), most)
        .query((row, n) -> new Key(row.getString("id"), at(row)))
        .list();
  }

  @Override
  public List<Item> read(List<Key> keys) {
    return db.sql("select * from exchange.rejected_call where id = any (?) order by at, id")
        .param(1, numbers(keys.stream().map(Key::id).toList()))
        .query(RetainedCalls::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    var fields =
        Map.of(
            "system", row.getString("system"),
            "face", row.getString("face"),
            "operation", row.getString("operation"),
            "code", row.getString("code"),
            "arguments", List.of((String[]) row.getArray("arguments").getArray()));
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
                "delete from exchange.rejected_call where id = any (?) and at < ? returning id::text")
            .params(numbers(ids), Timestamp.from(before))
            .query(String.class)
            .set();
    return Removed.of(ids.stream().filter(gone::contains).toList());
  }
}
