package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens that were used, until they would be refused by their age. */
@Repository
public class JdbcSeenTokens {
  private final JdbcClient jdbc;

  public JdbcSeenTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True for the first who brings the token; a name may be used again once it has expired. */
  public boolean claim(String name, Instant expiresAt, Instant now) {
    return jdbc.sql(
                """
                insert into identity.seen_token as seen (digest, expires_at)
                values (:digest, :expires)
                on conflict (digest) do update set expires_at = excluded.expires_at
                where seen.expires_at < :now\
                """)
            .param("digest", JdbcInvitations.digest(name))
            .param("expires", utc(expiresAt))
            .param("now", utc(now))
            .update()
        == 1;
  }

  public void forgetExpired(Instant now) {
    jdbc.sql("delete from identity.seen_token where expires_at < ?").param(utc(now)).update();
  }
}
