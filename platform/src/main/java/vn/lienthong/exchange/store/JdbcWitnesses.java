package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.PeerView.Witness;
import vn.lienthong.exchange.domain.Witnesses;
import vn.lienthong.journal.SignedHead;

/** Kept heads of peers in PostgreSQL. */
@Repository
class JdbcWitnesses implements Witnesses {
  private final JdbcClient db;

  JdbcWitnesses(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Witness> of(String peer) {
    return db.sql("select * from exchange.witness where peer = ? order by kept_at desc, origin")
        .param(peer)
        .query(JdbcWitnesses::witness)
        .list();
  }

  private static Witness witness(ResultSet row, int number) throws SQLException {
    var head =
        new SignedHead(
            row.getString("origin"),
            row.getLong("size"),
            row.getString("root"),
            instant(row, "signed_at"),
            row.getString("key"),
            row.getString("signature"));
    return new Witness(
        head,
        instant(row, "kept_at"),
        Objects.requireNonNullElse(row.getString("contradiction"), ""));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  @Override
  public void keep(String peer, SignedHead head, Instant at) {
    db.sql(
            """
            insert into exchange.witness
              (peer, origin, size, root, signed_at, key, signature, kept_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (peer, origin) do update set size = excluded.size, root = excluded.root,
              signed_at = excluded.signed_at, key = excluded.key,
              signature = excluded.signature, kept_at = excluded.kept_at\
            """)
        .params(
            peer,
            head.origin(),
            head.size(),
            head.root(),
            Timestamp.from(head.at()),
            head.key(),
            head.signature(),
            Timestamp.from(at))
        .update();
  }

  @Override
  public boolean contradicted(String peer, SignedHead head, Instant at) {
    return db.sql(
                """
                update exchange.witness set contradiction = ?, contradicted_at = ?
                where peer = ? and origin = ? and contradiction is null\
                """)
            .params(head.text(), Timestamp.from(at), peer, head.origin())
            .update()
        == 1;
  }
}
