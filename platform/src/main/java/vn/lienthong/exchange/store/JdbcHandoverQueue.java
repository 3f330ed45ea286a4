package vn.lienthong.exchange.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.Delivery;
import vn.lienthong.exchange.domain.HandoverQueue;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.shared.AgencyCode;

/** Packets for peers in PostgreSQL. */
@Repository
class JdbcHandoverQueue implements HandoverQueue {
  /** Marks deliveries that nobody touched and queues their packets, once for each. */
  private static final String QUEUE =
      """
      with marked as (
        update exchange.delivery d set peer = :peer
        from exchange.document o
        where o.id = d.document and o.accepted_from <> :from and d.recipient = any (:recipients)
          and d.state = 'initial' and d.failure is null and d.peer is distinct from :peer
          %s
        returning d.document
      )
      insert into exchange.handover (document, peer, next_attempt)
      select distinct document, :peer, :now::timestamptz from marked
      on conflict (document, peer) do update
        set done_at = null, attempts = 0, next_attempt = excluded.next_attempt\
      """;

  private final JdbcClient db;

  JdbcHandoverQueue(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void queue(UUID document, Collection<AgencyCode> recipients, String peer, Instant now) {
    queue("and d.document = :document", recipients, peer, now).param("document", document).update();
  }

  @Override
  public void queueWaiting(Collection<AgencyCode> agencies, String peer, Instant now) {
    queue("", agencies, peer, now).update();
  }

  private JdbcClient.StatementSpec queue(
      String which, Collection<AgencyCode> recipients, String peer, Instant now) {
    return db.sql(QUEUE.formatted(which))
        .param("peer", peer)
        .param("from", Peers.KEY_ID + peer)
        .param("recipients", JdbcPeerClaims.texts(recipients))
        .param("now", Timestamp.from(now));
  }

  @Override
  public Optional<PeerBook.Due> takeTurn(Instant now, Instant until) {
    return db.sql(
            """
            update exchange.peer p set next_turn = :until where p.id = (
              select d.id from exchange.peer d
              where d.active and d.next_turn <= :now and exists (
                select from exchange.handover h
                where h.peer = d.id and h.done_at is null and h.next_attempt <= :now)
              order by d.next_turn limit 1 for update skip locked)
            returning p.*\
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, n) -> new PeerBook.Due(JdbcPeerBook.peer(row, n), row.getInt("turn_failures")))
        .optional();
  }

  @Override
  public void extendTurn(String peer, Instant until) {
    db.sql("update exchange.peer set next_turn = ? where id = ?")
        .params(Timestamp.from(until), peer)
        .update();
  }

  @Override
  public void turnDone(String peer, Instant now) {
    db.sql(
            """
            update exchange.peer set next_turn = ?, turn_failures = 0, turn_error = ''
            where id = ?\
            """)
        .params(Timestamp.from(now), peer)
        .update();
  }

  @Override
  public void turnFailed(String peer, String error, Instant next) {
    db.sql(
            """
            update exchange.peer set next_turn = ?, turn_failures = turn_failures + 1,
              turn_error = ? where id = ?\
            """)
        .params(Timestamp.from(next), JdbcPeerBook.shortened(error), peer)
        .update();
  }

  @Override
  public List<Waiting> waiting(String peer, Instant now, int limit) {
    return db.sql(
            """
            select h.document, o.sender, h.attempts from exchange.handover h
            join exchange.document o on o.id = h.document
            where h.peer = ? and h.done_at is null and h.next_attempt <= ?
            order by h.queued limit ?\
            """)
        .params(peer, Timestamp.from(now), limit)
        .query((row, n) ->
            new Waiting(
                row.getObject("document", UUID.class),
                new AgencyCode(row.getString("sender")),
                row.getInt("attempts")))
        .list();
  }

  @Override
  public List<Open> open(UUID document, String peer) {
    return db.sql(
            """
            select d.id, d.document, d.message_type, o.sender, d.recipient, d.state, d.status_code,
              d.addressed_to
            from exchange.delivery d join exchange.document o on o.id = d.document
            where d.document = ? and d.peer = ? and d.failure is null
              and d.state in ('initial', 'processing')
            order by d.recipient for update of d\
            """)
        .params(document, peer)
        .query((row, n) ->
            new Open(
                JdbcDeliveries.delivery(row, n), new AgencyCode(row.getString("addressed_to"))))
        .list();
  }

  @Override
  public void keepHere(Delivery delivery) {
    db.sql("update exchange.delivery set peer = null where id = ?").param(delivery.id()).update();
  }

  @Override
  public void refuse(Delivery delivery, ExchangeError reason, Instant at) {
    db.sql(
            """
            with refused as (
              update exchange.delivery set state = 'fail', failure = :reason, peer = null,
                updated_at = :at
              where id = :id returning document, recipient)
            delete from exchange.message_key k using refused r
            where k.document = r.document and k.recipient = r.recipient\
            """)
        .param("reason", reason.code())
        .param("at", Timestamp.from(at))
        .param("id", delivery.id())
        .update();
  }

  @Override
  public void postpone(UUID document, String peer, String error, Instant next) {
    db.sql(
            """
            update exchange.handover set attempts = attempts + 1, last_error = ?, next_attempt = ?
            where document = ? and peer = ?\
            """)
        .params(JdbcPeerBook.shortened(error), Timestamp.from(next), document, peer)
        .update();
  }

  @Override
  public void done(UUID document, String peer, Instant now) {
    db.sql("update exchange.handover set done_at = ? where document = ? and peer = ?")
        .params(Timestamp.from(now), document, peer)
        .update();
  }

  @Override
  public void receipt(UUID document, String peer, UUID peerDocument, String receipt) {
    db.sql(
            """
            update exchange.handover set peer_document = ?, receipt = ?, last_error = ''
            where document = ? and peer = ?\
            """)
        .params(peerDocument, receipt, document, peer)
        .update();
  }

  @Override
  public boolean isHandedTo(UUID delivery, String peer) {
    return db.sql("select exists (select from exchange.delivery where id = ? and peer = ?)")
        .params(delivery, peer)
        .query(Boolean.class)
        .single();
  }
}
