package vn.lienthong.exchange.store;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook;

/** Peers in PostgreSQL. */
@Repository
class JdbcPeerBook implements PeerBook {
  private static final int LONGEST_ERROR = 500;

  private final JdbcClient db;

  JdbcPeerBook(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void save(Peer peer, Instant at) {
    db.sql(
            """
            insert into exchange.peer
              (id, name, address, public_key, active, created_at, next_round, next_turn)
            values (:id, :name, :address, :key, :active, :at, :at, :at)
            on conflict (id) do update set name = excluded.name, address = excluded.address,
              public_key = excluded.public_key, next_round = :at, next_turn = :at,
              failures = 0, turn_failures = 0\
            """)
        .param("id", peer.id())
        .param("name", peer.name())
        .param("address", peer.address().toString())
        .param("key", peer.key().getEncoded())
        .param("active", peer.active())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public Optional<Peer> find(String id) {
    return db.sql("select * from exchange.peer where id = ?")
        .param(id)
        .query(JdbcPeerBook::peer)
        .optional();
  }

  @Override
  public List<State> all() {
    return db.sql(
            """
            select p.*,
              (select count(*) from exchange.peer_agency a where a.peer = p.id) as agencies,
              (select count(*) from exchange.handover h
                where h.peer = p.id and h.done_at is null) as waiting
            from exchange.peer p order by p.id\
            """)
        .query((row, n) ->
            new State(
                peer(row, n),
                row.getLong("agencies"),
                instant(row, "last_round"),
                row.getString("last_error"),
                row.getLong("waiting"),
                row.getString("turn_error")))
        .list();
  }

  @Override
  public void switchTo(String id, boolean active, Instant now) {
    db.sql("update exchange.peer set active = ?, next_round = ?, next_turn = ? where id = ?")
        .params(active, Timestamp.from(now), Timestamp.from(now), id)
        .update();
  }

  @Override
  public Optional<Due> takeRound(Instant now, Instant until) {
    return db.sql(
            """
            update exchange.peer p set next_round = :until where p.id = (
              select d.id from exchange.peer d where d.active and d.next_round <= :now
              order by d.next_round limit 1 for update skip locked)
            returning p.*\
            """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, n) -> new Due(peer(row, n), row.getInt("failures")))
        .optional();
  }

  @Override
  public void roundDone(String id, Instant now, Instant next) {
    db.sql(
            """
            update exchange.peer set failures = 0, last_error = '', last_round = ?, next_round = ?
            where id = ?\
            """)
        .params(Timestamp.from(now), Timestamp.from(next), id)
        .update();
  }

  @Override
  public void roundFailed(String id, String error, Instant next) {
    db.sql(
            """
            update exchange.peer set failures = failures + 1, last_error = ?, next_round = ?
            where id = ?\
            """)
        .params(shortened(error), Timestamp.from(next), id)
        .update();
  }

  @Override
  public void hurryRound(String id, Instant now) {
    db.sql("update exchange.peer set next_round = least(next_round, ?) where id = ?")
        .params(Timestamp.from(now), id)
        .update();
  }

  static String shortened(String error) {
    return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
  }

  static Peer peer(ResultSet row, int number) throws SQLException {
    return new Peer(
        row.getString("id"),
        row.getString("name"),
        URI.create(row.getString("address")),
        key(row.getBytes("public_key")),
        row.getBoolean("active"));
  }

  private static PublicKey key(byte[] encoded) {
    try {
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
