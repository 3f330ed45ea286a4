package vn.lienthong.portal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.portal.domain.Sessions;

/** Sessions in PostgreSQL, by the hash of their token: whoever reads the table has none. */
@Repository("portalSessions")
class JdbcSessions implements Sessions {
  private final JdbcClient db;

  JdbcSessions(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void open(String token, String system, Instant until) {
    db.sql("insert into portal.session (token_hash, system, until) values (:hash, :system, :until)")
        .param("hash", hash(token))
        .param("system", system)
        .param("until", Times.of(until))
        .update();
  }

  @Override
  public Optional<String> system(String token, Instant now) {
    return db.sql("select system from portal.session where token_hash = :hash and until > :now")
        .param("hash", hash(token))
        .param("now", Times.of(now))
        .query(String.class)
        .optional();
  }

  @Override
  public void tidy(Instant now) {
    db.sql("delete from portal.session where until <= :now").param("now", Times.of(now)).update();
  }

  @Override
  public void forget() {
    db.sql("delete from portal.session").update();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
