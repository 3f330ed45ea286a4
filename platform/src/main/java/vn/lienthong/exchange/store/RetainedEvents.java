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

/** Events of agencies, but for those that a webhook of the agency has not confirmed yet. */
@Component
class RetainedEvents implements RetainedRecords {
  private static final String ID = "e.agency || ' ' || e.sequence || ' ' || e.kind";
  private static final String NOT_AWAITED =
      """
      not exists (select from exchange.webhook w
        where w.agency = e.agency and w.after < e.sequence)
      """;
  private static final String NAMED =
      """
      (e.agency, e.sequence, e.kind) in (
        select split_part(id, ' ', 1), split_part(id, ' ', 2)::bigint, split_part(id, ' ', 3)
        from unnest(:ids::text[]) id)
      """;

  private final JdbcClient db;

  RetainedEvents(JdbcClient db) {
    this.db = db;
  }

  @Override
  public String kind() {
    return "events";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return db.sql(
            "select "
                + ID
                + " as id, e.at from exchange.event e where e.at < :before and "
                + NOT_AWAITED
                + "order by e.at, e.agency, e.sequence, e.kind limit :most")
        .param("before", Timestamp.from(before))
        .param("most", most)
        .query((row, n) -> new Key(row.getString("id"), at(row)))
        .list();
  }

  @Override
  public List<Item> read(List<Key> keys) {
    return db.sql(
            "select "
                + ID
                + " as id, e.* from exchange.event e where "
                + NAMED
                + "order by e.at, e.agency, e.sequence, e.kind")
        .param("ids", keys.stream().map(Key::id).toArray(String[]::new))
        .query(RetainedEvents::item)
        .list();
  }

  private static Item item(ResultSet row, int number) throws SQLException {
    var fields =
        Map.of(
            "agency", row.getString("agency"),
            "sequence", row.getLong("sequence"),
            "kind", row.getString("kind"),
            "document", row.getString("document"),
            "recipient", row.getString("recipient"),
            "detail", row.getString("detail"));
    return new Item(row.getString("id"), at(row), fields, List.of());
  }

  private static Instant at(ResultSet row) throws SQLException {
    return row.getObject("at", OffsetDateTime.class).toInstant();
  }

  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone =
        db.sql(
                "delete from exchange.event e where "
                    + NAMED
                    + " and e.at < :before and "
                    + NOT_AWAITED
                    + "returning "
                    + ID)
            .param("ids", ids.toArray(String[]::new))
            .param("before", Timestamp.from(before))
            .query(String.class)
            .set();
    return Removed.of(ids.stream().filter(gone::contains).toList());
  }
}
