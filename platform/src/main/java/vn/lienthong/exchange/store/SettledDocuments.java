package vn.lienthong.exchange.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.lienthong.journal.RetainedRecords.Key;

/**
 * Documents with which nothing is to happen any more, and nothing did since a while. Not settled is
 * what a recipient has not taken, what could not be delivered and was not sent again, what waits at
 * a desk for its answer, what is asked back, worked on, or handed to another node. A status packet
 * for a desk took effect when it was accepted: nobody fetches it.
 */
@Component
class SettledDocuments {
  private static final String SETTLED =
      """
      o.accepted_at < :before
      and not exists (select from exchange.delivery d
        left join exchange.desk k on k.agency = d.recipient
        where d.document = o.id and (d.updated_at >= :before
          or d.state = 'fail'
          or d.state <> 'done' and (d.message_type <> 'status' or k.agency is null)
          or d.message_type = 'edoc' and d.failure is null and k.agency is not null
            and (d.status_code is null or d.status_code in ('01', '13'))
          or exists (select from exchange.arrival a where a.delivery = d.id)))
      and not exists (select from exchange.change c where c.outcome = 'open' and c.document = o.id)
      and not exists (select from exchange.change c where c.outcome = 'open' and c.target = o.id)
      and not exists (select from exchange.handover h where h.document = o.id and h.done_at is null)
      and not exists (select from exchange.assignment s
        where s.document = o.id and s.state <> 'finished')
      """;

  private static final int PAGE = 1000;
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient db;

  SettledDocuments(JdbcClient db) {
    this.db = db;
  }

  /**
   * Those whose column is null, the oldest first; looked through page by page, so that however many
   * documents there are, each is asked about through its own indexes.
   *
   * @param column {@code packet_archive} or {@code trace_archive}
   */
  List<Key> due(String column, Instant before, int most) {
    var due = new ArrayList<Key>();
    var page = page(column, before, new Key(FIRST.toString(), Instant.EPOCH));
    while (!page.isEmpty() && due.size() < most) {
      var settled = settled(column, page.stream().map(Key::id).toList(), before);
      page.stream()
          .filter(key -> settled.contains(UUID.fromString(key.id())))
          .limit(most - due.size())
          .forEach(due::add);
      page = page(column, before, page.get(page.size() - 1));
    }
    return due;
  }

  private List<Key> page(String column, Instant before, Key after) {
    return db.sql(
            "select o.id, o.accepted_at from exchange.document o where o."
                + column
                + """
                 is null and o.accepted_at < :before
                  and (o.accepted_at, o.id) > (:at::timestamptz, :after::uuid)
                order by o.accepted_at, o.id limit :size\
                """)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("at", after.at().atOffset(ZoneOffset.UTC))
        .param("after", after.id())
        .param("size", PAGE)
        .query((row, n) ->
            new Key(
                row.getObject("id", UUID.class).toString(),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private Set<UUID> settled(String column, List<String> ids, Instant before) {
    return db.sql(
            "select o.id from exchange.document o where o.id = any (:ids) and o."
                + column
                + " is null and "
                + SETTLED)
        .param("ids", uuids(ids))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getObject(1, UUID.class))
        .set();
  }

  private static UUID[] uuids(List<String> ids) {
    return ids.stream().map(UUID::fromString).toArray(UUID[]::new);
  }

  /**
   * Those of the documents that are settled still, in the given order. Their rows and packets are
   * locked until the transaction ends: the same packet for a further recipient waits, and is a
   * document of its own then.
   */
  List<UUID> locked(String column, List<String> ids, Instant before) {
    db.sql(
            """
            select o.id from exchange.document o join exchange.packet p on p.id = o.packet
            where o.id = any (:ids) order by o.id for no key update\
            """)
        .param("ids", uuids(ids))
        .query((row, n) -> row.getObject(1, UUID.class))
        .list();
    var settled = settled(column, ids, before);
    return ids.stream().map(UUID::fromString).filter(settled::contains).toList();
  }
}
