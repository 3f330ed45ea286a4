package vn.lienthong.exchange.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.SeenNonces;

/** Nonces in a table that is not logged: a call costs no write to the disk. */
@Repository
class JdbcSeenNonces implements SeenNonces {
  private final JdbcClient db;

  JdbcSeenNonces(JdbcClient db) {
    this.db = db;
  }

  @Override
  public boolean first(String system, String nonce, Instant until) {
    return db.sql(
                """
                insert into exchange.seen_nonce (system, nonce, until) values (?, ?, ?)
                on conflict do nothing\
                """)
            .params(system, nonce, until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  @Override
  public void forget(Instant now) {
    db.sql("delete from exchange.seen_nonce where until < ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
