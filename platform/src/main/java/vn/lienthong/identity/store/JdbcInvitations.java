package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.domain.Invitation;

/** One-time links; only a digest of the token is stored. */
@Repository
public class JdbcInvitations {
  private final JdbcClient jdbc;

  public JdbcInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(String token, @Nullable UUID person, Instant expiresAt) {
    jdbc.sql(
            """
            insert into identity.invitation (token_digest, person_id, expires_at)
            values (?, ?, ?)\
            """)
        .param(digest(token))
        .param(person)
        .param(utc(expiresAt))
        .update();
  }

  public Optional<Invitation> find(String token, Instant now) {
    return jdbc.sql(
            """
            select person_id from identity.invitation
            where token_digest = ? and used_at is null and expires_at > ?\
            """)
        .param(digest(token))
        .param(utc(now))
        .query((row, number) -> new Invitation(row.getObject("person_id", UUID.class)))
        .optional();
  }

  /** False when somebody used it before, or it has expired. */
  public boolean use(String token, Instant now) {
    return jdbc.sql(
                """
                update identity.invitation set used_at = :now
                where token_digest = :digest and used_at is null and expires_at > :now\
                """)
            .param("digest", digest(token))
            .param("now", utc(now))
            .update()
        == 1;
  }

  /** Ends every link of that person (null: for the first administrator). */
  public void endAll(@Nullable UUID person, Instant now) {
    jdbc.sql(
            """
            update identity.invitation set used_at = ?
            where used_at is null and person_id is not distinct from ?\
            """)
        .param(utc(now))
        .param(person)
        .update();
  }

  static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
