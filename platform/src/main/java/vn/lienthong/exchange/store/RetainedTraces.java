package vn.lienthong.exchange.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.RetainedRecords;

/** Steps of traces; where a document stands at each recipient stays in the row of its delivery. */
@Component
class RetainedTraces implements RetainedRecords {
  private static final String COLUMN = "trace_archive";

  private final JdbcClient db;
  private final SettledDocuments documents;

  RetainedTraces(JdbcClient db, SettledDocuments documents) {
    this.db = db;
    this.documents = documents;
  }

  @Override
  public String kind() {
    return "traces";
  }

  @Override
  public List<Key> due(Instant before, int most) {
    return documents.due(COLUMN, before, most);
  }

  @Override
  public List<Item> read(List<Key> keys) {
    var steps = steps(keys);
    return keys.stream()
        .map(key -> new Item(key.id(), key.at(), Map.of("steps", steps.of(key)), List.of()))
        .toList();
  }

  /** Steps by document. */
  private record Steps(Map<String, List<Map<String, @Nullable Object>>> byDocument) {
    List<Map<String, @Nullable Object>> of(Key key) {
      return byDocument.getOrDefault(key.id(), List.of());
    }
  }

  private Steps steps(List<Key> keys) {
    var steps = new Steps(new LinkedHashMap<>());
    db.sql(
            """
            select d.document, d.recipient, e.* from exchange.delivery d
            join exchange.delivery_event e on e.delivery = d.id
            where d.document = any (?) order by e.id\
            """)
        .param(1, keys.stream().map(key -> UUID.fromString(key.id())).toArray(UUID[]::new))
        .query(row -> {
          var step = new LinkedHashMap<String, @Nullable Object>();
          step.put("recipient", row.getString("recipient"));
          step.put("at", row.getObject("at", OffsetDateTime.class).toInstant());
          step.put("kind", row.getString("kind"));
          step.put("status", row.getString("status_code"));
          step.put("description", row.getString("description"));
          step.put("actor", row.getString("actor"));
          steps
              .byDocument()
              .computeIfAbsent(row.getString("document"), id -> new ArrayList<>())
              .add(step);
        });
    return steps;
  }

  @Override
  public Removed remove(List<String> ids, Instant before, String archive) {
    var gone = documents.locked(COLUMN, ids, before);
    db.sql(
            """
            with marked as (
              update exchange.document set trace_archive = :archive where id = any (:ids)
            )
            delete from exchange.delivery_event e using exchange.delivery d
            where d.document = any (:ids) and e.delivery = d.id\
            """)
        .param("archive", archive)
        .param("ids", gone.toArray(UUID[]::new))
        .update();
    return Removed.of(gone.stream().map(UUID::toString).toList());
  }
}
